import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { selfSigned, type Wanted } from './certificate.ts'
import type { Signer } from './signer.ts'

/** A key of this machine and its certificate, as text that a file can hold. */
export type KeptKey = {
  /** PKCS#8, base64. */
  readonly key: string
  /** DER, base64. */
  readonly certificate: string
}

/** Makes a P-256 key and signs its certificate with it. */
export const makeKey = async (wanted: Omit<Wanted, 'publicKey'>): Promise<KeptKey> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const certificate = await selfSigned({ ...wanted, publicKey: spki }, signingWith(privateKey))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    certificate: Buffer.from(certificate).toString('base64'),
  }
}

export const signerOf = ({ key, certificate }: KeptKey): Signer => ({
  certificate: Buffer.from(certificate, 'base64'),
  sign: signingWith(createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })),
})

const signingWith =
  (key: KeyObject): Signer['sign'] =>
  async (bytes) =>
    sign('sha256', bytes, key)
