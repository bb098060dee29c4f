import { digestOf } from '../engine/digest.ts'
import type { Person } from '../engine/people.ts'
import type { KnownPasskey } from '../store/passkeys.ts'
import { countTry } from './limiting.ts'
import { answerSeconds, passkeys } from './passkeys.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { newToken } from './secrets.ts'
import type { Answer, ToConfirm } from './to-confirm.ts'
import { assertedBy, requestFor } from './webauthn.ts'

/**
 * Confirmation by one of a person's passkeys. What it signs is a digest of all that is confirmed and of
 * a nonce that is taken at the first answer: of anything else than was asked, an answer is of no use.
 */
export const byPasskey = async (
  request: SiteRequest,
  person: Person,
  usable: readonly KnownPasskey[],
  asked: ToConfirm,
): Promise<Answer> => {
  const json = request.form.get('assertion') ?? ''
  if (json && (await isSigned(request, person, usable, asked, json)))
    return { is: 'confirmed', by: 'passkey' }
  const nonce = newToken()
  await passkeys().expect(asked.of, { nonce, expires: secondsOf(request) + answerSeconds })
  const options = await requestFor(usable, challengeOf(person, asked, nonce))
  return { is: json ? 'passkey-wrong' : 'passkey-asked', options }
}

const isSigned = async (
  request: SiteRequest,
  person: Person,
  usable: readonly KnownPasskey[],
  asked: ToConfirm,
  json: string,
): Promise<boolean> => {
  await countTry(request, 'passkey-answers', person.id)
  const challenge = await passkeys().take(asked.of, secondsOf(request))
  const signed = challenge && (await assertedBy(usable, challengeOf(person, asked, challenge.nonce), json))
  return signed ? passkeys().used(person.id, signed.passkey, signed.counter, request.at) : false
}

const challengeOf = ({ id }: Person, { what }: ToConfirm, nonce: string): string =>
  digestOf({ ...what, person: id, nonce })
