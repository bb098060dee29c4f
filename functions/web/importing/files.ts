import { presignedAddress, signedCall, storeOfEnvironment } from '../../evidence/presign.ts'
import { settings } from '../settings.ts'

/** Where a file that was imported is kept, apart from the evidence of cases. */
const placeOf = (sha256: string) => ({ bucket: settings().EVIDENCE_BUCKET, key: `imports/${sha256}` })

const longestMs = 20_000

/** Keeps the bytes under their digest; the bucket locks them. Without the S3 client, of which every start would read 40 KB more. */
export const keepFile = async (sha256: string, bytes: Buffer): Promise<void> => {
  const call = await signedCall(storeOfEnvironment(), {
    ...placeOf(sha256),
    method: 'PUT',
    query: { 'x-id': 'PutObject' },
    headers: {
      'content-type': 'application/octet-stream',
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    },
  })
  const body = new Uint8Array(bytes)
  const answer = await fetch(call, { body, signal: AbortSignal.timeout(longestMs) })
  if (!answer.ok) throw new Error(`The file to import was not kept: ${answer.status}`)
}

export const keptFile = async (sha256: string): Promise<Buffer> => {
  const call = await signedCall(storeOfEnvironment(), {
    ...placeOf(sha256),
    method: 'GET',
    query: { 'x-id': 'GetObject' },
  })
  const answer = await fetch(call, { signal: AbortSignal.timeout(longestMs) })
  if (!answer.ok) throw new Error(`The imported file ${sha256}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** A short-lived address that saves the file under the name that it came with; no browser renders it. */
export const fileLink = ({
  name,
  sha256,
}: {
  readonly name: string
  readonly sha256: string
}): Promise<string> =>
  presignedAddress(storeOfEnvironment(), {
    ...placeOf(sha256),
    secondsToLive: 300,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-type': 'application/octet-stream',
    },
  })
