import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { isMissing, isRefusedPrecondition } from './faults.ts'

/** Files of the public log by their address below it; `undefined` where there is none. */
export const logFile = async (
  s3: S3Client,
  bucket: string,
  path: string,
): Promise<Uint8Array | undefined> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }))
    return await Body?.transformToByteArray()
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** Writes a file once. One that is there must be the same to the byte: anything else would be another log. */
export const keepLogFile = async (
  s3: S3Client,
  bucket: string,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
): Promise<void> => {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: bytes,
        ContentType: 'application/octet-stream',
        IfNoneMatch: '*',
      }),
    )
  } catch (fault) {
    if (!isRefusedPrecondition(fault)) throw fault
    const there = await logFile(s3, bucket, path)
    if (!there || !Buffer.from(there).equals(bytes)) throw new Error(`${path} of the public log is another`)
  }
}
