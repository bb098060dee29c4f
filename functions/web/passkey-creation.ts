import { digestOf } from '../engine/digest.ts'
import type { Person } from '../engine/people.ts'
import type { KnownPasskey, Passkey } from '../store/passkeys.ts'
import { countTry } from './limiting.ts'
import { answerSeconds, passkeys } from './passkeys.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newToken } from './secrets.ts'
import { sessionOf } from './session.ts'
import { attestedBy, creationFor } from './webauthn.ts'

/** A passkey that a person is about to have, beside those that they had when it was confirmed. */
export type Creation = {
  readonly person: Person
  readonly own: readonly KnownPasskey[]
  readonly name: string
}

const placeOf = (request: SiteRequest): string => hashOf(`new passkey ${sessionOf(request)}`)

const challengeOf = ({ person, own, name }: Creation, nonce: string): string =>
  digestOf({ for: 'new-passkey', person: person.id, beside: own.map(({ hash }) => hash), name, nonce })

/** What the browser has a device make, as JSON; the challenge waits for the session's one answer. */
export const beginCreation = async (request: SiteRequest, creation: Creation): Promise<string> => {
  const nonce = newToken()
  await passkeys().expect(placeOf(request), { nonce, expires: secondsOf(request) + answerSeconds })
  return creationFor(creation.person, creation.own, challengeOf(creation, nonce))
}

/** The passkey that was made, where the session waited for exactly it. */
export const finishCreation = async (
  request: SiteRequest,
  creation: Creation,
  json: string,
): Promise<Passkey | undefined> => {
  await countTry(request, 'passkey-answers', creation.person.id)
  const challenge = await passkeys().take(placeOf(request), secondsOf(request))
  const made = challenge && (await attestedBy(challengeOf(creation, challenge.nonce), json))
  return made && { ...made, name: creation.name, createdAt: request.at }
}
