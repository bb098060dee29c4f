import { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Evidence, EvidenceKind } from '../engine/form.ts'
import { bareOf } from './bare.ts'
import { claimedBy } from './claimed.ts'
import { isMissing } from './faults.ts'
import { keep, keepBytes } from './keep.ts'
import { kindOf, kindOfAny, kinds, largest } from './kinds.ts'
import { type Measured, measure } from './measure.ts'
import { cleanName, nameFromMetadata, withExtension } from './names.ts'
import { isPicture, mostPixels, pixelsOf } from './pixels.ts'
import { receiptOf, type TakenIn, writeReceipt } from './receipt.ts'
import type { Refusal } from './refusal.ts'
import { isCutShort, suspectOf, typeOf } from './sniff.ts'

export type Upload = {
  readonly quarantine: string
  readonly evidence: string
  readonly key: string
  readonly id: string
  readonly slot: string
  readonly accepts: readonly EvidenceKind[]
  /** What the device wrote into it is taken off, and nothing of its name is kept. */
  readonly bare?: boolean
  /** Told of a file before it is kept; may throw, and then it is not kept and is tried again. */
  readonly claim?: (sha256: string) => Promise<void>
  /** As the person's device told us; absent where only the browser knew it. */
  readonly name?: string
}

/**
 * Examines an upload and keeps it under its digest, or says why not; trusts nothing the browser sent.
 *
 * The receipt is written before the upload is deleted, and the first receipt stands: a second run,
 * a run after a crash, and a replay of the browser's POST all give the first result.
 */
export const takeIn = async (s3: S3Client, upload: Upload): Promise<TakenIn> => {
  const { quarantine, key } = upload
  const earlier = await receiptOf(s3, quarantine, key)
  const result = earlier ?? (await examine(s3, upload))
  // A file that has not arrived may yet come.
  if (!result.ok && result.refusal.code === 'missing') return result
  const standing = earlier ?? (await writeReceipt(s3, quarantine, key, result))
  await s3.send(new DeleteObjectCommand({ Bucket: quarantine, Key: key }))
  return standing
}

const examine = async (s3: S3Client, upload: Upload): Promise<TakenIn> => {
  const object = await open(s3, upload)
  if (!object) return refuse({ code: 'missing' })
  const limit = largest(upload.accepts)
  if (object.size > limit) {
    object.body.destroy()
    return refuse({ code: 'too-large', size: object.size, limit }, nameOf(upload, object.name))
  }
  if (upload.bare) return examineBare(s3, upload, await bytesOf(object.body))
  const file = await measure(object.body)
  const judged = isAsSent(file, object.sha256)
    ? await judge(file, upload.accepts)
    : ({ code: 'changed-on-the-way' } as const)
  if ('code' in judged) return refuse(judged, nameOf(upload, object.name))
  await upload.claim?.(file.sha256)
  const from = { bucket: upload.quarantine, key: upload.key, ...object.seen }
  await keep(s3, { from, to: upload.evidence, file, type: judged.type })
  const evidence = await evidenceOf(upload, file, judged, object.name)
  return { ok: true, evidence, ...(object.replaces && { replaces: object.replaces }) }
}

/** Of a file that must not say whose it is a copy is kept, and never the file itself. */
const examineBare = async (s3: S3Client, upload: Upload, sent: Buffer): Promise<TakenIn> => {
  const judged = await judge(await measure(Readable.from([sent])), upload.accepts)
  if ('code' in judged) return refuse(judged)
  const bytes = bareOf(judged.type, sent)
  if (!bytes) return refuse({ code: 'not-bare' })
  const file = await measure(Readable.from([bytes]))
  await upload.claim?.(file.sha256)
  await keepBytes(s3, { to: upload.evidence, file, bytes, type: judged.type })
  const { size, sha256, sm3, crc32 } = file
  const { id, slot } = upload
  const name = withExtension(kinds[judged.kind].label.zh, judged.type)
  return { ok: true, evidence: { id, slot, name, ...judged, size, sha256, sm3, crc32 } }
}

const bytesOf = async (body: Readable): Promise<Buffer> => Buffer.concat(await body.toArray())

/** Without scripts no device says what it sent. */
const isAsSent = ({ sha256 }: Measured, sent: string | undefined): boolean =>
  sent === undefined || sent === sha256

const refuse = (refusal: Refusal, name = ''): TakenIn => ({ ok: false, refusal, ...(name && { name }) })

/** What a bare file is called would say whose it is. */
const nameOf = (upload: Upload, sent: string): string =>
  upload.bare ? '' : cleanName(upload.name ?? '') || sent

type Opened = {
  readonly body: Readable
  readonly size: number
  readonly name: string
  /** As the device reckoned it. */
  readonly sha256?: string
  readonly replaces?: string
  readonly seen: { readonly etag?: string; readonly version?: string }
}

const open = async (s3: S3Client, { quarantine, key }: Upload): Promise<Opened | undefined> => {
  try {
    const got = await s3.send(new GetObjectCommand({ Bucket: quarantine, Key: key }))
    return {
      body: got.Body as Readable,
      size: got.ContentLength ?? 0,
      name: nameFromMetadata(got.Metadata?.name),
      ...(got.Metadata?.sha256 && { sha256: got.Metadata.sha256 }),
      ...(got.Metadata?.replaces && { replaces: got.Metadata.replaces }),
      seen: { ...(got.ETag && { etag: got.ETag }), ...(got.VersionId && { version: got.VersionId }) },
    }
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

type Judged = { readonly type: string; readonly kind: EvidenceKind }

const judge = async (file: Measured, accepts: readonly EvidenceKind[]): Promise<Judged | Refusal> => {
  if (file.size === 0) return { code: 'empty' }
  const suspect = suspectOf(file)
  if (suspect) return suspect
  const type = await typeOf(file.head)
  const kind = type && kindOf(type, accepts)
  if (!kind) return misfit(type)
  const { limit } = kinds[kind]
  if (file.size > limit) return { code: 'too-large', size: file.size, limit }
  return damage(type, file) ?? { type, kind }
}

const misfit = (type: string | undefined): Refusal => {
  const other = type && kindOfAny(type)
  if (other) return { code: 'wrong-kind', found: other }
  return { code: 'not-what-it-says', ...(type && { found: type }) }
}

const damage = (type: string, file: Measured): Refusal | undefined => {
  if (isCutShort(type, file)) return { code: 'unreadable' }
  if (!isPicture(type)) return undefined
  const { width, height } = pixelsOf(type, file.head) ?? { width: 0, height: 0 }
  if (width * height === 0) return { code: 'unreadable' }
  return width * height > mostPixels ? { code: 'bomb', width, height } : undefined
}

const evidenceOf = async (
  upload: Upload,
  file: Measured,
  judged: Judged,
  sent: string,
): Promise<Evidence> => {
  const claimed = isPicture(judged.type) ? await claimedBy(file.head) : undefined
  const name = nameOf(upload, sent) || withExtension(kinds[judged.kind].label.zh, judged.type)
  const { size, sha256, sm3, crc32 } = file
  const { id, slot } = upload
  return { id, slot, name, ...judged, size, sha256, sm3, crc32, ...(claimed && { claimed }) }
}
