import type { Evidence } from '../engine/form.ts'
import { evidenceKey, pictureKey } from './key.ts'
import { isViewable } from './kinds.ts'
import { disposition, withExtension } from './names.ts'
import { presignedAddress, type Store } from './presign.ts'

export type Downloadable = Pick<Evidence, 'name' | 'type' | 'sha256'>

/** An address that saves the original under its name for a short while; a browser never renders it. */
export const downloadLink = (
  store: Store,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
): Promise<string> => linkTo(store, order, { how: 'attachment', type: 'application/octet-stream' })

/** An address for `<img>`, `<video>` and a frame, of the sniffed type; undefined where the type is only downloaded. */
export const viewLink = async (
  store: Store,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
): Promise<string | undefined> =>
  isViewable(order.evidence.type)
    ? linkTo(store, order, { how: 'inline', type: order.evidence.type })
    : undefined

/** An address for `<img>` of a picture that was made of the file. */
export const pictureLink = (
  store: Store,
  order: { readonly bucket: string; readonly sha256: string; readonly secondsToLive: number },
  which: 'small' | 'large',
): Promise<string> =>
  presignedAddress(store, {
    bucket: order.bucket,
    key: pictureKey(which, order.sha256),
    secondsToLive: order.secondsToLive,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': 'inline',
      'content-type': 'image/webp',
    },
  })

const linkTo = (
  store: Store,
  order: { readonly bucket: string; readonly evidence: Downloadable; readonly secondsToLive: number },
  as: { readonly how: 'attachment' | 'inline'; readonly type: string },
): Promise<string> => {
  const { name, type, sha256 } = order.evidence
  return presignedAddress(store, {
    bucket: order.bucket,
    key: evidenceKey(sha256),
    secondsToLive: order.secondsToLive,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': disposition(as.how, withExtension(name, type)),
      'content-type': as.type,
    },
  })
}
