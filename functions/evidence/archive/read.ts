import type { Readable } from 'node:stream'
import { GetObjectCommand, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3'
import { isMissing } from '../faults.ts'
import { evidenceKey } from '../key.ts'
import type { BagEvidence } from './bag.ts'

/** Evidence is not what the case says it is; no archive is made of it. */
export class SpoiledEvidence extends Error {
  readonly path: string

  constructor({ path, sha256 }: BagEvidence, what: string) {
    super(`${path} (sha256/${sha256}): ${what}`)
    this.name = 'SpoiledEvidence'
    this.path = path
  }
}

export type Piece = {
  readonly bucket: string
  readonly source: BagEvidence
  readonly from: number
  readonly size: number
}

/** Fills a buffer with a piece of an object, and checks that the whole object has the size it should. */
export const readPiece = async (s3: S3Client, piece: Piece, into: Buffer): Promise<void> => {
  const got = await get(s3, piece)
  const body = got.Body as Readable
  const size = wholeSize(got)
  let filled = 0
  if (size === piece.source.size) {
    // To its very end: a stream left early takes its connection with it, and the next object waits for a new one.
    for await (const chunk of body as AsyncIterable<Buffer>) filled += chunk.copy(into, filled)
  } else body.destroy()
  if (filled < piece.size) {
    throw new SpoiledEvidence(piece.source, `expected ${piece.source.size} bytes, found ${size}`)
  }
}

const get = async (s3: S3Client, piece: Piece): Promise<GetObjectCommandOutput> => {
  const { bucket, source, from, size } = piece
  // A range of at least two bytes: some S3 servers take `bytes=0-0` for the whole object.
  const range = size === source.size ? {} : { Range: `bytes=${from}-${Math.max(from + size - 1, 1)}` }
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: source.key ?? evidenceKey(source.sha256),
    ...range,
  })
  try {
    return await s3.send(command)
  } catch (fault) {
    if (isMissing(fault)) throw new SpoiledEvidence(source, 'the object is missing')
    // A range beyond the end of an object that is shorter than it should be.
    if (fault instanceof Error && fault.name === 'InvalidRange') {
      throw new SpoiledEvidence(source, `expected ${source.size} bytes, found fewer`)
    }
    throw fault
  }
}

/** `bytes 0-9/20` where a range was asked for, else the length of all. */
const wholeSize = ({ ContentRange, ContentLength }: GetObjectCommandOutput): number =>
  Number(ContentRange ? ContentRange.split('/')[1] : ContentLength)
