import { createHash, createPublicKey, verify } from 'node:crypto'
import type { Sha256 } from '../../engine/merkle.ts'

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest()

/** Whether a signature over a text is of an Ed25519 key (RFC 8032). */
export const isSignedBy = (publicKey: Uint8Array, text: string, signature: Uint8Array): boolean => {
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(text), key, signature)
}
