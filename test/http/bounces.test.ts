import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { index, key, shards } from '../../functions/store/keys.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Mail } from '../../infra/local/mail/mailbox.ts'
import { mailboxOf, people, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { wait } from './links.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
let admin: Visitor
beforeAll(async () => {
  admin = (await seated(now().stack, 'administrator')).administrator
})

/** As SES tells EventBridge of a mail. */
const told = (detail: object) =>
  now().stack.handlers.bounces?.({
    source: 'aws.ses',
    time: '2026-11-26T09:00:00Z',
    detail: { eventType: 'Bounce', mail: { messageId: 'm-1' }, ...detail },
  })

const bounce = (bounceType: string, ...addresses: string[]) =>
  told({
    bounce: {
      bounceType,
      bouncedRecipients: addresses.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
    },
  })

const page = `/admin/people/${people.approver.id}`
const reports = async () => {
  await now().stack.settled()
  return mailsTo(now().stack, mailboxOf('administrator'), '邮箱异常')
}

describe('a mailbox that takes no mail', () => {
  test('is marked once, and the administrators are told who is not reached', async () => {
    expect(await bounce('Permanent', mailboxOf('approver').toUpperCase())).toEqual({ marked: 1 })
    expect(await bounce('Permanent', mailboxOf('approver'))).toEqual({ marked: 0 })
    const mails = await reports()
    expect(mails).toHaveLength(1)
    for (const words of [people.approver.name, '550 5.1.1', page]) expect(mails[0]?.text).toContain(words)
    expect((await admin.get(page)).text).toContain('发往此邮箱的邮件被退回')
  })

  test('is not marked for a bounce that may pass, nor for a stranger', async () => {
    expect(await bounce('Transient', mailboxOf('drc'))).toEqual({ marked: 0 })
    expect(await bounce('Permanent', 'nobody@elsewhere.example')).toEqual({ marked: 0 })
    expect(await reports()).toHaveLength(1)
  })

  test('works again once an administrator says so, and may fail anew', async () => {
    await admin.sendForm(page, `${page}/mailbox`)
    expect((await admin.get(page)).text).not.toContain('被退回')
    expect(await bounce('Permanent', mailboxOf('approver'))).toEqual({ marked: 1 })
  })
})

test('a complaint marks the mailbox too', async () => {
  const complaint = {
    complaintFeedbackType: 'abuse',
    complainedRecipients: [{ emailAddress: mailboxOf('contact') }],
  }
  expect(await told({ complaint })).toEqual({ marked: 1 })
  expect((await admin.get(`/admin/people/${people.contact.id}`)).text).toContain('标为垃圾邮件')
})

describe('mail that cannot be sent', () => {
  afterEach(() => now().stack.behave('takes'))

  /** Ids of the mail that waits. */
  const waiting = () =>
    inCity(now().stack, async ({ mails }) => {
      const pages = await Promise.all(shards.map((shard) => mails.overdue(shard, '2099', 100)))
      return pages.flat().map(({ id }) => id)
    })
  const idOf = ({ headers }: Mail): string => headers?.['x-tuichu-mail'] ?? ''
  const isRepeat = ({ headers }: Mail) => headers?.['x-tuichu-repeat'] !== undefined
  /** What came since there were so many, the oldest first. */
  const since = (count: number) => now().stack.mails().toReversed().slice(count)

  test('for a day is lost to nobody: it goes out in order, once, but for what nobody needs any more', async () => {
    const { stack } = now()
    // What the tests before this one led to has gone out.
    await stack.settled()
    stack.behave('refuses')
    const before = stack.mails().length
    const filed: string[] = []
    for (const name of ['outage1', 'outage2', 'outage3', 'outage4']) {
      filed.push(await fileExtension(stack, name))
      await stack.settled()
      await wait(stack, 5)
    }
    const [decided = ''] = filed
    await inCity(stack, async (city) => {
      await signUntil(city, CaseId.parse(decided), stack.now(), 'county-countersign')
    })
    await stack.settled()
    const stored = await waiting()
    expect(stored.length).toBeGreaterThan(20)
    await wait(stack, 24 * 60)
    expect(stack.mails()).toHaveLength(before)

    stack.behave('takes')
    await wait(stack, 15)
    await stack.settled()
    expect(await waiting()).toEqual([])
    const came = since(before)
    const ids = came.map(idOf)
    const lost = stored.filter((id) => !ids.includes(id))
    expect(new Set(ids).size, 'each once').toBe(ids.length)
    expect(came.filter(isRepeat)).toEqual([])
    expect(lost.length, 'links to the step that ended').toBeGreaterThan(0)
    for (const id of lost) expect(id).toContain(decided)
    for (const to of new Set(came.map((mail) => mail.to))) {
      const numbers = came
        .filter((mail) => mail.to === to)
        .map((mail) => filed.findIndex((id) => idOf(mail).startsWith(id)))
        .filter((at) => at > 0)
      expect(numbers, to).toEqual(numbers.toSorted())
    }
  })

  test('because the line broke after it was taken comes again, and says that it may have come before', async () => {
    const { stack } = now()
    const before = stack.mails().length
    stack.behave('breaks')
    await fileExtension(stack, 'broken1')
    await stack.settled()
    const first = since(before)
    expect(first.length).toBeGreaterThan(2)
    expect(first.filter(isRepeat)).toEqual([])
    stack.behave('takes')
    await wait(stack, 15)
    await stack.settled()
    const again = since(before + first.length)
    expect(again.map(idOf).sort()).toEqual(first.map(idOf).sort())
    expect(again.every(isRepeat)).toBe(true)
    expect(await waiting()).toEqual([])
  })

  test('goes out though a case fails, and the run says which', async () => {
    const { stack } = now()
    const broken = CaseId.parse('C-20250101-wrecked1')
    stack.behave('refuses')
    await fileExtension(stack, 'beside1')
    await stack.settled()
    expect((await waiting()).length).toBeGreaterThan(2)
    stack.behave('takes')
    const sweep = () =>
      stack.handlers.sweep?.({ time: new Date(stack.now() + 15 * 60_000).toISOString() }) ?? Promise.resolve()
    await inCity(stack, async ({ table }) => {
      await table.put({ ...key.head(broken), ...index.wake(broken, '2020-01-01'), body: 'wrecked' })
      await expect(sweep()).rejects.toThrow(broken)
      await table.remove(key.head(broken))
    })
    await stack.settled()
    expect(await waiting()).toEqual([])
  })
})
