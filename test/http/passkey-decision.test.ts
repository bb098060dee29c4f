import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { type AskedOptions, type Authenticator, authenticator, type Lies } from '../support/authenticator.ts'
import type { Answer } from '../support/browsing.ts'
import { mailboxOf, people, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { nextHour } from './limits.ts'
import { decisionsOf, inTask, wait } from './links.ts'
import { addFirst, addNext, askedIn, confirmedBy, digitMails, mustAsk, passkeysOf } from './passkeys.ts'
import { running } from './running.ts'

const now = running()
let count = 0
let own: Authenticator
let others: Authenticator

beforeAll(async () => {
  const [mine, theirs] = [visitor(now().stack), visitor(now().stack)]
  await mine.signIn(mailboxOf('cityApprover'))
  await theirs.signIn(mailboxOf('approver2'))
  own = await addFirst(now().stack, mine, 'cityApprover')
  others = await addFirst(now().stack, theirs, 'approver2')
})

/** A case at its high-stakes step, and a browser that opened its link. */
let id: CaseId
let browser: Visitor
beforeEach(async () => {
  const { stack } = now()
  await nextHour(stack)
  count += 1
  id = await fileExtension(stack, `passk${count}`)
  await inCity(stack, (city) => signUntil(city, id, stack.now(), 'municipal-miit'))
  browser = await inTask(stack, 'cityApprover', id)
})

const approve = { decision: 'approve', reason: '同意延期' }
type Fields = Readonly<Record<string, string>>
const send = (fields: Fields) => browser.sendForm('/a/task', '/a/task', fields)
const ask = async (fields: Fields = approve): Promise<AskedOptions> => mustAsk(await send(fields))
const signed = async () =>
  (await decisionsOf(now().stack, id)).filter((one) => one.endsWith(people.cityApprover.id))

/** Asked once more, and nothing recorded. */
const expectRefused = async (answer: Answer) => {
  expect([answer.status, askedIn(answer) !== undefined]).toEqual([422, true])
  expect(answer.text).toContain('通行密钥没有确认这一内容')
  expect(await signed()).toEqual([])
}

describe('a high-stakes decision of somebody with a passkey', () => {
  test('is asked of the passkey, mails no digits, and is recorded with how it was confirmed', async () => {
    const mails = await digitMails(now().stack, 'cityApprover')
    const answer = await send(approve)
    expect([answer.status, answer.text.includes('name="digits"')]).toEqual([200, false])
    const asked = mustAsk(answer)
    expect(asked.rpId).toBe('localhost')
    expect(asked.userVerification).toBe('required')
    expect(asked.allowCredentials?.map((one) => one.id)).toEqual([own.id])
    expect(await signed()).toEqual([])
    expect((await send({ ...approve, assertion: own.get(asked) })).status).toBe(303)
    expect(await signed()).toEqual([`StepApproved ${people.cityApprover.id}`])
    expect(await confirmedBy(now().stack, id, 'cityApprover')).toBe('passkey')
    expect(await digitMails(now().stack, 'cityApprover')).toBe(mails)
    const [used] = await passkeysOf(now().stack, 'cityApprover')
    expect([used?.counter, used?.lastUsed]).toEqual([2, expect.any(String)])
  })

  test('is not taken with digits, however they are come by', async () => {
    const answer = await send({ ...approve, digits: '12345678' })
    expect(askedIn(answer)).toBeDefined()
    expect(answer.text).not.toContain('name="digits"')
    expect(await signed()).toEqual([])
  })

  test('is asked the same of whoever is signed in and decides from the queue', async () => {
    const signedIn = visitor(now().stack)
    await signedIn.signIn(mailboxOf('cityApprover'))
    const task = `/work/cases/${id}/tasks/1?organ=371500-miit`
    const decide = (fields: Fields) => signedIn.sendForm(task, 'name="decision"', fields)
    const assertion = own.get(mustAsk(await decide(approve)))
    expect((await decide({ ...approve, assertion })).status).toBe(303)
    expect(await signed()).toEqual([`StepApproved ${people.cityApprover.id}`])
  })

  test('shows by the same words what was recorded, and refuses others', async () => {
    const assertion = own.get(await ask())
    await send({ ...approve, assertion })
    expect((await browser.post('/a/task', approve)).status).toBe(303)
    const other = await browser.post('/a/task', { decision: 'refuse', reason: '不行', assertion })
    expect(other.status).toBe(409)
    expect(await signed()).toEqual([`StepApproved ${people.cityApprover.id}`])
  })
})

test('another act on a high-stakes task is confirmed by the passkey too, and by an answer for that alone', async () => {
  const at = '/a/task/acts/signer'
  const fields = { place: 'beside', signer: '371500-ecology', words: '涉及排放，请一并签署。' }
  const asked = mustAsk(await browser.sendForm(at, at, fields))
  expect(await typesIn(id)).not.toContain('SignerAdded')
  await expectRefused(await send({ ...approve, assertion: own.get(asked) }))
  const again = mustAsk(await browser.sendForm(at, at, fields))
  const done = await browser.sendForm(at, at, { ...fields, assertion: own.get(again) })
  expect(done.location).toContain('did=signer')
  const log = await inCity(now().stack, ({ cases }) => cases.history(id))
  expect(log.find(({ event }) => event.type === 'SignerAdded')?.actor).toMatchObject({ confirmed: 'passkey' })
})

const typesIn = (of: CaseId): Promise<string[]> =>
  inCity(now().stack, async ({ cases }) => (await cases.history(of)).map(({ event }) => event.type))

describe('an answer of a passkey', () => {
  test.each<readonly [string, () => Lies]>([
    ['to another challenge', () => ({ challenge: Buffer.alloc(32).toString('base64url') })],
    ['given to another site', () => ({ origin: 'https://evil.example' })],
    [
      'given to this machine under another name',
      () => ({ origin: now().stack.url.replace('localhost', '127.0.0.1') }),
    ],
    ['made for another site', () => ({ rpId: 'evil.example' })],
    ['that makes a key', () => ({ type: 'webauthn.create' })],
    ['without somebody verified', () => ({ verified: false })],
    ['of a key that is not known', () => ({ id: 'bm9ib2R5' })],
    ['in the name of another person’s key', () => ({ id: others.id })],
  ])('%s decides nothing', async (_, lies) => {
    await expectRefused(await send({ ...approve, assertion: own.get(await ask(), lies()) }))
  })

  test('by another person’s key decides nothing, under either name', async () => {
    await expectRefused(await send({ ...approve, assertion: others.get(await ask()) }))
    await expectRefused(await send({ ...approve, assertion: others.get(await ask(), { id: own.id }) }))
  })

  test.each([
    ['empty', ''],
    ['blank', ' '],
    ['no JSON', '{'],
    ['no object', 'null'],
    ['a list', '[]'],
    ['without its parts', '{"id":1}'],
    ['too long', JSON.stringify({ id: 'x'.repeat(30_000) })],
  ])('that is %s decides nothing', async (_, assertion) => {
    await ask()
    const answer = await send({ ...approve, assertion })
    expect(askedIn(answer)).toBeDefined()
    expect(await signed()).toEqual([])
  })

  test.each<readonly [string, Fields]>([
    ['decision', { decision: 'refuse', reason: '同意延期' }],
    ['reason', { decision: 'approve', reason: '同意延期。' }],
    ['items to correct', { decision: 'return', reason: '同意延期', correct: 'reason' }],
  ])('is of no use for another %s', async (_, other) => {
    const assertion = own.get(await ask())
    await expectRefused(await send({ ...other, assertion }))
  })

  test('is of no use for another task of the same words', async () => {
    const assertion = own.get(await ask())
    const { stack } = now()
    const second = await fileExtension(stack, `other${count}`)
    await inCity(stack, (city) => signUntil(city, second, stack.now(), 'municipal-miit'))
    const there = await inTask(stack, 'cityApprover', second)
    await there.sendForm('/a/task', '/a/task', approve)
    const answer = await there.sendForm('/a/task', '/a/task', { ...approve, assertion })
    expect(answer.status).toBe(422)
    expect(await decisionsOf(stack, second)).not.toContain(`StepApproved ${people.cityApprover.id}`)
  })

  test('is of no use a second time, nor after one that was wrong', async () => {
    const asked = await ask()
    await expectRefused(await send({ ...approve, assertion: others.get(asked) }))
    await expectRefused(await send({ ...approve, assertion: own.get(asked) }))
  })

  test('is of no use after five minutes, or once another was asked for', async () => {
    const late = own.get(await ask())
    await wait(now().stack, 5.1)
    await expectRefused(await send({ ...approve, assertion: late }))
    const replaced = own.get(await ask())
    await ask()
    await expectRefused(await send({ ...approve, assertion: replaced }))
  })

  test('that counts back decides nothing: the key may have been copied', async () => {
    const [known] = await passkeysOf(now().stack, 'cityApprover')
    const counter = known?.counter ?? 0
    expect(counter).toBeGreaterThan(0)
    await expectRefused(await send({ ...approve, assertion: own.get(await ask(), { counter }) }))
    await expectRefused(await send({ ...approve, assertion: own.get(await ask(), { counter: counter - 1 }) }))
    const next = own.get(await ask(), { counter: counter + 1 })
    expect((await send({ ...approve, assertion: next })).status).toBe(303)
  })

  test('is checked a hundred times an hour', async () => {
    const asked = await ask()
    const guess = () => browser.post('/a/task', { ...approve, assertion: others.get(asked) })
    for (let times = 0; times < 100; times += 1) expect((await guess()).status).toBe(422)
    const spent = await guess()
    expect(spent.status).toBe(429)
    expect(spent.text).not.toContain('clientDataJSON')
    expect(await signed()).toEqual([])
  })
})

test('of a key that does not count, every answer is taken', async () => {
  const { stack } = now()
  const signedIn = visitor(stack)
  await signedIn.signIn(mailboxOf('cityApprover'))
  const uncounted = authenticator(stack.url)
  await addNext(signedIn, own, uncounted, { counter: 0 })
  for (let times = 0; times < 2; times += 1) {
    count += 1
    id = await fileExtension(stack, `passk${count}`)
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'municipal-miit'))
    browser = await inTask(stack, 'cityApprover', id)
    const assertion = uncounted.get(await ask(), { counter: 0 })
    expect((await send({ ...approve, assertion })).status).toBe(303)
  }
})
