import { describe, expect, test } from 'vitest'
import { addDays, shanghaiDate } from '../../functions/engine/day.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { byAdministrator } from '../support/confirming.ts'
import { fileExtension } from '../support/filed.ts'
import { mailsTo, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { change, decisionsOf, inTask, tokenFor } from './links.ts'
import { running } from './running.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `leaves${count}`)
}

let administrator: Visitor | undefined
const asAdministrator = async (): Promise<Visitor> => {
  if (!administrator) {
    administrator = visitor(now().stack)
    await administrator.signIn(mailboxOf('administrator'))
  }
  return administrator
}

const placeOf = (seat: Seat): string => `/work/people/${people[seat].id}/replacement`
const asked = (by: Seat, ...roles: string[]): string =>
  `?${new URLSearchParams([['successor', mailboxOf(by)], ...roles.map((role) => ['role', role])])}`
const approving = 'approver/371521-miit'

const personNow = (seat: Seat) => inCity(now().stack, (city) => city.people.byId(people[seat].id))
const typesOf = (id: CaseId): Promise<string[]> =>
  inCity(now().stack, async (city) => (await city.cases.history(id)).map(({ event }) => event.type))
const isDead = async (token: string): Promise<boolean> =>
  (await visitor(now().stack).post('/a', { token })).status === 404

describe('somebody who leaves', () => {
  test('is replaced everywhere at once, after one page that says all of it', async () => {
    const { stack } = now()
    const id = await file()
    const own = await tokenFor(stack, 'approver2', id)
    const giver = await inTask(stack, 'approver', id)
    const fields = { to: people.approver2.id, words: '由其经办' }
    await giver.sendForm('/a/task/acts/transfer', '/a/task/acts/transfer', fields)
    const leaver = visitor(stack)
    await leaver.signIn(mailboxOf('approver2'))
    const today = shanghaiDate(stack.now())
    const [year = '', month = '', day = ''] = addDays(today, 3).split('-')
    const date = (name: string) => ({
      [`${name}-year`]: year,
      [`${name}-month`]: month,
      [`${name}-day`]: day,
    })
    const away = {
      standIn: `371521-miit/${people.officer.id}`,
      kind: 'substitute',
      reason: '休假',
      ...date('from'),
      ...date('until'),
    }
    expect((await leaver.sendForm('/work/absence', 'name="standIn"', away)).status).toBe(303)

    const browser = await asAdministrator()
    expect((await browser.get(`/admin/people/${people.approver2.id}`)).text).toContain(placeOf('approver2'))
    expect((await browser.get(placeOf('approver2'))).text).toContain('接替人的邮箱')
    const page = `${placeOf('approver2')}${asked('ecologyOfficer', approving)}`
    const shown = await browser.get(page)
    for (const words of [
      '接替办理的事项',
      `L${id.toUpperCase()}`,
      '提前结束的不在岗登记',
      people.officer.name,
    ])
      expect(shown.text).toContain(words)
    expect(shown.text).not.toContain('没有人担任')
    expect((await personNow('approver2'))?.active).toBe(true)

    const done = await byAdministrator(browser, () => browser.sendForm(page, 'name="successor"', {}))
    expect(done.location).toBe('/admin?done=replaced')
    expect((await personNow('ecologyOfficer'))?.roles).toContainEqual({
      role: 'approver',
      organ: '371521-miit',
    })
    expect(await personNow('approver2')).toMatchObject({ active: false })
    expect((await personNow('officer'))?.standsIn).toEqual([])
    expect((await leaver.get('/work')).status).toBe(401)
    expect(await isDead(own)).toBe(true)
    const task = await inTask(stack, 'ecologyOfficer', id)
    expect((await task.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(303)
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.ecologyOfficer.id}`])
    const history = await (await asOfficer()).get(`/work/cases/${id}`)
    expect(history.text).toContain(`平台管理员 ${people.administrator.name}`)
    for (const seat of ['approver2', 'ecologyOfficer', 'administrator'] as const)
      await waitForMail(stack, mailboxOf(seat), '已接替')
    await restore()
  })

  test('is replaced once, however often the button is pressed', async () => {
    const { stack } = now()
    const id = await file()
    const giver = await inTask(stack, 'approver', id)
    const fields = { to: people.approver2.id, words: '由其经办' }
    await giver.sendForm('/a/task/acts/transfer', '/a/task/acts/transfer', fields)
    const browser = await asAdministrator()
    const page = `${placeOf('approver2')}${asked('both', approving)}`
    const key = (await browser.get(page)).text.match(/name="_key" value="([\w-]+)"/)?.[1] ?? ''
    const body = { _key: key, successor: mailboxOf('both'), role: approving }
    const before = (await mailsTo(stack, mailboxOf('both'), '已接替')).length
    const answers = [
      await byAdministrator(browser, () => browser.post(placeOf('approver2'), body)),
      await byAdministrator(browser, () => browser.post(placeOf('approver2'), body)),
    ]
    expect(answers.map(({ location }) => location)).toEqual(['/admin?done=replaced', '/admin?done=replaced'])
    await stack.settled()
    expect((await typesOf(id)).filter((type) => type === 'TaskTransferred')).toHaveLength(2)
    expect(await mailsTo(stack, mailboxOf('both'), '已接替')).toHaveLength(before + 1)
    await restore()
  })

  test('leaves no organ without anybody unseen', async () => {
    const browser = await asAdministrator()
    const alone = await browser.get(`${placeOf('power')}${asked('water')}`)
    expect(alone.text).toContain('离任后没有人担任')
    const taken = await browser.get(`${placeOf('power')}${asked('water', 'approver/371521-power')}`)
    expect(taken.text).not.toContain('离任后没有人担任')
    const shared = await browser.get(`${placeOf('approver2')}${asked('water')}`)
    expect(shared.text).not.toContain('离任后没有人担任')
  })

  test.each<[string, Seat, readonly string[], string]>([
    ['themselves', 'approver2', [approving], '接替人不能是离任人本人'],
    ['a contact of an enterprise', 'contact', [approving], '企业联系人不能同时担任其他角色'],
  ])('is not replaced by %s', async (_, by, roles, words) => {
    const browser = await asAdministrator()
    const answer = await browser.get(`${placeOf('approver2')}${asked(by, ...roles)}`)
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
    const sent = await browser.post(placeOf('approver2'), { successor: mailboxOf(by), role: approving })
    expect(sent.status).toBe(422)
    expect((await personNow('approver2'))?.active).toBe(true)
  })

  test('is somebody else than the administrator who does it, and their successor is somebody', async () => {
    const browser = await asAdministrator()
    expect((await browser.get(placeOf('administrator'))).status).toBe(403)
    expect((await browser.get(`${placeOf('approver2')}?successor=nobody@city.example`)).text).toContain(
      '没有使用这个邮箱的在用人员',
    )
  })
})

const asOfficer = async (): Promise<Visitor> => {
  const browser = visitor(now().stack)
  await browser.signIn(mailboxOf('cityOfficer'))
  return browser
}

const restore = async (): Promise<void> => {
  await change(now().stack, 'approver2', { active: true })
  await change(now().stack, 'ecologyOfficer', { roles: people.ecologyOfficer.roles })
}
