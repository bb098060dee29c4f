import { Sha256 } from '@smithy/core/checksum'
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Signer } from './signer.ts'

/** A key of KMS and how it is reached. */
export type KmsKey = {
  readonly region: string
  /** Of a KMS that is not AWS's own: the embedded one. */
  readonly endpoint?: string | undefined
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** Id, address or alias. */
  readonly key: string
}

/** Signs with the key, which never leaves KMS; the certificate says whose it is. */
export const kmsSigner = (key: KmsKey, certificate: Uint8Array): Signer => ({
  certificate,
  sign: (bytes) => kmsSign(key, bytes, 'ECDSA_SHA_256'),
})

/** A signature over the bytes themselves, at most 4,096: of P-256 as DER, of Ed25519 as RFC 8032 has it. */
export const kmsSign = async (
  key: KmsKey,
  bytes: Uint8Array,
  SigningAlgorithm: 'ECDSA_SHA_256' | 'ED25519_SHA_512',
): Promise<Uint8Array> => {
  const asked = { Message: Buffer.from(bytes).toString('base64'), MessageType: 'RAW', SigningAlgorithm }
  return Buffer.from((await callKms(key, 'Sign', asked)).Signature ?? '', 'base64')
}

/** SubjectPublicKeyInfo of the key, as DER. */
export const kmsPublicKey = async (key: KmsKey): Promise<Uint8Array> =>
  Buffer.from((await callKms(key, 'GetPublicKey', {})).PublicKey ?? '', 'base64')

type Context = Readonly<Record<string, string>>

/** Seals at most 4,096 bytes; what it is about goes with the call into the log of KMS, and is needed to open it. */
export const kmsEncrypt = async (key: KmsKey, plain: Uint8Array, about: Context): Promise<Uint8Array> => {
  const asked = { Plaintext: Buffer.from(plain).toString('base64'), EncryptionContext: about }
  return Buffer.from((await callKms(key, 'Encrypt', asked)).CiphertextBlob ?? '', 'base64')
}

/** Opens what was sealed about the same. */
export const kmsDecrypt = async (key: KmsKey, sealed: Uint8Array, about: Context): Promise<Uint8Array> => {
  const asked = { CiphertextBlob: Buffer.from(sealed).toString('base64'), EncryptionContext: about }
  return Buffer.from((await callKms(key, 'Decrypt', asked)).Plaintext ?? '', 'base64')
}

type Answer = {
  readonly Signature?: string
  readonly PublicKey?: string
  readonly CiphertextBlob?: string
  readonly Plaintext?: string
}

/** A few small calls with the signer that evidence links use already: the SDK's client would be 300 KB more. */
const callKms = async (key: KmsKey, action: string, asked: object): Promise<Answer> => {
  const url = new URL(key.endpoint ?? awsEndpoint(key.region))
  const signer = new SignatureV4({
    service: 'kms',
    region: key.region,
    credentials: key.credentials,
    sha256: Sha256,
  })
  const body = JSON.stringify({ KeyId: key.key, ...asked })
  const { headers } = await signer.sign(
    new HttpRequest({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: '/',
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${action}`,
      },
      body,
    }),
  )
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`KMS ${action}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

const awsEndpoint = (region: string): string =>
  `https://kms.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`
