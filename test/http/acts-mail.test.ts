import { beforeAll, describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { environmentalCreditTrack } from '../../forms/tracks/environmental-credit.ts'
import { qualityTrack } from '../../forms/tracks/quality.ts'
import { safetyTrack } from '../../forms/tracks/safety.ts'
import { addWorkingDays } from '../../functions/engine/calendar.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import { addDays } from '../../functions/engine/day.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { actPath, decideIn, doAct, drawUp, fileAct, taskPath } from '../support/acts.ts'
import { contextNow, signUntil } from '../support/city.ts'
import { begin, type Visitor } from '../support/visitor.ts'
import { nextHour } from './limits.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, seated } from './seats.ts'

const now = running()
const seats = [
  'contact',
  'ecologyOfficer',
  'emergencyOfficer',
  'emergency',
  'marketOfficer',
  'cityJusticeOfficer',
  'taxOfficer',
] as const
let by: Record<(typeof seats)[number], Visitor>
beforeAll(async () => {
  by = await seated(now().stack, ...seats)
})

const told = new Map<CaseId, number>()

/** The mails about a case since this was asked before: to whom, and the Chinese of the subject. */
const news = async (id: CaseId): Promise<string[]> => {
  const { stack } = now()
  await stack.settled()
  const all = stack.mails().filter(({ text }) => text.includes(`L${id.toUpperCase()}`))
  const fresh = all.slice(0, all.length - (told.get(id) ?? 0))
  told.set(id, all.length)
  return fresh
    .map(({ to, subject }) => `${to.replace(/@.*/, '')} ${subject.split(' / ')[0]}`)
    .map((line) => line.replace(/〔\d+〕\d+号$/, '〔〕号'))
    .toSorted()
}

const sign = (id: CaseId, step?: string) =>
  inCity(now().stack, (city) => signUntil(city, id, now().stack.now(), step))

describe('the mails of an act', () => {
  let id: CaseId
  beforeAll(async () => {
    id = await caseOn(now().stack, 'mailed1', safetyTrack)
  })

  test('begin with the case: to the enterprise', async () => {
    expect(await news(id)).toEqual(['colleague 通知：阳工信节改〔〕号', 'contact 通知：阳工信节改〔〕号'])
  })

  test('of drawing it up are none', async () => {
    await doAct(now().stack, by.emergencyOfficer, id, 'order-service')
    await news(id)
    await drawUp(now().stack, by.emergencyOfficer, id, 'recheck')
    expect(await news(id)).toEqual([])
  })

  test('of submitting it go to its officers, and to those who decide', async () => {
    await by.emergencyOfficer.submitAt(actPath(id, 'recheck'))
    expect(await news(id)).toEqual([
      'emergency 请审批：复查（复验）结论（阳谷县鲁西建材有限公司）',
      'emergency-officer 已收到：复查（复验）结论（阳谷县鲁西建材有限公司）',
    ])
  })

  test('of returning it go to its officers and whoever did', async () => {
    await decideIn(now().stack, by.emergency, 'emergency', taskPath(id, 2, '371521-emergency'), {
      decision: 'return',
      reason: '请附报告原件',
      correct: 'evidence.report',
    })
    expect(await news(id)).toEqual([
      'emergency 回执：您已退回补正（复查（复验）结论，阳谷县鲁西建材有限公司）',
      'emergency-officer 请补正：复查（复验）结论（阳谷县鲁西建材有限公司）',
    ])
  })

  test('of signing it go to the enterprise that it is served on, and to those whose turn it is', async () => {
    const base = actPath(id, 'recheck')
    await begin(by.emergencyOfficer, base)
    await by.emergencyOfficer.submitAt(base)
    await news(id)
    await sign(id)
    expect(await news(id)).toEqual([
      'colleague 复查意见书：阳应急〔〕号',
      'contact 复查意见书：阳应急〔〕号',
      'ecology-officer 请办理：证照吊销（注销）登记（阳谷县鲁西建材有限公司）',
      'emergency 回执：您已同意（复查（复验）结论，阳谷县鲁西建材有限公司）',
      'emergency-officer 已获同意：复查（复验）结论（阳谷县鲁西建材有限公司）',
      'market-officer 请办理：证照吊销（注销）登记（阳谷县鲁西建材有限公司）',
    ])
  })

  test('of one between organs alone say nothing to the enterprise, and hand the case on', async () => {
    await fileAct(now().stack, by.emergencyOfficer, id, 'closure-proposal', {
      reason: 'unsafe',
      measure: 'close',
    })
    expect(await news(id)).toEqual([
      'emergency 请审批：关停退出建议（阳谷县鲁西建材有限公司）',
      'emergency-officer 已收到：关停退出建议（阳谷县鲁西建材有限公司）',
    ])
    await sign(id, 'municipal')
    expect(await news(id)).toEqual([
      'city-emergency 请审批：关停退出建议（阳谷县鲁西建材有限公司）',
      'emergency 回执：您已同意（关停退出建议，阳谷县鲁西建材有限公司）',
    ])
    await sign(id)
    expect(await news(id)).toEqual([
      'city-emergency 回执：您已同意（关停退出建议，阳谷县鲁西建材有限公司）',
      'city-justice-officer 请办理：法制审核（阳谷县鲁西建材有限公司）',
      'emergency-officer 已获同意：关停退出建议（阳谷县鲁西建材有限公司）',
      'justice-officer 请办理：法制审核（阳谷县鲁西建材有限公司）',
    ])
  })

  test('of withdrawing it go to its officers', async () => {
    const no = await fileAct(now().stack, by.cityJusticeOfficer, id, 'legal-review')
    await news(id)
    const page = `/work/cases/${id}/filings/${no}`
    await by.cityJusticeOfficer.sendForm(page, `${page}/withdraw`, { reason: '另行审核' })
    expect(await news(id)).toEqual(['city-justice-officer 已撤回：法制审核（阳谷县鲁西建材有限公司）'])
  })
})

describe('a duty that a yellow rating gives', () => {
  let id: CaseId
  beforeAll(async () => {
    id = await caseOn(now().stack, 'duty001', environmentalCreditTrack)
    await news(id)
    await doAct(now().stack, by.ecologyOfficer, id, 'environmental-credit-rating', {
      disciplines: ['tax'],
    })
  })

  const answerPath = () => actPath(id, 'duty-report.1')

  test('is mailed to its organ, once', async () => {
    const mails = (await news(id)).filter((line) => line.includes('交办'))
    expect(mails).toEqual(['tax-officer 请办理交办事项：联合惩戒：税收管理（阳谷县鲁西建材有限公司）'])
  })

  test('stands in its organ’s list and on the page of the case, and not with others', async () => {
    for (const page of ['/work/duties', `/work/cases/${id}`]) {
      const { text } = await by.taxOfficer.get(page)
      for (const words of ['联合惩戒：税收管理', '待办理']) expect(text).toContain(words)
    }
    expect((await by.taxOfficer.get(`/work/cases/${id}`)).text).toContain(answerPath())
    expect((await by.ecologyOfficer.get('/work/duties')).text).not.toContain('联合惩戒：税收管理')
    const shown = (await by.ecologyOfficer.get(`/work/cases/${id}`)).text
    expect(shown).toContain('联合惩戒：税收管理')
    expect(shown).not.toContain(answerPath())
    expect((await by.contact.get(`/my/cases/${id}`)).text).not.toContain('交办')
  })

  test('is answered by nobody else, nor under another number', async () => {
    expectRefusal(await by.ecologyOfficer.post(answerPath()), 403)
    for (const other of ['duty-report.2', 'duty-report.x', 'duty-report'])
      expectRefusal(await by.taxOfficer.post(actPath(id, other)), other === 'duty-report' ? 409 : 404)
    expectRefusal(await by.taxOfficer.post(actPath(id, 'inspection-record.1')), 403)
  })

  test('is answered, signed by its own organ, and told to the officers of the case', async () => {
    const base = await drawUp(now().stack, by.taxOfficer, id, 'duty-report.1')
    expect((await by.taxOfficer.get(`${base}/pages/duty`)).text).toContain('重点监管')
    expect((await by.taxOfficer.submitAt(base)).status).toBe(303)
    expect(await news(id)).toContain('tax 请审批：交办事项办理情况（阳谷县鲁西建材有限公司）')
    expect((await by.taxOfficer.get('/work/duties')).text).toContain('反馈审签中')
    await sign(id)
    expect(await news(id)).toContain(
      'ecology-officer 交办事项已办理：联合惩戒：税收管理（阳谷县鲁西建材有限公司）',
    )
    expect((await by.taxOfficer.get('/work/duties')).text).not.toContain('联合惩戒：税收管理')
    expect((await by.ecologyOfficer.get(`/work/cases/${id}`)).text).toContain('已办理')
    expectRefusal(await by.taxOfficer.post(answerPath()), 409)
  })
})

describe('the clocks of a case', () => {
  test('are told to the enterprise whose they are and the office that leads, before and after', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'clocks1', qualityTrack)
    const { due, notice } = contextNow(stack)
    await doAct(stack, by.marketOfficer, id, 'order-service', { servedOn: notice.servedOn })
    await news(id)
    await stack.moveClock(`${addDays(due?.effective ?? '', -2)}T09:00:00+08:00`)
    const whom = ['colleague', 'contact', 'market-officer']
    const whose = `（阳谷县鲁西建材有限公司，L${id.toUpperCase()}）`
    const near = `期限提醒：停产整改期限${shortDate(due?.effective ?? '', 'zh')}届满${whose}`
    const thrice = whom.flatMap((who) => [who, who, who])
    expect(await news(id)).toEqual(thrice.map((who) => `${who} ${near}`))
    const reminders = stack
      .mails()
      .filter(({ to, subject }) => to.startsWith('contact@') && subject.includes(near))
    // Each as its own day begins, and not all on the last.
    const moments = reminders.map(({ sentAt }) => sentAt.slice(0, 16))
    expect(new Set(moments).size).toBe(3)
    expect(moments.filter((moment) => !moment.endsWith('T00:00'))).toEqual([])
    await stack.moveClock(`${addDays(due?.effective ?? '', 1)}T09:00:00+08:00`)
    expect(await news(id)).toEqual(whom.map((who) => `${who} 期限届满：停产整改期限${whose}`))
  })
})

describe('a step that waits too long', () => {
  test('is told to who decides, then to the office that leads, then to the office of the city', async () => {
    const { stack } = now()
    await nextHour(stack)
    by = await seated(stack, ...seats)
    const id = await caseOn(stack, 'waits01', safetyTrack)
    await fileAct(stack, by.emergencyOfficer, id, 'order-service')
    await news(id)
    const day = contextNow(stack).today
    const due = addWorkingDays(day, 2, calendars)
    const on = async (date: string) => {
      await stack.moveClock(`${date}T09:00:00+08:00`)
      return news(id)
    }
    const asked = '限产停产决定送达登记（阳谷县鲁西建材有限公司）'
    expect(await on(due)).toEqual([`emergency 今日到期，请审批：${asked}`])
    expect(await on(addDays(due, 1))).toEqual([
      `emergency 已逾期，请审批：${asked}`,
      `emergency-officer 审批逾期：${asked}`,
    ])
    expect(await on(addDays(addWorkingDays(due, 3, calendars), 1))).toEqual([
      `city-emergency 审批逾期：${asked}`,
      `emergency 已逾期，请审批：${asked}`,
    ])
    expect(await on(addDays(due, 30))).toEqual([])
  })
})
