import { type CompletedPart, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3'
import type { BagEvidence } from './bag.ts'
import { checkEvidence } from './check.ts'
import { readPiece } from './read.ts'
import { sliceZip, type ZipPiece, type ZipPlan } from './zip.ts'

const MB = 1024 * 1024
/** S3's limit. */
const mostParts = 10_000
/**
 * Parts on their way at once, one read while another is sent. Memory is their buffers and up to 64 MB of
 * spent network chunks, which the collector leaves lying that long: 62 to 79 MB in 20 runs with two lanes.
 */
const lanes = 2
/** Objects read at once for one part; small files would otherwise wait for one answer each. */
const readers = 8

/** Bytes a part: 5 MB, S3's least, or more where an archive would have too many; larger ones must be split. */
export const partSize = (archive: number): number => {
  const size = [5 * MB, 8 * MB, 16 * MB].find((bytes) => archive <= bytes * mostParts)
  if (size === undefined) throw new RangeError(`An archive of ${archive} bytes has to be split`)
  return size
}

export type Upload = {
  readonly plan: ZipPlan<BagEvidence>
  /** The evidence bucket. */
  readonly from: string
  readonly to: { readonly Bucket: string; readonly Key: string; readonly UploadId: string }
}

/** Reads, checks and uploads every part, several at once; the first fault stops all, and is thrown. */
export const uploadParts = async (s3: S3Client, upload: Upload): Promise<CompletedPart[]> => {
  const { plan } = upload
  const bytes = partSize(plan.size)
  const count = Math.ceil(plan.size / bytes)
  const stop = new AbortController()
  const make = partMaker(s3, upload, stop)
  const parts: CompletedPart[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    const buffer = Buffer.allocUnsafeSlow(Math.min(bytes, plan.size))
    while (next < count && !stop.signal.aborted) {
      const index = next
      next += 1
      const start = index * bytes
      const made = await make(index + 1, start, buffer.subarray(0, Math.min(bytes, plan.size - start)))
      if (made) parts[index] = made
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane))
  stop.signal.throwIfAborted()
  return parts
}

type Maker = (no: number, start: number, part: Buffer) => Promise<CompletedPart | undefined>

/** Parts are read and sent side by side, but checked in turn: a digest runs over the parts in order. */
const partMaker = (s3: S3Client, upload: Upload, stop: AbortController): Maker => {
  const check = checkEvidence()
  const takeTurn = turns()
  const { signal } = stop
  return async (no, start, part) => {
    const turn = takeTurn()
    try {
      const pieces = await fill(s3, upload, start, part, signal)
      await turn.before
      signal.throwIfAborted()
      check(pieces, part, start)
      turn.done()
      const sent = await s3.send(new UploadPartCommand({ ...upload.to, PartNumber: no, Body: part }))
      return { PartNumber: no, ETag: sent.ETag }
    } catch (fault) {
      // Before the next part's turn: its digest would miss these bytes and blame the wrong file.
      stop.abort(fault)
      return undefined
    } finally {
      turn.done()
    }
  }
}

const turns = (): (() => { readonly before: Promise<void>; readonly done: () => void }) => {
  let last = Promise.resolve()
  return () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    return { before, done: resolve }
  }
}

/** Fills a part, and tells the pieces of evidence in it. */
const fill = async (
  s3: S3Client,
  { plan, from: bucket }: Upload,
  start: number,
  part: Buffer,
  signal: AbortSignal,
): Promise<ZipPiece<BagEvidence>[]> => {
  const waiting = sliceZip(plan, start, start + part.length)
  const pieces: ZipPiece<BagEvidence>[] = []
  const reader = async (): Promise<void> => {
    // All readers draw from one iterator, so each slice is read once.
    for (const slice of waiting) {
      signal.throwIfAborted()
      const into = part.subarray(slice.at - start, slice.at - start + slice.size)
      if (slice.kind === 'bytes') into.set(slice.bytes)
      else {
        pieces.push(slice)
        await readPiece(s3, { ...slice, bucket }, into)
      }
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return pieces
}
