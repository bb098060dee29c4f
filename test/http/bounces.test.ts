import { beforeAll, describe, expect, test } from 'vitest'
import { mailboxOf, people } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
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
