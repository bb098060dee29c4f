import { X509Certificate } from 'node:crypto'
import type { Bag, BagFile } from '../archive/bag.ts'
import { timestamp } from './authority.ts'
import { oid } from './der.ts'
import { signedData } from './signed-data.ts'
import type { Signer } from './signer.ts'

export type Signing = {
  readonly signer: Signer
  /** Addresses of time stamp authorities, the first preferred; none where archives go without. */
  readonly authorities: readonly string[]
  /** Certificates that the authorities' own lead to, as DER. */
  readonly authorityCertificates: readonly Uint8Array[]
  readonly at: Date
}

/**
 * The files of `signatures/`: a signature over the tag manifest, and time stamps over the same file and over the
 * signature. The second shows that it was made while its certificate was valid; the first alone does not.
 */
export const signaturesOf = async (
  { tagManifest }: Pick<Bag, 'tagManifest'>,
  { signer, authorities, authorityCertificates, at }: Signing,
): Promise<BagFile[]> => {
  const bytes = Buffer.from(tagManifest)
  const signature = await signedData({ bytes, type: oid.data, detached: true, at }, signer)
  const signed = [
    file('tagmanifest-sha256.txt.p7s', signature),
    file('signer.pem', pem([signer.certificate])),
  ]
  if (authorities.length === 0) return signed
  return [
    ...signed,
    file('tagmanifest-sha256.txt.tsr', await timestamp(bytes, authorities)),
    file('tagmanifest-sha256.txt.p7s.tsr', await timestamp(signature, authorities)),
    file('timestamp.pem', pem(authorityCertificates)),
  ]
}

const file = (name: string, content: BagFile['content']): BagFile => ({ path: `signatures/${name}`, content })

/** Certificates as text, one after the other. */
export const pem = (certificates: readonly Uint8Array[]): string =>
  certificates.map((one) => new X509Certificate(one).toString()).join('')
