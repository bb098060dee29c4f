import { beforeAll, describe, expect, test } from 'vitest'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { safetyTrack } from '../../forms/tracks/safety.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import {
  actPath,
  decideIn,
  doAct,
  drawUp,
  fileAct,
  fileReport,
  orderStop,
  taskPath,
} from '../support/acts.ts'
import { contextNow } from '../support/city.ts'
import { type Fields, formIn } from '../support/html-form.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, seated, timesOf } from './seats.ts'

const now = running()
const seats = [
  'contact',
  'officer',
  'both',
  'ecologyOfficer',
  'ecology',
  'emergencyOfficer',
  'marketOfficer',
] as const
let by: Record<(typeof seats)[number], Visitor>
beforeAll(async () => {
  by = await seated(now().stack, ...seats)
})

const filings = (id: CaseId) => timesOf(now().stack, id, 'FilingSubmitted')

/** The form of the check page as it was shown: sent later, it may be stale. */
const shownCheck = async (officer: Visitor, base: string) => {
  const found = formIn((await officer.get(`${base}/check`)).text, `${base}/submit`)
  if (!found) throw new Error(`${base} cannot be submitted`)
  return () => officer.post(`${base}/submit`, found.hidden)
}

describe('an act out of order', () => {
  test.each([
    ['the closure before anything is overdue', 'closure-proposal'],
    ['the review of a report that nobody filed', 'rectification-review'],
    ['the service of a decision that nobody made', 'closure-service'],
    ['a letter to banks about somebody who is not late', 'bank-letter'],
  ])('%s is not begun, and the page says where to look', async (_, form) => {
    const id = await caseOn(now().stack, `order-${form.slice(0, 6).replace(/\W/g, 'x')}`, energyTrack)
    for (const answer of [
      await by.officer.get(actPath(id, form)),
      await by.officer.post(actPath(id, form)),
    ]) {
      expectRefusal(answer, 409)
      for (const words of ['案件目前的阶段不接受这份表单', '请查看案件页的“下一步”'])
        expect(answer.text).toContain(words)
    }
    for (const path of ['/pages/facts', '/check', '/letter'])
      expectRefusal(await by.officer.get(`${actPath(id, form)}${path}`), 404)
    expectRefusal(await by.officer.post(`${actPath(id, form)}/submit`), 404)
    expect(await filings(id)).toBe(0)
  })

  test('drawn up in time is refused once the case has moved on, and what was typed stays', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'moved01', environmentTrack)
    const base = await drawUp(stack, by.ecologyOfficer, id, 'production-order')
    await doAct(stack, by.ecologyOfficer, id, 'severity-finding')
    const answer = await by.ecologyOfficer.submitAt(base)
    expectRefusal(answer, 409)
    expect(answer.text).toContain('案件目前的阶段不接受这份表单')
    expect(await filings(id)).toBe(1)
    expect((await by.ecologyOfficer.get(`${base}/check`)).text).toContain('1 号水泥粉磨生产线')
  })

  test('that waits for its signature is not signed any more once the case has moved on', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'moved02', environmentTrack)
    await fileAct(stack, by.ecologyOfficer, id, 'production-order')
    await doAct(stack, by.ecologyOfficer, id, 'severity-finding')
    const decide = (fields: Fields) =>
      decideIn(stack, by.ecology, 'ecology', taskPath(id, 1, '371521-ecology'), fields)
    const answer = await decide({ decision: 'approve', reason: '事实清楚，同意' })
    expectRefusal(answer, 409)
    for (const words of ['案件已进入其他阶段', '请选择“退回补正”或“不同意”', '事实清楚，同意'])
      expect(answer.text).toContain(words)
    expect(await timesOf(stack, id, 'DocumentNumbered')).toBe(0)
    const refusal = { decision: 'refuse', reason: '案件已转情节严重程序' }
    expect((await decide(refusal)).status).toBe(303)
  })
})

describe('an act of which there is one at a time', () => {
  test('is not begun while another is being decided', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'single1', environmentTrack)
    await fileAct(stack, by.ecologyOfficer, id, 'production-order')
    const base = actPath(id, 'production-order')
    for (const answer of [await by.ecologyOfficer.get(base), await by.ecologyOfficer.post(base)]) {
      expectRefusal(answer, 409)
      for (const words of ['第 1 件', '请等待结果，或先撤回再提交']) expect(answer.text).toContain(words)
    }
    expect((await by.ecologyOfficer.get(`/work/cases/${id}`)).text).not.toContain(base)
  })

  test('pressed ten times at the same moment is filed once', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'single2', environmentTrack)
    const press = await shownCheck(
      by.ecologyOfficer,
      await drawUp(stack, by.ecologyOfficer, id, 'production-order'),
    )
    const answers = await Promise.all(Array.from({ length: 10 }, press))
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, `/work/cases/${id}/filings/1/receipt`]),
    )
    expect(await filings(id)).toBe(1)
  })
})

describe('an act that may be filed again and again', () => {
  test('is begun anew at once, and a late press of the old button files no second one', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'repeat1', energyTrack)
    const base = await drawUp(stack, by.officer, id, 'inspection-record')
    const press = await shownCheck(by.officer, base)
    expect((await press()).location).toBe(`/work/cases/${id}/filings/1/receipt`)
    await drawUp(stack, by.officer, id, 'inspection-record', { findings: '第二次检查，未见异常。' })
    expect((await press()).location).toBe(`/work/cases/${id}/filings/1/receipt`)
    expect(await filings(id)).toBe(1)
    expect((await by.officer.get(`${base}/check`)).text).toContain('第二次检查，未见异常。')
    expect((await by.officer.submitAt(base)).location).toBe(`/work/cases/${id}/filings/2/receipt`)
  })

  test('that a colleague changed since the page was read is shown again, and not submitted', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'repeat2', energyTrack)
    const base = await drawUp(stack, by.officer, id, 'inspection-record')
    const press = await shownCheck(by.officer, base)
    const page = `${base}/pages/inspection`
    await by.both.sendForm(page, page, { findings: '同事改过的检查情况。', _action: 'save' })
    const stale = await press()
    expectRefusal(stale, 409)
    for (const words of ['草稿有新的保存，没有提交', '同事改过的检查情况。'])
      expect(stale.text).toContain(words)
    expect(await filings(id)).toBe(0)
  })
})

describe('two organs that draw up the same kind of act', () => {
  test('each have a draft of their own, and neither reads or changes the other’s', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'licence', safetyTrack)
    await doAct(stack, by.emergencyOfficer, id, 'order-service')
    await doAct(stack, by.emergencyOfficer, id, 'recheck')
    const ours = await drawUp(stack, by.emergencyOfficer, id, 'licence-revocation', {
      licenceNumber: '（鲁）WH安许证001',
    })
    await drawUp(stack, by.marketOfficer, id, 'licence-revocation')
    const read = async (who: Visitor) => (await who.get(`${ours}/check`)).text
    expect(await read(by.emergencyOfficer)).toContain('（鲁）WH安许证001')
    expect(await read(by.marketOfficer)).toContain('（鲁）XK08-001-00999')
    expect(await read(by.marketOfficer)).not.toContain('（鲁）WH安许证001')
    const theirs = await by.marketOfficer.submitAt(ours)
    expect(theirs.location).toBe(`/work/cases/${id}/filings/3/receipt`)
    expect(await read(by.emergencyOfficer)).toContain('（鲁）WH安许证001')
    expect((await by.emergencyOfficer.submitAt(ours)).location).toBe(`/work/cases/${id}/filings/4/receipt`)
    const filings = await inCity(stack, async ({ cases }) => (await cases.head(id))?.state.filings)
    expect(filings?.map(({ by: organ }) => organ)).toEqual([
      '371521-emergency',
      '371521-emergency',
      '371521-market',
      '371521-emergency',
    ])
  })
})

describe('a case that has ended', () => {
  let id: CaseId
  let drawn: string
  const ended = '案件已办结，不能再提交或审批'
  beforeAll(async () => {
    const { stack } = now()
    id = await caseOn(stack, 'ended01', environmentTrack)
    await orderStop(stack, by.ecologyOfficer, id)
    await fileReport(stack, by.contact, id)
    const waiting = await fileAct(stack, by.ecologyOfficer, id, 'inspection-record')
    drawn = await drawUp(stack, by.ecologyOfficer, id, 'inspection-record')
    await doAct(stack, by.ecologyOfficer, id, 'order-lifting', { verifiedOn: contextNow(stack).today })
    expect([waiting, await timesOf(stack, id, 'CaseClosed')]).toEqual([4, 1])
  })

  test('offers no act, and lets none be begun', async () => {
    const { text } = await by.ecologyOfficer.get(`/work/cases/${id}`)
    expect(text).not.toContain(actPath(id, ''))
    for (const form of ['production-order', 'order-lifting', 'severity-finding']) {
      const answer = await by.ecologyOfficer.post(actPath(id, form))
      expectRefusal(answer, 409)
      expect(answer.text).toContain(ended)
    }
  })

  test('takes none that was drawn up before, and keeps what was typed', async () => {
    const answer = await by.ecologyOfficer.submitAt(drawn)
    expectRefusal(answer, 409)
    expect(answer.text).toContain(ended)
    expect((await by.ecologyOfficer.get(`${drawn}/check`)).text).toContain('电机有余温')
    expect(await filings(id)).toBe(5)
  })

  test('has what still waited neither withdrawn nor decided', async () => {
    expectRefusal(await by.ecologyOfficer.post(`/work/cases/${id}/filings/4/withdraw`, { reason: 'x' }), 409)
    const task = taskPath(id, 4, '371521-ecology')
    expect((await by.ecology.get(task)).location).toBe(`/work/cases/${id}/filings/4`)
    const answer = await by.ecology.post(task, { decision: 'approve' })
    expectRefusal(answer, 409)
    expect(answer.text).toContain(ended)
    for (const page of ['/work', `/work/cases/${id}`])
      expect((await by.ecology.get(page)).text).not.toContain(task)
  })
})
