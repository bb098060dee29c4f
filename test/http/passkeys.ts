import type { CaseId } from '../../functions/engine/ids.ts'
import type { KnownPasskey } from '../../functions/store/passkeys.ts'
import { Passkeys } from '../../functions/store/passkeys.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import { type AskedOptions, type Authenticator, authenticator, type Lies } from '../support/authenticator.ts'
import { type Answer, expectStatus } from '../support/browsing.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import { eightDigits, newDigits, type Visitor } from '../support/visitor.ts'

export const adding = '/work/passkeys/new'

/** What a page has the browser ask a passkey; nothing where it asks none. */
export const askedIn = ({ text }: Answer): AskedOptions | undefined => {
  const json = text.match(/data-options="([^"]*)"/)?.[1]
  return json === undefined ? undefined : JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
}

export const mustAsk = (answer: Answer): AskedOptions => {
  const asked = askedIn(answer)
  if (!asked) throw new Error(`${answer.status} asks no passkey: ${answer.text}`)
  return asked
}

/** Mails with digits to a seat, once all that was asked for has come. */
export const digitMails = async (stack: Stack, seat: Seat): Promise<number> => {
  await stack.settled()
  return (await mailsTo(stack, mailboxOf(seat), eightDigits)).length
}

/** Begins to add the first passkey of a seat, up to the page that has it made. */
export const beginFirst = async (
  stack: Stack,
  browser: Visitor,
  seat: Seat,
  name: string,
): Promise<Answer> => {
  const before = await digitMails(stack, seat)
  expectStatus(await browser.sendForm(adding, adding, { name }), 200)
  const digits = await newDigits(stack, mailboxOf(seat), before)
  return expectStatus(await browser.sendForm(adding, adding, { name, digits }), 200)
}

/** Adds the first passkey of a seat, as a signed-in browser does. */
export const addFirst = async (
  stack: Stack,
  browser: Visitor,
  seat: Seat,
  name = '手机',
): Promise<Authenticator> => {
  const made = authenticator(stack.url)
  const page = await beginFirst(stack, browser, seat, name)
  expectStatus(await browser.post(adding, { name, attestation: made.create(mustAsk(page)) }), 303)
  return made
}

/** Adds one more, confirmed by one that there is. */
export const addNext = async (
  browser: Visitor,
  own: Authenticator,
  made: Authenticator,
  lies: Lies = {},
  name = '安全密钥',
): Promise<void> => {
  const asked = mustAsk(await browser.sendForm(adding, adding, { name }))
  const page = await browser.sendForm(adding, adding, { name, assertion: own.get(asked) })
  const attestation = made.create(mustAsk(page), lies)
  expectStatus(await browser.post(adding, { name, attestation }), 303)
}

/** What the table knows of a seat's passkeys. */
export const passkeysOf = (stack: Stack, seat: Seat): Promise<KnownPasskey[]> =>
  inCity(stack, async (city) => {
    const person = await city.people.byId(people[seat].id)
    if (!person) throw new Error(`There is no ${seat}`)
    return new Passkeys(city.table).of(person)
  })

/** How the last decision of a seat in a case was confirmed. */
export const confirmedBy = (stack: Stack, id: CaseId, seat: Seat): Promise<string | undefined> =>
  inCity(stack, async (city) => {
    const log = await city.cases.history(id)
    const last = log.findLast(({ actor }) => 'person' in actor && actor.person === people[seat].id)
    return last?.actor.kind === 'official' ? last.actor.confirmed : undefined
  })
