import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { isRefusedPrecondition } from './faults.ts'
import { logFile } from './log-files.ts'
import { storeOfEnvironment } from './presign.ts'

/** Writes a file once. One that is there must be the same to the byte: anything else would be another log. */
export const keepLogFile = async (
  s3: S3Client,
  bucket: string,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
): Promise<void> => {
  const put = { Bucket: bucket, Key: path, Body: bytes, ContentType: 'application/octet-stream' }
  try {
    await s3.send(new PutObjectCommand({ ...put, IfNoneMatch: '*' }))
  } catch (fault) {
    if (!isRefusedPrecondition(fault)) throw fault
    const there = await logFile(storeOfEnvironment(), bucket, path)
    // Another run is writing it just now; the next run finds it there.
    if (!there) throw fault
    if (!Buffer.from(there).equals(bytes)) throw new Error(`${path} of the public log is another`)
  }
}
