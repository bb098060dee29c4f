import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { isMissing, isRefusedPrecondition } from './faults.ts'
import { evidenceKey } from './key.ts'
import type { Measured } from './measure.ts'

type Kept = Pick<Measured, 'size' | 'sha256'>

export type Keeping = {
  readonly from: {
    readonly bucket: string
    readonly key: string
    readonly etag?: string
    readonly version?: string
  }
  /** The evidence bucket. */
  readonly to: string
  readonly file: Kept
  readonly type: string
}

/**
 * Copies exactly the bytes that were measured to the address of their digest, once.
 *
 * The browser can POST the same key again while its form lives, so the copy is tied to the version
 * and ETag that were read, and S3's own SHA-256 of the copy must agree where it gives one.
 */
export const keep = async (s3: S3Client, keeping: Keeping): Promise<void> => {
  if (await isKept(s3, keeping)) return
  try {
    await copy(s3, keeping)
  } catch (fault) {
    const lostRace = isRefusedPrecondition(fault) && (await isKept(s3, keeping))
    if (!lostRace) throw fault
  }
}

/** The same for bytes that were made here. */
export const keepBytes = async (
  s3: S3Client,
  { to, file, bytes, type }: Pick<Keeping, 'to' | 'file' | 'type'> & { readonly bytes: Buffer },
): Promise<void> => {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: to,
        Key: evidenceKey(file.sha256),
        Body: bytes,
        IfNoneMatch: '*',
        ContentType: type,
        ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
      }),
    )
  } catch (fault) {
    if (!isRefusedPrecondition(fault)) throw fault
  }
}

const copy = async (s3: S3Client, { from, to, file, type }: Keeping): Promise<void> => {
  const version = from.version === undefined ? '' : `?versionId=${encodeURIComponent(from.version)}`
  const copied = await s3.send(
    new CopyObjectCommand({
      Bucket: to,
      Key: evidenceKey(file.sha256),
      CopySource: `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}${version}`,
      ...(from.etag !== undefined && { CopySourceIfMatch: from.etag }),
      IfNoneMatch: '*',
      MetadataDirective: 'REPLACE',
      ContentType: type,
      ChecksumAlgorithm: 'SHA256',
    }),
  )
  if (!agrees(copied.CopyObjectResult?.ChecksumSHA256, file.sha256)) {
    throw new Error(`The copy of ${from.key} is not the file that was measured`)
  }
}

/** A half copy, left by a crash, has another size and is written again. */
const isKept = async (s3: S3Client, { to, file }: Keeping): Promise<boolean> => {
  try {
    const head = new HeadObjectCommand({ Bucket: to, Key: evidenceKey(file.sha256), ChecksumMode: 'ENABLED' })
    const { ContentLength, ChecksumSHA256 } = await s3.send(head)
    return ContentLength === file.size && agrees(ChecksumSHA256, file.sha256)
  } catch (fault) {
    if (isMissing(fault)) return false
    throw fault
  }
}

/** Absent from stores that keep no checksum; the archive re-hashes every object all the same. */
const agrees = (base64: string | undefined, hex: string): boolean =>
  base64 === undefined || Buffer.from(base64, 'base64').toString('hex') === hex
