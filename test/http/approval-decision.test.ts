import { describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { mailsTo } from '../support/mail.ts'
import { eightDigits, newDigits, type Visitor, visitor } from '../support/visitor.ts'
import { decisionsOf, inTask, otherThan, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `decide${count}`)
}
const send = (browser: Visitor, fields: Readonly<Record<string, string>>) =>
  browser.sendForm('/a/task', '/a/task', fields)

/** As a form that is still open in a second window is sent. */
const sendStale = (browser: Visitor, fields: Readonly<Record<string, string>>) =>
  browser.post('/a/task', fields)

const receipts = async (seat: Seat, id: CaseId): Promise<number> => {
  await now().stack.settled()
  const mails = await mailsTo(now().stack, mailboxOf(seat), '回执：')
  return mails.filter(({ text }) => text.includes(`L${id.toUpperCase()}`)).length
}

describe('a decision that is sent again', () => {
  test('the same shows what was recorded, and is recorded once', async () => {
    const id = await file()
    const browser = await inTask(now().stack, 'approver', id)
    const decision = { decision: 'approve', reason: '情况属实' }
    const answers = [await send(browser, decision), await sendStale(browser, decision)]
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/a/task'],
      [303, '/a/task'],
    ])
    const shown = await browser.get('/a/task')
    for (const words of ['已同意', '情况属实', people.approver.name]) expect(shown.text).toContain(words)
    expect(await decisionsOf(now().stack, id)).toEqual([`StepApproved ${people.approver.id}`])
    expect(await receipts('approver', id)).toBe(1)
  })

  test.each([
    ['refuse', '改变主意'],
    ['return', '改变主意'],
    ['approve', '别的意见'],
  ])('as another one (%s, %s) is refused, and shows what was recorded', async (decision, reason) => {
    const id = await file()
    const browser = await inTask(now().stack, 'approver', id)
    await send(browser, { decision: 'approve', reason: '情况属实' })
    const other = await sendStale(browser, { decision, reason, correct: 'reason' })
    expect(other.status).toBe(409)
    for (const words of ['已同意', '情况属实']) expect(other.text).toContain(words)
    expect(other.text).not.toContain(reason)
    expect(await decisionsOf(now().stack, id)).toEqual([`StepApproved ${people.approver.id}`])
    expect(await receipts('approver', id)).toBe(1)
  })

  test('many times at the same moment is recorded once', async () => {
    const id = await file()
    const browser = await inTask(now().stack, 'approver', id)
    const decision = { decision: 'approve', reason: '' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendStale(browser, decision)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(await decisionsOf(now().stack, id)).toEqual([`StepApproved ${people.approver.id}`])
    expect(await receipts('approver', id)).toBe(1)
  })

  test('from another of the person’s browsers shows what was recorded', async () => {
    const id = await file()
    const [one, other] = [
      await inTask(now().stack, 'approver', id),
      await inTask(now().stack, 'approver', id),
    ]
    await send(one, { decision: 'approve', reason: '' })
    expect((await sendStale(other, { decision: 'approve', reason: '' })).status).toBe(303)
    expect((await sendStale(other, { decision: 'refuse', reason: '不行' })).status).toBe(409)
    expect(await decisionsOf(now().stack, id)).toEqual([`StepApproved ${people.approver.id}`])
  })
})

describe('two approvers of one step', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'who decide at the same moment: one is recorded, one is told (%i)',
    async () => {
      const { stack } = now()
      const id = await file()
      const [first, second] = await Promise.all([
        inTask(stack, 'approver', id),
        inTask(stack, 'approver2', id),
      ])
      const answers = await Promise.all([
        sendStale(first, { decision: 'approve', reason: '同意' }),
        sendStale(second, { decision: 'refuse', reason: '不同意' }),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
      const won = answers[0]?.status === 303
      const winner = won ? people.approver : people.approver2
      expect(await decisionsOf(stack, id)).toEqual([`${won ? 'StepApproved' : 'FilingRefused'} ${winner.id}`])
      const told = answers[won ? 1 : 0]?.text
      for (const words of [winner.name, won ? '已同意' : '已决定不同意']) expect(told).toContain(words)
      expect([await receipts('approver', id), await receipts('approver2', id)]).toEqual(won ? [1, 0] : [0, 1])
    },
  )

  test('of whom one was quicker: the other is shown what stands', async () => {
    const { stack } = now()
    const id = await file()
    const [first, second] = [await inTask(stack, 'approver', id), await inTask(stack, 'approver2', id)]
    await send(first, { decision: 'approve', reason: '情况属实' })
    const shown = await second.get('/a/task')
    for (const words of [people.approver.name, '已同意', '情况属实']) expect(shown.text).toContain(words)
    expect(shown.text).not.toContain('name="decision"')
  })
})

describe('organs that sign side by side', () => {
  test('do not stand in each other’s way at the same moment', async () => {
    const { stack } = now()
    const id = await file()
    const seats = ['drc', 'ecology', 'emergency', 'market'] as const
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'county-countersign'))
    const browsers = await Promise.all(seats.map((seat) => inTask(stack, seat, id)))
    const answers = await Promise.all(
      browsers.map((browser) => sendStale(browser, { decision: 'approve', reason: '' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    const decisions = await decisionsOf(stack, id)
    expect(decisions.slice(1).toSorted()).toEqual(
      seats.map((seat) => `StepApproved ${people[seat].id}`).toSorted(),
    )
  })
})

describe('a high-stakes decision', () => {
  const atLast = async (): Promise<[CaseId, Visitor]> => {
    const { stack } = now()
    const id = await file()
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'municipal-miit'))
    return [id, await inTask(stack, 'cityApprover', id)]
  }
  const mails = async () => (await mailsTo(now().stack, mailboxOf('cityApprover'), eightDigits)).length
  /** Sends a decision without digits; those that are mailed for it. */
  const asked = async (browser: Visitor, decision: Readonly<Record<string, string>>): Promise<string> => {
    const before = await mails()
    const answer = await send(browser, decision)
    expect([answer.status, answer.text.includes('name="digits"')]).toEqual([200, true])
    return newDigits(now().stack, mailboxOf('cityApprover'), before)
  }
  const approve = { decision: 'approve', reason: '同意延期' }
  const signed = async (id: CaseId) =>
    (await decisionsOf(now().stack, id)).filter((one) => one.endsWith(people.cityApprover.id))

  test('is taken with the digits mailed for it, and shown again by the same words', async () => {
    const [id, browser] = await atLast()
    const digits = await asked(browser, approve)
    expect(await signed(id)).toEqual([])
    expect((await send(browser, { ...approve, digits })).status).toBe(303)
    expect((await sendStale(browser, approve)).status).toBe(303)
    expect(await signed(id)).toEqual([`StepApproved ${people.cityApprover.id}`])
  })

  test('is not another decision: its digits are of no use for that', async () => {
    const [id, browser] = await atLast()
    const digits = await asked(browser, approve)
    const before = await mails()
    const other = await send(browser, { decision: 'refuse', reason: '不同意延期', digits })
    expect(other.text).toContain('不同意延期')
    expect(await signed(id)).toEqual([])
    const fresh = await newDigits(now().stack, mailboxOf('cityApprover'), before)
    expect((await send(browser, { decision: 'refuse', reason: '不同意延期', digits: fresh })).status).toBe(
      303,
    )
    expect(await signed(id)).toEqual([`FilingRefused ${people.cityApprover.id}`])
  })

  test('keeps what was typed, and takes five tries', async () => {
    const [id, browser] = await atLast()
    const digits = await asked(browser, approve)
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = await send(browser, { ...approve, digits: otherThan(digits) })
      expect(wrong.status).toBe(422)
      for (const words of ['同意延期', '确认码不正确']) expect(wrong.text).toContain(words)
    }
    await send(browser, { ...approve, digits })
    expect(await signed(id)).toEqual([])
  })

  test('is not taken after ten minutes', async () => {
    const [id, browser] = await atLast()
    const digits = await asked(browser, approve)
    await wait(now().stack, 10.1)
    await send(browser, { ...approve, digits })
    expect(await signed(id)).toEqual([])
  })

  test('asks the same of whoever is signed in and decides from the queue', async () => {
    const [id] = await atLast()
    const browser = visitor(now().stack)
    await browser.signIn(mailboxOf('cityApprover'))
    const task = `/work/cases/${id}/tasks/1?organ=371500-miit`
    const before = await mails()
    const answer = await browser.sendForm(task, 'name="decision"', approve)
    expect([answer.status, answer.text.includes('name="digits"')]).toEqual([200, true])
    expect(await signed(id)).toEqual([])
    const digits = await newDigits(now().stack, mailboxOf('cityApprover'), before)
    expect((await browser.sendForm(task, 'name="decision"', { ...approve, digits })).status).toBe(303)
    expect(await signed(id)).toEqual([`StepApproved ${people.cityApprover.id}`])
  })
})
