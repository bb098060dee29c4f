import { type Call, presignedAddress, signedCall, storeOfEnvironment } from '../../evidence/presign.ts'
import { settings } from '../settings.ts'

/** Where a file that was imported is kept, apart from the evidence of cases. */
const keyOf = (sha256: string): string => `imports/${sha256}`

/** Keeps the bytes under their digest; the bucket locks them. Without the S3 client, which every start would load. */
export const keepFile = async (sha256: string, bytes: Buffer): Promise<void> => {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  }
  await answered(sha256, await called(sha256, { method: 'PUT', query: {}, headers }), bytes)
}

export const keptFile = async (sha256: string): Promise<Buffer> => {
  const answer = await answered(sha256, await called(sha256, { method: 'GET', query: {} }))
  return Buffer.from(await answer.arrayBuffer())
}

const called = (sha256: string, call: Call): Promise<Request> =>
  signedCall(storeOfEnvironment(), { bucket: settings().EVIDENCE_BUCKET, key: keyOf(sha256), ...call })

const answered = async (sha256: string, call: Request, body?: Buffer): Promise<Response> => {
  const answer = await fetch(call, body && { body: new Uint8Array(body) })
  if (!answer.ok) throw new Error(`The store answered ${answer.status} about the imported file ${sha256}`)
  return answer
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
    bucket: settings().EVIDENCE_BUCKET,
    key: keyOf(sha256),
    secondsToLive: 300,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-type': 'application/octet-stream',
    },
  })
