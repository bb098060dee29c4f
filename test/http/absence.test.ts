import { describe, expect, test } from 'vitest'
import { addDays, shanghaiDate } from '../../functions/engine/day.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { mailsTo, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { change, decisionsOf, inTask, openOn, taskMail, tokenFor, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `away${count}`)
}
const today = (): string => shanghaiDate(now().stack.now())

const browsers = new Map<Seat, Visitor>()
/** One browser a seat: nobody may sign in over and over. */
const signedIn = async (seat: Seat): Promise<Visitor> => {
  const known = browsers.get(seat)
  if (known) return known
  const browser = visitor(now().stack)
  await browser.signIn(mailboxOf(seat))
  browsers.set(seat, browser)
  return browser
}

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

type Asked = {
  readonly standIn?: Seat
  readonly kind?: string
  readonly from?: string
  readonly until?: string
}

const typed = ({ standIn = 'officer', kind = 'delegate', from = today(), until = today() }: Asked) => ({
  standIn: `371521-miit/${people[standIn].id}`,
  kind,
  ...day('from', from),
  ...day('until', until),
  basis: kind === 'delegate' ? '阳工信委〔2026〕1号，2026年1月5日' : '',
  reason: '外出培训',
})

const enter = (browser: Visitor, asked: Asked = {}, at = '/work/absence') =>
  browser.sendForm(at, 'name="standIn"', typed(asked))

/** Ends every absence of a person that a test has left. */
const endAll = async (seat: Seat = 'approver'): Promise<void> => {
  await change(now().stack, seat, { away: [] })
  for (const one of ['officer', 'approver2', 'both'] as const)
    await change(now().stack, one, { standsIn: [] })
}

const aboutCase = (id: CaseId) => new RegExp(`L${id.toUpperCase()}`)
const mailsAbout = async (seat: Seat, id: CaseId) => {
  await now().stack.settled()
  return mailsTo(now().stack, mailboxOf(seat), aboutCase(id))
}
const isDead = async (token: string): Promise<boolean> =>
  (await visitor(now().stack).post('/a', { token })).status === 404
const lastActor = (id: CaseId) =>
  inCity(
    now().stack,
    async (city) => (await city.cases.history(id)).findLast(({ actor }) => actor.kind === 'official')?.actor,
  )

describe('an absence', () => {
  test('is entered once by the approver, and told to both and to the administrator', async () => {
    const browser = await signedIn('approver')
    const page = await browser.get('/work/absence')
    for (const words of ['登记不在岗', people.approver2.name, people.officer.name])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain(`371521-miit/${people.approver.id}"`)
    const key = page.text.match(/name="_key" value="(\w+)"/)?.[1] ?? ''
    const fields = { ...typed({}), _key: key, _action: 'continue' }
    const answers = [await browser.post('/work/absence', fields), await browser.post('/work/absence', fields)]
    expect(answers.map(({ location }) => location)).toEqual([
      '/work/absence?done=saved',
      '/work/absence?done=saved',
    ])
    for (const seat of ['approver', 'officer', 'administrator'] as const) {
      await waitForMail(now().stack, mailboxOf(seat), '不在岗登记')
      expect(await mailsTo(now().stack, mailboxOf(seat), '不在岗登记')).toHaveLength(1)
    }
    expect((await browser.get('/work/absence')).text).toContain('提前结束')
    expect((await (await signedIn('officer')).get('/work')).text).toContain(`（代${people.approver.name}）`)
    await endAll()
  })

  test('may be entered by the administrator, and is for approvers alone', async () => {
    const browser = await signedIn('administrator')
    const at = `/admin/people/${people.approver.id}/absence`
    expect((await browser.get(`/admin/people/${people.approver.id}`)).text).toContain(at)
    expect((await enter(browser, { kind: 'substitute' }, at)).location).toBe(`${at}?done=saved`)
    expect((await browser.get(`/admin/people/${people.officer.id}/absence`)).status).toBe(403)
    expect((await (await signedIn('officer')).get('/work/absence')).status).toBe(403)
    await endAll()
  })

  test.each([
    ['the end before the beginning', { until: -1 }, '截止日不能早于起始日'],
    ['a day that is over', { from: -1 }, '起始日'],
    ['more than ninety days', { until: 90 }, '最长 90 天'],
  ] as const)(
    '%s is at fault',
    async (_, { from = 0, until = 0 }: { from?: number; until?: number }, words) => {
      const browser = await signedIn('approver')
      const asked = { from: addDays(today(), from), until: addDays(today(), until) }
      const answer = await enter(browser, asked)
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
    },
  )

  test('names somebody else of the organ, a paper if it is a delegation, and other days than another', async () => {
    const browser = await signedIn('approver')
    expect((await enter(browser, { standIn: 'approver' })).status).toBe(422)
    expect((await enter(browser, { standIn: 'drc' })).status).toBe(422)
    const bare = await browser.sendForm('/work/absence', 'name="standIn"', { ...typed({}), basis: '' })
    expect(bare.text).toContain('请填写委托的文号和日期')
    expect((await enter(browser)).status).toBe(303)
    expect((await enter(browser)).text).toContain('这段时间已登记不在岗')
    const standIn = await enter(await signedIn('approver2'), { standIn: 'approver' })
    expect(standIn.text).toContain('此人在这段时间也不在岗')
    await endAll()
  })
})

describe('whoever stands in', () => {
  test('is mailed the task, is told for whom, and signs so in the record', async () => {
    const { stack } = now()
    expect((await enter(await signedIn('approver'))).status).toBe(303)
    const id = await file()
    const mail = await taskMail(stack, 'officer', id)
    expect(mail.text).toContain(`${people.approver.name}不在岗期间由您受委托办理`)
    const browser = await inTask(stack, 'officer', id)
    expect((await browser.get('/a/task')).text).toContain(`您以${people.approver.name}的委托代理人身份办理`)
    const sent = await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '情况属实' })
    expect(sent.status).toBe(303)
    expect((await browser.get('/a/task')).text).toContain(`受${people.approver.name}委托`)
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.officer.id}`])
    expect(await lastActor(id)).toMatchObject({
      capacity: 'delegate',
      of: { person: people.approver.id, name: people.approver.name },
      basis: '阳工信委〔2026〕1号，2026年1月5日',
    })
    const receipt = await waitForMail(stack, mailboxOf('officer'), '回执：您已同意')
    expect(receipt.text).toContain(`受委托：${people.approver.name}`)
    const page = await (await signedIn('officer')).get(`/work/cases/${id}`)
    expect(page.text).toContain(`受${people.approver.name}委托，依据：阳工信委〔2026〕1号`)
    await endAll()
  })

  test('finds the task in the queue, acts on it there, and no longer once it is ended', async () => {
    const { stack } = now()
    const id = await file()
    const absent = await signedIn('approver')
    const browser = await signedIn('officer')
    const task = `/work/cases/${id}/tasks/1?organ=371521-miit`
    expect((await browser.get('/work')).text).not.toContain(task)
    expect((await browser.get(task)).status).toBe(403)
    expect((await enter(absent, { kind: 'substitute' })).status).toBe(303)
    expect((await browser.get('/work')).text).toContain(task.replace('&', '&amp;'))
    expect((await browser.get(task)).text).toContain('AB角替代人')
    await browser.sendForm('/work', `/work/cases/${id}/tasks/1/link`, {})
    const opened = await inTask(stack, 'officer', id)
    const token = await tokenFor(stack, 'officer', id)
    const ended = await absent.sendForm('/work/absence', '/end', {})
    expect(ended.location).toBe('/work/absence?done=saved')
    await waitForMail(stack, mailboxOf('officer'), '不在岗已结束')
    expect(await isDead(token)).toBe(true)
    const shown = await opened.get('/a/task')
    expect([shown.status, shown.text.includes('不在替代或者受委托期间')]).toEqual([403, true])
    expect((await opened.post('/a/task', { decision: 'approve', reason: '' })).status).toBe(404)
    expect((await browser.get('/work')).text).not.toContain(task)
    // Whoever has no office there any more sees nothing of it, nor its files.
    await change(stack, 'officer', { roles: [] })
    expect((await opened.get('/a/task')).status).toBe(404)
    await change(stack, 'officer', { roles: people.officer.roles })
    expect((await browser.get(task)).status).toBe(403)
    expect(await decisionsOf(stack, id)).toEqual([])
    await endAll()
  })

  test('may act on what was transferred to whoever is away, and a colleague may not', async () => {
    const { stack } = now()
    const id = await file()
    const giver = await inTask(stack, 'approver2', id)
    const fields = { to: people.approver.id, words: '由其经办' }
    await giver.sendForm('/a/task/acts/transfer', '/a/task/acts/transfer', fields)
    expect((await enter(await signedIn('approver'))).status).toBe(303)
    const browser = await signedIn('officer')
    const task = `/work/cases/${id}/tasks/1?organ=371521-miit`
    expect((await giver.get('/a/task')).location).toBe('/a/task/acts/transfer')
    expect(
      (await browser.sendForm(task, 'name="decision"', { decision: 'approve', reason: '' })).status,
    ).toBe(303)
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.officer.id}`])
    await endAll()
  })

  test('signs nothing that whoever is away may not sign', async () => {
    const { stack } = now()
    const id = await file()
    const token = await tokenFor(stack, 'approver', id)
    const { browser, digits } = await openOn(visitor(stack), 'approver', token)
    await browser.post('/a/device', { digits })
    await browser.sendForm('/a/task/acts/recuse', '/a/task/acts/recuse', { words: '亲属在该企业任职' })
    expect((await enter(await signedIn('approver'))).status).toBe(303)
    const standIn = await signedIn('officer')
    const refused = await standIn.get(`/work/cases/${id}/tasks/1?organ=371521-miit`)
    expect([refused.status, refused.text.includes(`您代${people.approver.name}办理`)]).toEqual([403, true])
    expect((await standIn.get('/work')).text).not.toContain(`/work/cases/${id}/tasks`)
    expect(await mailsAbout('officer', id)).toEqual([])
    await endAll()
  })

  test('holds no place of somebody who has left, and none without an office of their own', async () => {
    const { stack } = now()
    expect((await enter(await signedIn('approver'))).status).toBe(303)
    const id = await file()
    const token = await tokenFor(stack, 'officer', id)
    expect(await isDead(token)).toBe(false)
    await change(stack, 'approver', { active: false })
    expect(await isDead(token)).toBe(true)
    await change(stack, 'approver', { active: true })
    await change(stack, 'officer', { roles: [] })
    expect(await isDead(token)).toBe(true)
    await change(stack, 'officer', { roles: people.officer.roles })
    await endAll()
  })

  test('does so to the end of the last day', async () => {
    const { stack } = now()
    expect((await enter(await signedIn('approver'), { until: addDays(today(), 1) })).status).toBe(303)
    const id = await file()
    const token = await tokenFor(stack, 'officer', id)
    await wait(stack, 24 * 60)
    expect(await isDead(token)).toBe(false)
    await wait(stack, 24 * 60)
    expect(await isDead(token)).toBe(true)
    const other = await file()
    await taskMail(stack, 'approver', other)
    expect(await mailsAbout('officer', other)).toEqual([])
    await inCity(stack, (city) => signUntil(city, other, stack.now(), 'county-countersign'))
    await endAll()
  })
})
