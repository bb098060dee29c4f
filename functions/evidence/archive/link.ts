import { disposition } from '../names.ts'
import { presignedAddress, type Store } from '../presign.ts'

/** Long enough to click, short enough that a forwarded link is dead; a download under way goes on. */
const archiveLinkSeconds = 15 * 60

/** An address that downloads an archive, with ranges, under its own file name. */
export const archiveLink = (
  store: Store,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): Promise<string> => {
  const name = key.split('/').at(-1) ?? key
  return presignedAddress(store, {
    bucket,
    key,
    secondsToLive: archiveLinkSeconds,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': disposition('attachment', name),
      'content-type': 'application/zip',
    },
  })
}
