import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a browser is asked, as far as a test reads it. */
export interface AskedOptions {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id: string }
  readonly user?: { readonly id: string; readonly name: string }
  readonly allowCredentials?: readonly { readonly id: string }[]
  readonly excludeCredentials?: readonly { readonly id: string }[]
  readonly userVerification?: string
  readonly authenticatorSelection?: { readonly userVerification: string; readonly residentKey: string }
}

/** How an answer differs from an honest one. */
export interface Lies {
  readonly challenge?: string
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  readonly counter?: number
  /** False where nobody was verified, only present. */
  readonly verified?: boolean
  /** Credential that it claims to be. */
  readonly id?: string
}

/** A security key with one passkey on it, and the browser in front of it; answers are JSON as a form sends it. */
export interface Authenticator {
  readonly id: string
  create(options: AskedOptions, lies?: Lies): string
  get(options: AskedOptions, lies?: Lies): string
}

/** P-256 in software; counts its signatures from 1 on. */
export function authenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rawId = randomBytes(32)
  const id = rawId.toString('base64url')
  let counter = 0
  const answer = (type: string, options: AskedOptions, lies: Lies, attested: Buffer) => {
    counter = lies.counter ?? counter + 1
    const authData = authenticatorData(options, lies, counter, attested)
    return { authData, clientData: clientDataOf(origin, type, options, lies) }
  }
  return {
    id,
    create: (options, lies = {}) => {
      const attested = Buffer.concat([Buffer.alloc(16), uint(rawId.length, 2), rawId, coseOf(publicKey)])
      const { authData, clientData } = answer('webauthn.create', options, lies, attested)
      const object = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(authData)],
      )
      return credential(lies.id ?? id, {
        clientDataJSON: clientData,
        attestationObject: object,
      })
    },
    get: (options, lies = {}) => {
      const { authData, clientData } = answer('webauthn.get', options, lies, Buffer.alloc(0))
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)
      return credential(lies.id ?? id, { clientDataJSON: clientData, authenticatorData: authData, signature })
    },
  }
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()

const clientDataOf = (origin: string, type: string, { challenge }: AskedOptions, lies: Lies): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...pick(lies) }))

const pick = ({ challenge, origin, type }: Lies) => ({
  ...(challenge && { challenge }),
  ...(origin && { origin }),
  ...(type && { type }),
})

/** WebAuthn 6.1: hash of the site's id, flags (present 1, verified 4, attested 64), counter, what is attested. */
const authenticatorData = (
  { rpId, rp }: AskedOptions,
  lies: Lies,
  counter: number,
  attested: Buffer,
): Buffer => {
  const flags = 1 + (lies.verified === false ? 0 : 4) + (attested.length > 0 ? 64 : 0)
  const site = sha256(lies.rpId ?? rpId ?? rp?.id ?? '')
  return Buffer.concat([site, uint(flags, 1), uint(counter, 4), attested])
}

const credential = (id: string, response: Readonly<Record<string, Buffer>>): string =>
  JSON.stringify({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, part]) => [name, part.toString('base64url')]),
    ),
  })

const uint = (value: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length)
  buffer.writeUIntBE(value, 0, length)
  return buffer
}

/** CBOR (RFC 8949), as far as a passkey needs it: definite lengths below 65,536. */
const head = (major: number, value: number): Buffer => {
  if (value < 24) return uint(major * 32 + value, 1)
  return value < 256
    ? Buffer.concat([uint(major * 32 + 24, 1), uint(value, 1)])
    : Buffer.concat([uint(major * 32 + 25, 1), uint(value, 2)])
}
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()])

/** RFC 9053: an ES256 key on P-256. */
const coseOf = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (part: string) => bytes(Buffer.from(part, 'base64url'))
  return map([int(1), int(2)], [int(3), int(-7)], [int(-1), int(1)], [int(-2), point(x)], [int(-3), point(y)])
}
