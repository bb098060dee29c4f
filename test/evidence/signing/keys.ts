import { type KeptKey, makeKey, signerOf } from '../../../functions/evidence/signing/local-key.ts'
import { timestampResponse } from '../../../functions/evidence/signing/timestamp.ts'

const from = new Date('2026-01-01T00:00:00Z')
const to = new Date('2029-01-01T00:00:00Z')

/** Keys of tests: ours, another of ours, a stranger's under the same name, and an authority's. */
export const ours = await makeKey({ name: '退出平台档案签名', from, to, use: 'signatures' })
export const stranger = await makeKey({ name: '退出平台档案签名', from, to, use: 'signatures' })
export const authority = await makeKey({ name: '退出平台时间戳', from, to, use: 'timestamps' })

export const certificateBytes = ({ certificate }: KeptKey): Uint8Array => Buffer.from(certificate, 'base64')

/** What an authority with that key answers at a moment. */
export const stampedAt =
  (at: string, key: KeptKey = authority) =>
  (request: Uint8Array): Promise<Uint8Array> =>
    timestampResponse(
      request,
      { at: new Date(at), serial: new Uint8Array(8).fill(1), policy: '1.3.6.1.4.1.32473.1' },
      signerOf(key),
    )
