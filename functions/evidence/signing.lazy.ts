import { S3Client } from '@aws-sdk/client-s3'
import { archiveLink } from './archive/link.ts'
import { type Downloadable, downloadLink, viewLink } from './download.ts'
import { presignUpload, type UploadOrder } from './upload.ts'

/**
 * Everything that a page signs for the store. Hot functions import it dynamically only, and the
 * bundler keeps it in a file of its own: half of such a function's bytes would be the S3 SDK.
 */
const storage = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined })

type LinkOrder = { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number }

export const signUpload = (order: UploadOrder) => presignUpload(storage, order)
export const signDownload = (order: LinkOrder) => downloadLink(storage, order)
export const signView = (order: LinkOrder) => viewLink(storage, order)
export const signArchive = (order: { readonly bucket: string; readonly key: string }) =>
  archiveLink(storage, order)
