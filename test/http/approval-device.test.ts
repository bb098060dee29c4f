import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { mailboxOf, type Seat } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { mailsTo } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { decisionsOf, type Opened, openOn, otherThan, tokenFor, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `device${count}`)
}
const tokenOf = async (seat: Seat = 'approver') => tokenFor(now().stack, seat, await file())
const opened = async (seat: Seat = 'approver'): Promise<Opened> =>
  openOn(visitor(now().stack), seat, await tokenOf(seat))
const type = (browser: Visitor, digits: string) => browser.post('/a/device', { digits })

// Before the others: a day that passes costs by what waits, and here little does yet.
describe('a device that is known', () => {
  let browser: Visitor
  beforeAll(async () => {
    const first = await opened()
    await type(first.browser, first.digits)
    browser = first.browser
  })

  const deviceMails = async (seat: Seat = 'approver') =>
    (await mailsTo(now().stack, mailboxOf(seat), '设备验证码')).length

  test('is known by a cookie of its own, for thirty days', async () => {
    const next = await opened()
    const { headers } = await type(next.browser, next.digits)
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-device=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
      ),
    ])
  })

  test('goes straight to the next task, and no digits are mailed', async () => {
    const token = await tokenOf()
    const before = await deviceMails()
    expect((await browser.post('/a', { token })).location).toBe('/a/task')
    expect((await browser.get('/a/task')).status).toBe(200)
    await now().stack.settled()
    expect(await deviceMails()).toBe(before)
  })

  test('is not known for somebody else', async () => {
    const token = await tokenOf('approver2')
    expect((await browser.post('/a', { token })).location).toBe('/a/device')
  })

  test('is not known by a cookie that was made up', async () => {
    const stranger = visitor(now().stack)
    stranger.cookies.set('__Host-device', 'A'.repeat(43))
    expect((await stranger.post('/a', { token: await tokenOf() })).location).toBe('/a/device')
  })

  test('proves nothing without a link', async () => {
    const stranger = visitor(now().stack)
    stranger.cookies.set('__Host-device', browser.cookies.get('__Host-device') ?? '')
    expect((await stranger.get('/a/task')).status).toBe(404)
    expect((await stranger.get('/work')).status).toBe(401)
  })

  test('stays known to the thirtieth day, and no longer', async () => {
    await wait(now().stack, 30 * 24 * 60 - 30)
    expect((await browser.post('/a', { token: await tokenOf() })).location).toBe('/a/task')
    await wait(now().stack, 60)
    expect((await browser.post('/a', { token: await tokenOf() })).location).toBe('/a/device')
  })
})

describe('a device that was never seen', () => {
  test('sees nothing and decides nothing before the digits', async () => {
    const { stack } = now()
    const id = await file()
    const { browser } = await openOn(visitor(stack), 'approver', await tokenFor(stack, 'approver', id))
    for (const path of ['/a/task', '/a/evidence/device1-photos-1'])
      expect([(await browser.get(path)).status, (await browser.get(path)).location]).toEqual([
        303,
        '/a/device',
      ])
    const decided = await browser.post('/a/task', { decision: 'approve', reason: '' })
    expect([decided.status, decided.location]).toEqual([303, '/a/device'])
    expect(await decisionsOf(stack, id)).toEqual([])
    expect((await browser.get('/a/device')).text).not.toContain(id.toUpperCase())
  })

  test.each([
    ['as mailed', (digits: string) => digits],
    ['with a space in the middle', (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4)}`],
    [
      'in full width',
      (digits: string) => [...digits].map((digit) => String.fromCodePoint(Number(digit) + 0xff10)).join(''),
    ],
  ])('is let in by the digits, typed %s', async (_, typed) => {
    const { browser, digits } = await opened()
    const proven = await type(browser, typed(digits))
    expect([proven.status, proven.location]).toEqual([303, '/a/task'])
    expect((await browser.get('/a/task')).status).toBe(200)
  })

  test('has five tries, of which the fifth may be right', async () => {
    const { browser, digits } = await opened()
    for (let tries = 0; tries < 4; tries += 1) {
      const wrong = await type(browser, otherThan(digits))
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('验证码不正确')
    }
    expect((await type(browser, digits)).location).toBe('/a/task')
  })

  test('is out after five wrong ones, even with the right digits', async () => {
    const { browser, digits } = await opened()
    for (let tries = 0; tries < 5; tries += 1)
      expect((await type(browser, otherThan(digits))).status).toBe(422)
    expect((await type(browser, digits)).status).toBe(404)
    expect(browser.cookies.has('__Host-device')).toBe(false)
    expect((await browser.get('/a/task')).location).toBe('/a/device')
  })

  test('has five tries however many are sent at the same moment', async () => {
    const { browser, digits } = await opened()
    const answers = await Promise.all(Array.from({ length: 30 }, () => type(browser, otherThan(digits))))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(25)
  })

  test('is let in once, though the digits come twice at the same moment', async () => {
    const { browser, digits } = await opened()
    const answers = await Promise.all([type(browser, digits), type(browser, digits)])
    const devices = answers.flatMap(({ headers }) => headers.getSetCookie())
    expect(devices).toHaveLength(1)
    expect((await type(browser, digits)).status).toBe(404)
  })

  test('gets new digits when the link is opened again; the old ones are of no use', async () => {
    const { stack } = now()
    const token = await tokenOf()
    const first = await openOn(visitor(stack), 'approver', token)
    const second = await openOn(visitor(stack), 'approver', token)
    expect((await type(second.browser, first.digits)).status).toBe(first.digits === second.digits ? 303 : 422)
    expect((await type(first.browser, first.digits)).location).toBe('/a/task')
    expect((await type(second.browser, second.digits)).location).toBe('/a/task')
  })

  test.each(['', '1', '12345678901', '０', 'abcdefgh', '%00'])('is not let in by “%s”', async (typed) => {
    const { browser } = await opened()
    expect((await type(browser, typed)).status).toBe(422)
  })
})

describe('the ten minutes of the digits', () => {
  test('end when they are over', async () => {
    const late = await opened()
    await wait(now().stack, 10.1)
    expect((await type(late.browser, late.digits)).status).toBe(404)
  })

  test('are not over before', async () => {
    const early = await opened()
    await wait(now().stack, 9.5)
    expect((await type(early.browser, early.digits)).location).toBe('/a/task')
  })
})
