import { type Call, presignedCall, type Store, signedCall } from './presign.ts'
import { metadataOf, type NamedFile } from './upload.ts'

/** Bytes of every part but the last: S3 takes none under 5 MB, and a broken one is sent again whole. */
export const partBytes = 8 * 1024 * 1024

/** A file that comes in parts, as S3 knows it. */
export type InParts = { readonly bucket: string; readonly key: string; readonly parts: string }

/** Begins an upload in parts and answers with S3's name for it. */
export const beginParts = async (
  store: Store,
  { bucket, key, ...file }: Omit<InParts, 'parts'> & NamedFile,
): Promise<string> => {
  const headers = { 'content-type': 'application/octet-stream', ...metadataOf(file) }
  const call = await signedCall(store, { bucket, key, method: 'POST', query: { uploads: '' }, headers })
  const answer = await fetch(call)
  const parts = /<UploadId>([^<]+)<\/UploadId>/.exec(await answer.text())?.[1]
  if (!answer.ok || !parts) throw new Error(`S3 began no upload in parts: ${answer.status}`)
  return parts
}

/** What a browser may do with an upload in parts. */
export type PartsAct = 'part' | 'list' | 'complete' | 'abort'

const calls: { readonly [Act in PartsAct]: Call['method'] } = {
  part: 'PUT',
  list: 'GET',
  complete: 'POST',
  abort: 'DELETE',
}

/** An address for one act; a part can be no longer or shorter than its place in a file of `size` bytes. */
export const partsAddress = (
  store: Store,
  { bucket, key, parts }: InParts,
  act: PartsAct,
  {
    size,
    part,
    secondsToLive,
  }: { readonly size: number; readonly part: number; readonly secondsToLive: number },
): Promise<string> => {
  const isPart = act === 'part'
  return presignedCall(store, {
    bucket,
    key,
    secondsToLive,
    method: calls[act],
    query: { ...(isPart && { partNumber: String(part) }), uploadId: parts },
    ...(isPart && { headers: { 'content-length': String(lengthOfPart(size, part)) } }),
  })
}

/** Bytes of a part of a file; none of a part that the file does not have. */
export const lengthOfPart = (size: number, part: number): number =>
  Math.max(0, Math.min(partBytes, size - (part - 1) * partBytes))
