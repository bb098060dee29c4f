import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { isMissing } from '../faults.ts'
import { disposition } from '../names.ts'
import { type Bag, type BagEvidence, zipOf } from './bag.ts'
import { hexDigest } from './manifest.ts'
import { uploadParts } from './parts.ts'
import type { ZipPlan } from './zip.ts'

export type ArchiveOrder = {
  readonly bag: Bag
  /** Bucket that keeps the evidence. */
  readonly evidence: string
  /** Bucket that the archive is put into. */
  readonly exports: string
}

export type Archive = {
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** False where the archive was there already. */
  readonly built: boolean
}

/** A ZIP to be put under its name, and the digest by which it is known when it is there already. */
export type Build = {
  readonly name: string
  readonly plan: ZipPlan<BagEvidence>
  readonly digest: string
  /** Bucket that its files are copied from. */
  readonly from: string
  readonly exports: string
  /** Where it is put, unless it is among the archives. */
  readonly folder?: string
}

/** Where the archive of a bag is put. */
export const archiveKey = ({
  name,
  folder = 'archives',
}: {
  readonly name: string
  readonly folder?: string
}): string => `${folder}/${name}.zip`

/**
 * Writes the bag's ZIP to the exports bucket in flat memory; throws `SpoiledEvidence` where a file is
 * missing or altered. The object appears whole or not at all, and one that is there is not built again.
 */
export const buildArchive = (s3: S3Client, { bag, evidence, exports }: ArchiveOrder): Promise<Archive> =>
  buildZip(s3, {
    name: bag.name,
    plan: zipOf(bag),
    digest: hexDigest('sha256', bag.tagManifest),
    from: evidence,
    exports,
  })

/** As `buildArchive`, for a ZIP of any files. */
export const buildZip = async (s3: S3Client, build: Build): Promise<Archive> => {
  const { plan, digest, exports } = build
  const key = archiveKey(build)
  const made = { Bucket: exports, Key: key, digest }
  if ((await sizeOf(s3, made)) === plan.size) return { key, size: plan.size, built: false }
  await upload(s3, build, made)
  return { key, size: plan.size, built: true }
}

type Made = {
  readonly Bucket: string
  readonly Key: string /** Of the tag manifest. */
  readonly digest: string
}

/** The archive of a bag where it is there already, under whatever signatures it was given then. */
export const builtArchive = async (
  s3: S3Client,
  { bag, exports }: Omit<ArchiveOrder, 'evidence'>,
): Promise<Archive | undefined> => {
  const key = archiveKey(bag)
  const size = await sizeOf(s3, { Bucket: exports, Key: key, digest: hexDigest('sha256', bag.tagManifest) })
  return size === undefined ? undefined : { key, size, built: false }
}

/** The size does not make the same archive; the digest of its tag manifest does. Undefined where it is not there. */
const sizeOf = async (s3: S3Client, { Bucket, Key, digest }: Made): Promise<number | undefined> => {
  try {
    const { ContentLength, Metadata } = await s3.send(new HeadObjectCommand({ Bucket, Key }))
    return Metadata?.['tagmanifest-sha256'] === digest ? ContentLength : undefined
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

const upload = async (
  s3: S3Client,
  { name, plan, from }: Build,
  { Bucket, Key, digest }: Made,
): Promise<void> => {
  const { UploadId = '' } = await s3.send(
    new CreateMultipartUploadCommand({
      Bucket,
      Key,
      ContentType: 'application/zip',
      ContentDisposition: disposition('attachment', `${name}.zip`),
      Metadata: { 'tagmanifest-sha256': digest },
    }),
  )
  const to = { Bucket, Key, UploadId }
  try {
    const Parts = await uploadParts(s3, { plan, from, to })
    await s3.send(new CompleteMultipartUploadCommand({ ...to, MultipartUpload: { Parts } }))
  } catch (fault) {
    // What cannot be aborted now is removed by the bucket's lifecycle; the fault that led here matters more.
    await s3.send(new AbortMultipartUploadCommand(to)).catch(() => undefined)
    throw fault
  }
}
