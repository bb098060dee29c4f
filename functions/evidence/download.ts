import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Evidence } from '../engine/form.ts'
import { evidenceKey } from './keep.ts'
import { isViewable } from './kinds.ts'
import { disposition, withExtension } from './names.ts'

export type Downloadable = Pick<Evidence, 'name' | 'type' | 'sha256'>

/** An address that saves the original under its name for a short while; a browser never renders it. */
export const downloadLink = (
  s3: S3Client,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
): Promise<string> => linkTo(s3, order, { how: 'attachment', type: 'application/octet-stream' })

/** An address for `<img>` and `<video>`, of the sniffed type; undefined where the type is only downloaded. */
export const viewLink = async (
  s3: S3Client,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
): Promise<string | undefined> =>
  isViewable(order.evidence.type)
    ? linkTo(s3, order, { how: 'inline', type: order.evidence.type })
    : undefined

const linkTo = (
  s3: S3Client,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
  as: { readonly how: 'attachment' | 'inline'; readonly type: string },
): Promise<string> => {
  const { name, type, sha256 } = order.evidence
  const get = new GetObjectCommand({
    Bucket: order.bucket,
    Key: evidenceKey(sha256),
    ResponseContentDisposition: disposition(as.how, withExtension(name, type)),
    ResponseContentType: as.type,
    ResponseCacheControl: 'private, no-store',
  })
  return getSignedUrl(s3, get, { expiresIn: order.secondsToLive })
}
