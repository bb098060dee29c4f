import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import * as z from 'zod/mini'
import type { Person } from '../engine/people.ts'
import type { KnownPasskey, Passkey } from '../store/passkeys.ts'
import { answerSeconds } from './passkeys.ts'
import { settings } from './settings.ts'

/**
 * WebAuthn as the library does it: 310 KB, so this file is only ever imported with `import()`. Every
 * answer must come from this site, name the challenge, and be by somebody whom the device verified.
 */
const site = () => {
  const { origin, hostname } = new URL(settings().BASE_URL)
  return { origin, hostname }
}

const rpName = '聊城市落后产能退出平台'
const timeout = answerSeconds * 1000
const userVerification = 'required'

/** A challenge is a SHA-256 in hexadecimal; a browser gets its bytes. */
const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'hex'))
const expectedOf = (challenge: string) => Buffer.from(challenge, 'hex').toString('base64url')

const named = ({ id, transports }: Passkey) => ({ id, transports: [...transports] })

/** What a browser asks one of these passkeys, as JSON. */
export const requestFor = async (own: readonly KnownPasskey[], challenge: string): Promise<string> =>
  JSON.stringify(
    await generateAuthenticationOptions({
      rpID: site().hostname,
      allowCredentials: own.map(named),
      challenge: bytesOf(challenge),
      timeout,
      userVerification,
    }),
  )

/** What a browser asks a device to make a new passkey of, as JSON; not on one that has a passkey already. */
export const creationFor = async (
  person: Person,
  own: readonly KnownPasskey[],
  challenge: string,
): Promise<string> =>
  JSON.stringify(
    await generateRegistrationOptions({
      rpName,
      rpID: site().hostname,
      userID: new Uint8Array(Buffer.from(person.id)),
      userName: person.email,
      userDisplayName: person.name,
      challenge: bytesOf(challenge),
      excludeCredentials: own.map(named),
      authenticatorSelection: { residentKey: 'preferred', userVerification },
      timeout,
    }),
  )

const Part = z.string().check(z.maxLength(20_000))
const common = { id: Part, rawId: Part, type: z.literal('public-key') }

const Assertion = z.object({
  ...common,
  response: z.object({ clientDataJSON: Part, authenticatorData: Part, signature: Part }),
})

const Attestation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Part,
    attestationObject: Part,
    transports: z._default(
      z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10)),
      (): string[] => [],
    ),
  }),
})

const parsed = <Schema extends z.ZodMiniType>(schema: Schema, json: string): z.output<Schema> | undefined => {
  try {
    return schema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

/** Which of these passkeys signed the challenge, and what it counts now; undefined for every other answer alike. */
export const assertedBy = async (
  own: readonly KnownPasskey[],
  challenge: string,
  json: string,
): Promise<{ readonly passkey: KnownPasskey; readonly counter: number } | undefined> => {
  const response = parsed(Assertion, json)
  const passkey = own.find(({ id }) => id === response?.id)
  if (!response || !passkey) return undefined
  const { publicKey, counter } = passkey
  const checked = await orRefused(
    verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      ...expecting(challenge),
      credential: {
        ...named(passkey),
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter,
      },
    }),
  )
  return checked?.verified ? { passkey, counter: checked.authenticationInfo.newCounter } : undefined
}

/** The passkey that was made for the challenge; undefined for every other answer alike. */
export const attestedBy = async (
  challenge: string,
  json: string,
): Promise<Omit<Passkey, 'name' | 'createdAt'> | undefined> => {
  const response = parsed(Attestation, json)
  if (!response) return undefined
  const checked = await orRefused(
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      ...expecting(challenge),
    }),
  )
  if (!checked?.verified) return undefined
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const { transports } = response.response
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
}

const expecting = (challenge: string) => ({
  expectedChallenge: expectedOf(challenge),
  expectedOrigin: site().origin,
  expectedRPID: site().hostname,
  requireUserVerification: true,
})

/** The library says by a plain `Error` that an answer is wrong, whatever is wrong with it. */
const orRefused = async <Checked>(checking: Promise<Checked>): Promise<Checked | undefined> => {
  try {
    return await checking
  } catch {
    return undefined
  }
}
