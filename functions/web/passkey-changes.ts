import type { Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import { type PasskeyChange, passkeyLetter } from '../mail/words/passkey.ts'
import { Mails } from '../store/mails.ts'
import { type KnownPasskey, type Passkey, Passkeys } from '../store/passkeys.ts'
import type { Write } from '../store/table.ts'
import { notMeLink } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { newId } from './secrets.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'

/** Adds a passkey and tells its owner, in one write; false where it is there already. */
export const addPasskey = async (
  request: SiteRequest,
  person: Person,
  passkey: Passkey,
): Promise<boolean> => {
  const mail = told(request, person, { act: 'added', name: passkey.name, at: request.at })
  return (await services().table.settle([Passkeys.add(person.id, passkey), ...mail])) === 'done'
}

/** Removes a passkey and tells its owner, in one write; one that is gone already is as good as removed. */
export const removePasskey = async (
  request: SiteRequest,
  person: Person,
  { hash, name }: KnownPasskey,
  act: Exclude<PasskeyChange['act'], 'added'>,
): Promise<void> => {
  const mail = told(request, person, { act, name, at: request.at })
  await services().table.settle([Passkeys.remove(person.id, hash), ...mail])
}

/** Who changed it themselves may disown that; to take an administrator's act back, an administrator is called. */
const told = (request: SiteRequest, person: Person, change: PasskeyChange): Write[] => {
  const disowned = { about: 'passkey' as const, person: person.id, kills: { links: [], sessions: [] } }
  const notMe =
    change.act === 'removed-by-administrator'
      ? undefined
      : notMeLink(disowned, settings().BASE_URL, secondsOf(request))
  const letter = compose({ ...passkeyLetter(change), ...notMe?.part })
  const mail = { id: `passkey-${newId(20)}`, to: person.email, ...letter, at: request.at }
  return [Mails.write(mail), ...(notMe ? [notMe.write] : [])]
}
