import { type Store, signedCall } from './presign.ts'

/**
 * A file of the public log by its address below that; undefined where there is none. Without the S3 client, which
 * would be 130 KB more for a page that reads three tiles.
 */
export const logFile = async (
  store: Store,
  bucket: string,
  path: string,
): Promise<Uint8Array | undefined> => {
  const asked = { bucket, key: path, method: 'GET' as const, query: { 'x-id': 'GetObject' } }
  const answer = await fetch(await signedCall(store, asked), { signal: AbortSignal.timeout(10_000) })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${path} of the public log: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
