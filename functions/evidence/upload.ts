import type { EvidenceKind } from '../engine/form.ts'
import { largest } from './kinds.ts'
import { cleanName, filenameVariable } from './names.ts'
import { type PresignedForm, presignedForm, type Store } from './presign.ts'

const nameField = 'x-amz-meta-name'
const digestField = 'x-amz-meta-sha256'
const replacesField = 'x-amz-meta-replaces'

/** What the device says of a file. */
export type NamedFile = {
  /** Absent where only the browser knows it: a form without scripts. */
  readonly name?: string
  /** As the device reckoned it; intake refuses a file that has another. */
  readonly sha256?: string
  /** Id of the upload that it takes the place of. */
  readonly replaces?: string | undefined
}

/** The same as the object's metadata. */
export const metadataOf = ({ name, sha256, replaces }: NamedFile): Record<string, string> => ({
  ...(name !== undefined && { [nameField]: encodeURIComponent(cleanName(name)) }),
  ...(sha256 !== undefined && { [digestField]: sha256 }),
  ...(replaces !== undefined && { [replacesField]: replaces }),
})

const anyName = ['starts-with', `$${nameField}`, '']

export type UploadOrder = NamedFile & {
  readonly bucket: string
  /** One key, one file: `uploads/<uploadId>`. */
  readonly key: string
  readonly accepts: readonly EvidenceKind[]
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
export const presignUpload = async (store: Store, order: UploadOrder): Promise<PresignedForm> => {
  const post = await presignedForm(store, {
    bucket: order.bucket,
    key: order.key,
    secondsToLive: order.secondsToLive,
    fields: {
      'Content-Type': 'application/octet-stream',
      ...metadataOf(order),
      ...(order.redirect !== undefined && { success_action_redirect: order.redirect }),
    },
    // An empty file is taken here and refused at intake, in words; S3 would show the person XML.
    conditions: [
      ['content-length-range', 0, largest(order.accepts)],
      ...(order.name === undefined ? [anyName] : []),
    ],
  })
  // Not among `fields`: those become conditions of equality, which the substituted name would fail.
  return order.name === undefined
    ? { ...post, fields: { ...post.fields, [nameField]: filenameVariable } }
    : post
}
