import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { disposition } from '../names.ts'

/** Long enough to click, short enough that a forwarded link is dead; a download under way goes on. */
export const archiveLinkSeconds = 15 * 60

/** An address that downloads an archive, with ranges, under its own file name. */
export const archiveLink = (
  s3: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): Promise<string> => {
  const name = key.split('/').at(-1) ?? key
  const get = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentDisposition: disposition('attachment', name),
    ResponseContentType: 'application/zip',
    ResponseCacheControl: 'private, no-store',
  })
  return getSignedUrl(s3, get, { expiresIn: archiveLinkSeconds })
}
