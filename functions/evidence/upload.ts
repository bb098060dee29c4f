import type { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post'
import type { EvidenceKind } from '../engine/form.ts'
import { largest } from './kinds.ts'
import { cleanName, filenameVariable } from './names.ts'

const nameField = 'x-amz-meta-name'
const anyName: ['starts-with', string, string] = ['starts-with', `$${nameField}`, '']

export type UploadOrder = {
  readonly bucket: string
  /** One key, one file: `uploads/<uploadId>`. */
  readonly key: string
  readonly accepts: readonly EvidenceKind[]
  /** Absent where only the browser knows it: a form without scripts. */
  readonly name?: string
  /** Where the browser goes afterwards; absent for a script's upload, which gets 204. */
  readonly redirect?: string
  readonly secondsToLive: number
}

/**
 * The address and hidden fields of a form that can put one file under one key, and nothing else.
 *
 * The stored type is always `application/octet-stream`, whatever the browser believes: it proves
 * nothing, and a quarantined object must never be shown as a page.
 */
export const presignUpload = async (s3: S3Client, order: UploadOrder): Promise<PresignedPost> => {
  const post = await createPresignedPost(s3, {
    Bucket: order.bucket,
    Key: order.key,
    Expires: order.secondsToLive,
    Fields: {
      'Content-Type': 'application/octet-stream',
      ...(order.name !== undefined && { [nameField]: encodeURIComponent(cleanName(order.name)) }),
      ...(order.redirect !== undefined && { success_action_redirect: order.redirect }),
    },
    // An empty file is taken here and refused at intake, in words; S3 would show the person XML.
    Conditions: [
      ['content-length-range', 0, largest(order.accepts)],
      ...(order.name === undefined ? [anyName] : []),
    ],
  })
  // Not among `Fields`: those become conditions of equality, which the substituted name would fail.
  return order.name === undefined
    ? { ...post, fields: { ...post.fields, [nameField]: filenameVariable } }
    : post
}
