import {
  DeleteObjectCommand,
  HeadObjectCommand,
  PutObjectLegalHoldCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { isMissing } from './faults.ts'

type At = { readonly bucket: string; readonly key: string }

/** A bucket without Object Lock, or a store that knows none. */
const unlocked = ['InvalidRequest', 'NoSuchObjectLockConfiguration', 'NotImplemented']

const isUnlocked = (fault: unknown): boolean =>
  fault instanceof Error && (unlocked.includes(fault.name) || isMissing(fault))

/** Holds an object or lets it go (S3 Object Lock legal hold); false where the store has no such lock, or not the object. */
export const setHold = async (s3: S3Client, { bucket, key }: At, held: boolean): Promise<boolean> => {
  const LegalHold = { Status: held ? ('ON' as const) : ('OFF' as const) }
  try {
    await s3.send(new PutObjectLegalHoldCommand({ Bucket: bucket, Key: key, LegalHold }))
    return true
  } catch (fault) {
    if (isUnlocked(fault)) return false
    throw fault
  }
}

/** Whether an object is there. */
export const isThere = async (s3: S3Client, { bucket, key }: At): Promise<boolean> =>
  (await versionOf(s3, { bucket, key })) !== undefined

const versionOf = async (s3: S3Client, { bucket, key }: At): Promise<{ version?: string } | undefined> => {
  try {
    const { VersionId } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
    return VersionId === undefined ? {} : { version: VersionId }
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** An object of ours is written once; a second version would be another's doing, and more than these a loop. */
const mostVersions = 10

/**
 * Deletes an object for good, version by version: without a version S3 would only hide it. `locked` where Object
 * Lock refuses; what is not there is deleted.
 */
export const erase = async (s3: S3Client, at: At): Promise<'deleted' | 'locked'> => {
  for (let version = 0; version < mostVersions; version++) {
    const seen = await versionOf(s3, at)
    if (!seen) return 'deleted'
    try {
      const one = seen.version === undefined ? {} : { VersionId: seen.version }
      await s3.send(new DeleteObjectCommand({ Bucket: at.bucket, Key: at.key, ...one }))
    } catch (fault) {
      if (fault instanceof Error && fault.name === 'AccessDenied') return 'locked'
      throw fault
    }
  }
  throw new Error(`${at.key} has more than ${mostVersions} versions`)
}
