import { beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { hashOf } from '../../functions/web/secrets.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { byAdministrator } from '../support/confirming.ts'
import { fileExtension } from '../support/filed.ts'
import { linkIn, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { nextHour } from './limits.ts'
import { decisionsOf, openOn, tokenFor, wait } from './links.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `known${count}`)
}
const tokenOf = async (seat: Seat = 'approver') => tokenFor(now().stack, seat, await file())

const phone =
  'Mozilla/5.0 (Linux; Android 15; PGT-AN10) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36'

/** A browser that has proven itself a person's. */
const known = async (seat: Seat = 'approver', userAgent = phone): Promise<Visitor> => {
  await now().stack.settled()
  const { browser, digits } = await openOn(visitor(now().stack), seat, await tokenOf(seat))
  await browser.post('/a/device', { digits }, { 'user-agent': userAgent })
  return browser
}

const idOf = (browser: Visitor): string => hashOf(browser.cookies.get('__Host-device') ?? '')

/** Whether a browser is asked for digits at the next task. */
const isAsked = async (browser: Visitor, seat: Seat = 'approver'): Promise<boolean> =>
  (await browser.post('/a', { token: await tokenOf(seat) })).location === '/a/device'

/** The official, signed in on another machine, and the administrator. */
let by: Record<'approver' | 'approver2' | 'administrator', Visitor>
beforeEach(async () => {
  await nextHour(now().stack)
  by = await seated(now().stack, 'approver', 'approver2', 'administrator')
  await by.approver.post('/work/devices', { device: 'all' })
})

describe('a fresh link, from the queue', () => {
  test('is mailed to whoever is signed in, and opens the task', async () => {
    const { stack } = now()
    const id = await file()
    const sent = await by.approver.sendForm('/work', `/work/cases/${id}/tasks/1/link`)
    expect([sent.status, sent.location]).toEqual([303, '/work?done=mailed'])
    const mail = await waitForMail(stack, mailboxOf('approver'), /审批链接：[\s\S]*\/a#/)
    expect(mail.text).toContain('/a/not-me#')
    const { browser, digits } = await openOn(visitor(stack), 'approver', linkIn(mail.text, '/a'))
    await browser.post('/a/device', { digits })
    expect((await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(
      303,
    )
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.approver.id}`])
    const late = await by.approver.post(`/work/cases/${id}/tasks/1/link`, { organ: '371521-miit' })
    expect(late.status).toBe(409)
  })

  test('is for one’s own organ, and twenty an hour', async () => {
    const link = `/work/cases/${await file()}/tasks/1/link`
    expect((await by.approver.post(link, { organ: '371500-miit' })).status).toBe(403)
    const asked: number[] = []
    for (let times = 0; times < 21; times += 1)
      asked.push((await by.approver2.post(link, { organ: '371521-miit' })).status)
    expect(asked).toEqual([...Array.from({ length: 20 }, () => 303), 429])
  })
})

describe('the list of one’s own devices', () => {
  test('has each with its kind, when it was first and last seen, and until when it is known', async () => {
    const { stack } = now()
    expect((await by.approver.get('/work/devices')).text).toContain('没有已记住的设备')
    const browser = await known()
    await known('approver', 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0')
    await wait(stack, 3 * 24 * 60)
    expect(await isAsked(browser)).toBe(false)
    const again = visitor(stack)
    await again.signIn(mailboxOf('approver'))
    const { text } = await again.get('/work/devices')
    const row = text.match(/<tr[^>]*>(?:(?!<\/tr>)[\s\S])*手机 · Chrome[\s\S]*?<\/tr>/)?.[0] ?? ''
    const moments = [...row.matchAll(/\d+年\d+月\d+日/g)].map(([day]) => day)
    expect(new Set(moments).size).toBe(3)
    expect(text).toContain('电脑 · Edge')
    expect(text).not.toContain('本设备')
    expect(text).not.toContain('PGT-AN10')
    expect((await again.get('/work/devices?lang=en')).text).toContain('Phone · Chrome')
  })

  test('marks the one that it is shown on, and is led to from the queue', async () => {
    const browser = await known()
    await browser.signIn(mailboxOf('approver'))
    expect((await browser.get('/work/devices')).text).toContain('（本设备）')
    expect((await browser.get('/work')).text).toContain('href="/work/devices"')
  })

  test('names nobody else’s', async () => {
    const browser = await known()
    expect((await by.approver2.get('/work/devices')).text).not.toContain(idOf(browser))
  })
})

describe('a device that is forgotten', () => {
  test('is asked for digits again; others are not', async () => {
    const [one, other] = [await known(), await known()]
    const forgotten = await by.approver.sendForm('/work/devices', '/work/devices', { device: idOf(one) })
    expect([forgotten.status, forgotten.location]).toEqual([303, '/work/devices?done=removed'])
    expect([await isAsked(one), await isAsked(other)]).toEqual([true, false])
    expect((await by.approver.post('/work/devices', { device: idOf(one) })).status).toBe(303)
  })

  test('may be all of them', async () => {
    const [one, other] = [await known(), await known()]
    await by.approver.post('/work/devices', { device: 'all' })
    expect([await isAsked(one), await isAsked(other)]).toEqual([true, true])
  })

  test('is one’s own alone, whatever is sent', async () => {
    const browser = await known()
    for (const device of [idOf(browser), 'all', '', '../PERSON', 'DEVICE#x'])
      expect((await by.approver2.post('/work/devices', { device })).status).toBe(303)
    expect(await isAsked(browser)).toBe(false)
    expect((await by.approver.get('/work')).status).toBe(200)
  })

  test('may be forgotten by the administrator, who sees them with the person', async () => {
    const [one, other] = [await known(), await known()]
    const page = `/admin/people/${people.approver.id}`
    expect((await by.administrator.get(page)).text).toContain('手机 · Chrome')
    const forgotten = await by.administrator.sendForm(page, `${page}/devices`, { device: idOf(one) })
    expect([forgotten.status, forgotten.location]).toEqual([303, `${page}?done=removed`])
    expect([await isAsked(one), await isAsked(other)]).toEqual([true, false])
  })

  test('is every one whose person is signed out everywhere', async () => {
    const browser = await known()
    const page = `/admin/people/${people.approver.id}`
    await wait(now().stack, 1)
    await byAdministrator(by.administrator, () => by.administrator.sendForm(page, `${page}/sessions`))
    expect((await by.administrator.get(page)).text).toContain('没有已记住的设备')
    expect(await isAsked(browser)).toBe(true)
    expect((await by.approver.get('/work')).status).toBe(401)
  })
})
