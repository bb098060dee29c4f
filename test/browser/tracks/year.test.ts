import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { addDays, yearOf } from '../../../functions/engine/day.ts'
import type { Answers, FormContext } from '../../../functions/engine/form.ts'
import type { CaseId } from '../../../functions/engine/ids.ts'
import { caseNumberOf, noticeOf } from '../../../functions/web/case-ids.ts'
import { matterIdOf } from '../../../functions/web/returns.ts'
import { inBeijing } from '../../../infra/local/clock.ts'
import { exampleOf } from '../../forms/all-examples.ts'
import { barriersOn } from '../barriers.ts'
import { dismantle } from '../closing.ts'
import { press } from '../filling.ts'
import { createPlayer, mailboxOf, otherMachine, type Played, type Player, pastHolidays } from '../player.ts'
import { officialsAlone, type Play, play } from '../support.ts'

const county = mailboxOf('yanggu-miit-1')
const city = mailboxOf('liaocheng-miit-1')
const auditor = mailboxOf('liaocheng-audit-1')
const enterprise = '阳谷县鲁西建材有限公司'

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

/** What is prefilled from the cases stays as it is. */
const asCounted = () => ({ items: undefined, difference: undefined })
/** Whatever the day, nothing is late. */
const allDone = (context: FormContext): Answers => ({
  asOf: context.today,
  progress: rowsOf(exampleOf('plan-progress').answers(context).progress).map(({ task, byOn }) => ({
    task,
    byOn,
    status: 'done',
  })),
})

const merged = () => ({ outcome: 'merged', remarks: undefined, correctBy: undefined })

const matter = (id: CaseId, party: string): Played => ({
  ...{ id, number: caseNumberOf(id), servedOn: player.today(), party },
})

/** A machine leaves use: its case is opened, and its dismantling accepted. */
const leave = async (serial: string): Promise<void> => {
  const grounds = ['technology', 'eliminated']
  const played = await player.openCase(county, 'technology', { grounds, ...otherMachine(serial) })
  await dismantle(playing, player, played, serial)
  expect(await player.standing(county, played)).toContain('办结')
}

/** The county begins its return of a half-year and sends it, and the city merges it. */
const report = async (year: number, half: 1 | 2): Promise<void> => {
  const { windows, settle, standing } = player
  const tab = await windows.at(county, `/work/returns?period=${year}h${half}`)
  expect(await barriersOn(tab)).toEqual([])
  await press(tab, 'main form[method=post] button')
  const played = matter(matterIdOf({ year, half }, '371521-miit'), '阳谷县工业和信息化局')
  await settle(county, played, 'half-year-return', asCounted)
  await settle(city, played, 'return-review', merged)
  expect(await standing(county, played)).toContain('已汇总，锁定')
}

const rowsOn = async (tab: Tab): Promise<number> => tab.locator('main table tbody tr').count()

test('a year: the plan in spring, what left by July and by December, the notice, an objection, and the report', async () => {
  const { openMatter, settle, passTime, standing, windows, today, read, entries } = player
  const year = yearOf(today()) + 1
  await passTime(`${year}-03-01`)
  expect(await barriersOn(await windows.at(county, '/work/matters'))).toEqual([])
  const plan = await openMatter(county, 'county-plan', '371521-miit')
  await settle(county, plan, 'county-plan')
  await settle(city, plan, 'plan-review', ({ today: day }: FormContext) => ({ receivedOn: day }))
  expect(await standing(county, plan)).toContain('执行中')

  await leave('LX-2009-017')
  await passTime(`${year}-07-06`)
  await report(year, 1)
  await leave('LX-2012-001')
  await passTime(`${year}-12-20`)
  await settle(county, plan, 'plan-progress', allDone)
  await settle(county, plan, 'plan-closing')
  expect(await standing(county, plan)).toContain('办结')
  await report(year, 2)

  await passTime(`${year + 1}-01-05`)
  const tab = await windows.at(city, `/work/returns?period=${year}y`)
  await press(tab, 'main form[method=post] button')
  const annual = matter(matterIdOf({ year }, '371500-miit'), '聊城市工业和信息化局')
  await settle(city, annual, 'annual-notice', asCounted)
  const [entry = ''] = await entries('annual-notices', annual)
  expect(await rowsOn(await windows.public(entry))).toBe(2)

  const stranger = await windows.public(entry)
  await press(stranger, 'main a[href^="/objections/new"]')
  await stranger.check('input[name=fault][value=running]')
  await stranger.fill('input[name=row]', '2')
  await stranger.fill('textarea[name=words]', '第2行的磨机仍在厂内。')
  // Nobody writes an objection within four seconds of seeing the form.
  await playing.stack.moveClock(inBeijing(playing.stack.now() + 60_000))
  await press(stranger, 'main button[value=submit]')
  expect(await stranger.locator('main').innerText()).toContain('查询码')
  const notice = matter(noticeOf(`${annual.number}-1`), annual.party ?? '')
  await settle(city, notice, 'objection-decision.1')
  await playing.stack.settled()
  const struck = await windows.public(entry)
  expect(await rowsOn(struck)).toBe(1)
  expect(await struck.locator('main').innerText()).toContain('已移除 1 行')
  expect(await struck.locator('main').innerText()).toContain('公开时的内容与日志一致')

  await passTime(addDays(today(), 7 + pastHolidays))
  await settle(city, notice, 'notice-outcome', () => ({ outcome: 'resolved' }))
  await settle(city, annual, 'province-report')
  expect(await standing(city, annual)).toContain('已报省，办结')
  const letter = await windows.at(city, `/work/cases/${annual.id}/letters/2`)
  const words = await letter.locator('article').innerText()
  for (const said of ['收到异议1件', '企业1户', enterprise]) expect(words).toContain(said)

  const progress = await windows.at(city, `/work/progress?year=${year}`)
  expect(await barriersOn(progress)).toEqual([])
  const recount = await windows.at(auditor, `/audit/exits?county=371521&year=${year}`)
  expect(await barriersOn(recount)).toEqual([])
  expect(await recount.locator('main p', { hasText: /^一致。$/ }).count()).toBeGreaterThan(0)
  expect(await recount.locator('main').innerText()).not.toContain('不一致：')
  expect(await read('/register/dismantled')).toContain(enterprise)
})
