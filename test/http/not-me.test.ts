import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { codeIn, linkIn, mailsTo, type Received, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { changedBetween, contentsOf } from './contents.ts'
import { bytesOf, change, decisionsOf, inTask, openOn, taskMail, tokenFor, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
const file = (name: string): Promise<CaseId> => fileExtension(now().stack, name)
const notMeIn = ({ text }: Received): string => linkIn(text, '/a/not-me')
const press = (token: string) => visitor(now().stack).post('/a/not-me', { token })

const mails = async (seat: Seat, words: string) => {
  await now().stack.settled()
  return (await mailsTo(now().stack, mailboxOf(seat), words)).length
}
const receipts = () => mails('approver', '回执：已按您的要求撤销')
const reports = () => mails('administrator', '报告不是本人操作')

/** A session that begins in the moment in which others end would be one of those that follow. */
const later = () => wait(now().stack, 1)

// Before the others: a day that passes costs by what waits, and here little does yet.
describe('“not me”', () => {
  test('works for sixty days', async () => {
    const { stack } = now()
    const mail = await taskMail(stack, 'approver', await file('notme7'))
    await wait(stack, 61 * 24 * 60)
    expect((await press(notMeIn(mail))).status).toBe(404)
  })

  test('said many times at the same moment is told once', async () => {
    const token = notMeIn(await taskMail(now().stack, 'approver', await file('notme4')))
    const before = { receipts: await receipts(), reports: await reports() }
    const pressed = await Promise.all(Array.from({ length: 6 }, () => press(token)))
    expect(pressed.some(({ status }) => status === 303)).toBe(true)
    expect(pressed.filter(({ status }) => status >= 500)).toEqual([])
    expect(await reports()).toBe(before.reports + 1)
    expect(await receipts()).toBe(before.receipts + 1)
  })

  test('by the typed code of the mail does the same', async () => {
    const { stack } = now()
    const mail = await taskMail(stack, 'approver', await file('notme5'))
    const pressed = await visitor(stack).post('/a/not-me', { code: codeIn(mail.text).toLowerCase() })
    expect(pressed.location).toBe('/a/not-me/done')
    expect((await visitor(stack).post('/a', { token: linkIn(mail.text, '/a') })).status).toBe(404)
  })

  test('of a sign-in mail ends the link, and the session that somebody began with it', async () => {
    const { stack } = now()
    const thief = visitor(stack)
    await thief.signIn(mailboxOf('otherContact'))
    const used = await waitForMail(stack, mailboxOf('otherContact'), '登录链接')
    await visitor(stack).post('/sign-in', { email: mailboxOf('otherContact') })
    const unused = await waitForMail(stack, mailboxOf('otherContact'), '登录链接', 1)
    await later()
    expect((await press(notMeIn(used))).status).toBe(303)
    expect((await thief.get('/my')).status).toBe(401)
    expect((await press(notMeIn(unused))).status).toBe(303)
    const opened = await visitor(stack).post('/sign-in/open', { token: linkIn(unused.text, '/sign-in/open') })
    expect(opened.status).toBe(422)
  })

  test('of a device mail voids its digits, typed or not, and the link that was opened', async () => {
    const { stack } = now()
    const { text } = await taskMail(stack, 'approver', await file('notme6'))
    const token = linkIn(text, '/a')
    const waiting = await openOn(visitor(stack), 'approver', token)
    const mail = await waitForMail(stack, mailboxOf('approver'), '设备验证码')
    await later()
    expect((await press(notMeIn(mail))).status).toBe(303)
    expect((await waiting.browser.post('/a/device', { digits: waiting.digits })).status).toBe(404)
    expect((await waiting.browser.get('/a/task')).status).toBe(404)
    for (const secret of [{ token }, { code: codeIn(text) }])
      expect((await visitor(stack).post('/a', secret)).status).toBe(404)
  })
})

describe('every mail with a secret', () => {
  test('has a second link by which its reader disowns it', async () => {
    const { stack } = now()
    const id = await file('second')
    const task = await taskMail(stack, 'approver', id)
    await openOn(visitor(stack), 'approver', linkIn(task.text, '/a'))
    const device = await waitForMail(stack, mailboxOf('approver'), '设备验证码')
    await visitor(stack).post('/sign-in', { email: mailboxOf('approver') })
    const signIn = await waitForMail(stack, mailboxOf('approver'), '登录链接')
    const tokens = [task, device, signIn].map(notMeIn)
    expect(new Set(tokens).size).toBe(3)
    for (const mail of [task, device, signIn]) {
      expect(mail.html.match(/\/a\/not-me#[\w-]{43}"/g)).toHaveLength(2)
      expect(mail.text).not.toMatch(/not-me\?/)
    }
  })
})

describe('a scanner that follows it', () => {
  test('changes nothing by GET and HEAD, and finds a form that only a person sends', async () => {
    const { stack } = now()
    const token = notMeIn(await taskMail(stack, 'approver', await file('notscn')))
    await stack.settled()
    const before = await contentsOf(stack)
    const sent = stack.mails().length
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
      for (const path of ['/a/not-me', `/a/not-me?token=${token}`, `/a/not-me/${token}`, '/a/not-me/done'])
        await visitor(stack).send(path, { method })
    await stack.settled()
    expect(changedBetween(before, await contentsOf(stack))).toEqual([])
    expect(stack.mails()).toHaveLength(sent)
    const { text } = await visitor(stack).get('/a/not-me')
    expect(text).toContain('撤销并退出所有设备')
    expect(text).not.toMatch(/\.submit\(|\.click\(|requestSubmit|http-equiv="refresh"/)
  })
})

describe('“not me” of a task mail', () => {
  let id: CaseId
  let mail: Received
  let inside: Visitor
  let signedIn: Visitor
  let otherTask: Visitor
  let colleague: Visitor
  let before: { receipts: number; reports: number }

  beforeAll(async () => {
    const { stack } = now()
    id = await file('notme1')
    mail = await taskMail(stack, 'approver', id)
    inside = await inTask(stack, 'approver', id)
    otherTask = await inTask(stack, 'approver', await file('notme2'))
    signedIn = visitor(stack)
    await signedIn.signIn(mailboxOf('approver'))
    colleague = await inTask(stack, 'approver2', id)
    before = { receipts: await receipts(), reports: await reports() }
    await later()
    const pressed = await press(notMeIn(mail))
    expect([pressed.status, pressed.location]).toEqual([303, '/a/not-me/done'])
    expect(pressed.headers.getSetCookie()).toEqual([])
  })

  test('kills its link and its code', async () => {
    for (const secret of [{ token: linkIn(mail.text, '/a') }, { code: codeIn(mail.text) }])
      expect((await visitor(now().stack).post('/a', secret)).status).toBe(404)
  })

  test('ends the sessions of the task, of other tasks and of whoever is signed in', async () => {
    for (const browser of [inside, otherTask]) expect((await browser.get('/a/task')).status).toBe(404)
    expect((await inside.post('/a/task', { decision: 'approve', reason: '' })).status).toBe(404)
    expect((await signedIn.get('/work')).status).toBe(401)
    expect(await decisionsOf(now().stack, id)).toEqual([])
  })

  test('makes strangers of the person’s devices', async () => {
    const token = await tokenFor(now().stack, 'approver', await file('notme3'))
    expect((await otherTask.post('/a', { token })).location).toBe('/a/device')
  })

  test('tells the administrator once, and its reader by a receipt', async () => {
    expect(await reports()).toBe(before.reports + 1)
    expect(await receipts()).toBe(before.receipts + 1)
    const told = await waitForMail(now().stack, mailboxOf('administrator'), '报告不是本人操作')
    for (const words of [people.approver.name, mailboxOf('approver'), `/admin/people/${people.approver.id}`])
      expect(told.text).toContain(words)
    expect(told.text).not.toContain('#')
  })

  test('leaves the task with the person, who decides it from the queue', async () => {
    const { stack } = now()
    const again = visitor(stack)
    await again.signIn(mailboxOf('approver'))
    const queue = await again.get('/work')
    expect(queue.text).toContain(`/work/cases/${id}/tasks/1`)
    const task = `/work/cases/${id}/tasks/1?organ=371521-miit`
    const decided = await again.sendForm(task, 'name="decision"', { decision: 'approve', reason: '' })
    expect(decided.status).toBe(303)
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.approver.id}`])
  })

  test('leaves a colleague’s link and session alone', async () => {
    expect((await colleague.get('/a/task')).status).toBe(200)
  })

  test('said again is answered the same and does nothing, though the person is signed in anew', async () => {
    const { stack } = now()
    const again = visitor(stack)
    await again.signIn(mailboxOf('approver'))
    const sent = { receipts: await receipts(), reports: await reports() }
    const contents = await contentsOf(stack)
    await later()
    const pressed = await press(notMeIn(mail))
    expect([pressed.status, pressed.location]).toEqual([303, '/a/not-me/done'])
    await stack.settled()
    expect(changedBetween(contents, await contentsOf(stack))).toEqual([])
    expect((await again.get('/work')).status).toBe(200)
    expect({ receipts: await receipts(), reports: await reports() }).toEqual(sent)
  })
})

describe('a second link that does not work', () => {
  test('looks as any dead link, whatever it died of', async () => {
    const { stack } = now()
    const task = await taskMail(stack, 'approver', await file('notme8'))
    const unknown = bytesOf(await press('A'.repeat(43)))
    expect(unknown).toMatch(/^404\n/)
    expect(bytesOf(await press(notMeIn(task).slice(0, -1)))).toBe(unknown)
    expect((await press('')).status).toBe(422)
    const opened = await visitor(stack).post('/a', { token: notMeIn(task) })
    expect(bytesOf(opened)).toBe(bytesOf(await visitor(stack).post('/a', { token: 'A'.repeat(43) })))
    const signedIn = await visitor(stack).post('/sign-in/open', { token: notMeIn(task) })
    expect([signedIn.status, signedIn.headers.getSetCookie()]).toEqual([422, []])
  })

  test('works for somebody who was deactivated meanwhile', async () => {
    const { stack } = now()
    const task = await taskMail(stack, 'approver2', await file('notme9'))
    await change(stack, 'approver2', { active: false })
    expect((await press(notMeIn(task))).status).toBe(303)
    await change(stack, 'approver2', { active: true })
  })
})
