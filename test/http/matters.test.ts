import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../functions/engine/day.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { entryId } from '../../functions/register/numbers.ts'
import { caseNumberOf, entryOfNotice, noticeOf } from '../../functions/web/case-ids.ts'
import { periodsOn } from '../../functions/web/return-periods.ts'
import { matterIdOf } from '../../functions/web/returns.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { exampleOf } from '../forms/all-examples.ts'
import { doAct } from '../support/acts.ts'
import { expectStatus, sameOrigin } from '../support/browsing.ts'
import { contextNow, ours, signUntil, theirs } from '../support/city.ts'
import { formIn } from '../support/html-form.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { eventsOf, seated } from './seats.ts'

const now = running()
const seats = [
  'officer',
  'otherOfficer',
  'cityOfficer',
  'emergencyOfficer',
  'justiceOfficer',
  'contact',
  'otherContact',
  'cityAuditor',
] as const
let by: Record<(typeof seats)[number], Visitor>
beforeAll(async () => {
  by = await seated(now().stack, ...seats)
})

/** The address that the page's form is sent to. */
const actionOf = async (who: Visitor): Promise<string> =>
  /action="(\/work\/matters\/[^"]+)"/.exec((await who.get('/work/matters')).text)?.[1] ?? ''

const begin = async (who: Visitor, kind: string): Promise<CaseId> => {
  const { location = '' } = await who.post(await actionOf(who), { kind })
  return CaseId.parse(/\/work\/cases\/([^?]+)/.exec(location)?.[1])
}

describe('an application of an enterprise', () => {
  const addressOf = async (who: Visitor): Promise<string> =>
    /action="(\/my\/applications\/[^"]+)"/.exec((await who.get('/my/applications')).text)?.[1] ?? ''
  const kind = `enterprise-support ${ours.code}`
  const beginOne = async (): Promise<CaseId> => {
    const { location = '' } = await by.contact.post(await addressOf(by.contact), { kind })
    return CaseId.parse(/\/my\/cases\/([^?]+)/.exec(location)?.[1])
  }

  test('is begun from its own page, and stands in the county where the enterprise is registered', async () => {
    const id = await beginOne()
    expect(await eventsOf(now().stack, id)).toEqual(['CaseOpened'])
    const { text } = await by.contact.get(`/my/cases/${id}`)
    for (const words of ['扶持政策申请', '企业诉求']) expect(text).toContain(words)
    for (const words of ['立案信息', '涉案工艺装备']) expect(text).not.toContain(words)
    expect((await by.officer.get('/work/cases?county=371521')).text).toContain(id.toUpperCase())
    expectRefusal(await by.otherOfficer.get(`/work/cases/${id}`), 404)
    expectRefusal(await by.otherContact.get(`/my/cases/${id}`), 404)
  })

  test('that was begun and not submitted is gone on with, however often another is asked for', async () => {
    const first = await beginOne()
    expect(await beginOne()).toBe(first)
  })

  test('is begun for no other enterprise, on no other track, and at no address of others', async () => {
    const address = await addressOf(by.contact)
    for (const other of ['', `enterprise-support ${theirs.code}`, `energy ${ours.code}`]) {
      const answer = await by.contact.post(address, { kind: other })
      expect(answer.status).toBe(422)
      for (const words of ['请选择申请事项', address]) expect(answer.text).toContain(words)
    }
    expect(await eventsOf(now().stack, CaseId.parse(address.split('/').at(-1)))).toEqual([])
    const id = await beginOne()
    expectRefusal(await by.otherContact.post(`/my/applications/${id}`, { kind }), 404)
  })

  test('is no official’s to begin, neither here nor as a case or a matter', async () => {
    expectRefusal(await by.officer.get('/my/applications'), 403)
    expect((await by.officer.post(await actionOf(by.officer), { kind: 'renewal 371521-miit' })).status).toBe(
      422,
    )
  })

  test('is submitted, taken up and decided in a letter that the enterprise reads', async () => {
    const id = await beginOne()
    const { stack } = now()
    const example = exampleOf('support-application')
    const { form } = example
    await by.contact.fill(id, form.id, example, contextNow(stack))
    expectStatus(await by.contact.submit(id, form.id), 303)
    await inCity(stack, (city) => signUntil(city, id, stack.now()))
    await doAct(now().stack, by.officer, id, 'support-decision')
    const { text } = await by.contact.get(`/my/cases/${id}`)
    expect(text).toContain('已作出扶持决定')
    expect((await by.contact.get(`/my/cases/${id}/letters/2`)).text).toContain('扶持事项决定书')
  })
})

describe('the returns of a year', () => {
  test('are begun once for all organs, sent by a county, merged by the city, and locked', async () => {
    const { stack } = now()
    const [half] = periodsOn(contextNow(stack).today)
    if (!half) throw new Error('There is always a half-year to report')
    const page = `/work/returns?period=${half.value}`
    expect((await by.cityOfficer.get(page)).text).toContain('尚未开始')
    for (const _ of [1, 2])
      expectStatus(await by.cityOfficer.post(`/work/returns/${half.value}`, { _key: half.value }), 303)
    const id = matterIdOf(half.period, '371521-miit')
    expect(await eventsOf(stack, id)).toEqual(['CaseOpened'])
    expect((await by.officer.get(page)).text).not.toContain('高唐县')
    expectRefusal(await by.justiceOfficer.post(`/work/returns/${half.value}`, {}), 403)

    await doAct(stack, by.officer, id, 'half-year-return')
    const letter = (await by.cityOfficer.get(`/work/cases/${id}/letters/1`)).text
    for (const words of ['落后产能退出情况的函', '聊城市工业和信息化局', '工作总结：', '30万吨/年'])
      expect(letter).toContain(words)
    const merged = { outcome: 'merged', remarks: undefined, correctBy: undefined }
    await doAct(stack, by.cityOfficer, id, 'return-review', merged)
    expect((await by.cityOfficer.get(page)).text).toContain('已汇总，锁定')
    expectRefusal(await by.officer.post(`/work/cases/${id}/forms/half-year-return`, {}), 409)
  })

  test('are shown to the public, go on without a row that somebody objects to, and only then to the province', async () => {
    const { stack } = now()
    const year = periodsOn(contextNow(stack).today).find(({ period }) => period.half === undefined)
    if (!year) throw new Error('There is always a year to report')
    expectRefusal(await by.officer.post(`/work/returns/${year.value}`, {}), 403)
    expectStatus(await by.cityOfficer.post(`/work/returns/${year.value}`, {}), 303)
    const id = matterIdOf(year.period, '371500-miit')
    const shown = async () => (await by.contact.get('/register/annual-notices')).text
    await doAct(stack, by.cityOfficer, id, 'annual-notice')
    for (const words of ['阳谷县鲁西建材有限公司', '拆除主体设备', '能耗达不到标准'])
      expect(await shown()).toContain(words)
    expect(await shown()).not.toContain('LX-2009-017')
    const notice = noticeOf(entryId(caseNumberOf(id), 1))
    const page = `/objections/new?entry=${entryOfNotice(notice)}`
    const said = '密一：磨机还在，我住在厂门口。'
    const canary = { name: '密告人丁戊', email: 'zz-objector@outside.example', phone: '13955558866' }
    const sent = {
      ...{ fault: 'untrue', row: '1', words: said, _shown: '0' },
      ...{ informantName: canary.name, informantEmail: canary.email, informantPhone: canary.phone },
    }
    expectStatus(await visitor(stack).sendForm(page, '/objections/new', sent), 200)
    await stack.settled()
    await doAct(stack, by.cityOfficer, notice, 'objection-decision.1', { strike: '1' })
    expect(await shown()).not.toContain('阳谷县鲁西建材有限公司')
    expectRefusal(await by.cityOfficer.post(`/work/cases/${id}/forms/province-report`, {}), 409)

    const at = new Date(stack.now()).toISOString()
    const actor = { kind: 'system', name: '期限' } as const
    const over = { type: 'ReadClocks', actor, today: addDays(contextNow(stack).today, 60) } as const
    await inCity(stack, ({ cases }) =>
      cases.execute(notice, over, { at, actor, key: 'over', request: digestOf('over') }),
    )
    await doAct(stack, by.cityOfficer, notice, 'notice-outcome', { outcome: 'resolved' })
    expect((await by.cityOfficer.get(`/work/cases/${id}`)).text).toContain('移除第1行后重新公示')
    await doAct(stack, by.cityOfficer, id, 'province-report')
    const letter = (await by.cityOfficer.get(`/work/cases/${id}/letters/2`)).text
    for (const words of ['收到异议1件，均已处理', '企业0户，设备0台套']) expect(letter).toContain(words)
    expect(letter).not.toContain('阳谷县鲁西建材有限公司')
    const whole = async () => (await by.cityOfficer.get(`/work/cases/${id}/packages/2`)).text
    const file = await whole()
    expect(await whole()).toBe(file)
    for (const words of ['SHA256SUMS.txt', '与签发时留存的文书逐字节相同', '"异议成立"'])
      expect(file).toContain(words)
    for (const secret of [said, ...Object.values(canary)]) expect(file).not.toContain(secret)
    expect((await by.cityAuditor.get(`/audit/cases/${id}/packages/2`)).text).toBe(file)
  })
})

describe('the work of an organ', () => {
  test('is begun by an officer of the office that leads it, and stands under its division', async () => {
    const id = await begin(by.officer, 'county-plan 371521-miit')
    expect(await eventsOf(now().stack, id)).toEqual(['CaseOpened'])
    const { text } = await by.officer.get(`/work/cases/${id}`)
    for (const words of ['阳谷县工业和信息化局', '年度工作计划']) expect(text).toContain(words)
    for (const words of ['立案信息', '涉及的设备']) expect(text).not.toContain(words)
    expect((await by.cityOfficer.get('/work/cases?county=371521')).text).toContain(id.toUpperCase())
  })

  test('of the city is found by the city alone, officers and auditors', async () => {
    const id = await begin(by.cityOfficer, 'county-plan 371500-miit')
    const listed = '/work/cases?county=371500'
    expect((await by.cityOfficer.get(listed)).text).toContain(id.toUpperCase())
    expect((await by.officer.get(listed)).text).not.toContain(id.toUpperCase())
    expectRefusal(await by.officer.get(`/work/cases/${id}`), 404)
    expect((await by.cityAuditor.get('/audit?county=371500')).text).toContain(id.toUpperCase())
    expect((await by.cityAuditor.get(`/audit/cases/${id}`)).status).toBe(200)
  })

  test('pressed ten times at the same moment is begun once', async () => {
    const action = await actionOf(by.officer)
    const press = () => by.officer.post(action, { kind: 'county-plan 371521-miit' })
    const answers = await Promise.all(Array.from({ length: 10 }, press))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    const id = CaseId.parse(action.split('/').at(-1))
    expect(await eventsOf(now().stack, id)).toEqual(['CaseOpened'])
  })

  test('without a choice is asked for again, at the same address', async () => {
    const action = await actionOf(by.officer)
    for (const kind of ['', 'county-plan 371526-miit', 'energy 371521-miit', 'supervision 371521-miit']) {
      const answer = await by.officer.post(action, { kind })
      expect(answer.status).toBe(422)
      for (const words of ['请选择要办理的工作事项', action]) expect(answer.text).toContain(words)
    }
    expect(await eventsOf(now().stack, CaseId.parse(action.split('/').at(-1)))).toEqual([])
  })

  test('is begun by nobody else, and by an address of a case of others neither', async () => {
    const refusal = await by.justiceOfficer.get('/work/matters')
    expectRefusal(refusal, 403)
    expect(refusal.text).toContain('本单位没有可以新建的工作事项')
    expectRefusal(await by.contact.get('/work/matters'), 403)
    const theirs = await begin(by.otherOfficer, 'county-plan 371526-miit')
    expectRefusal(await by.officer.post(`/work/matters/${theirs}`, { kind: 'county-plan 371521-miit' }), 404)
  })

  test('goes through its chain to a numbered letter', async () => {
    const id = await begin(by.officer, 'county-plan 371521-miit')
    await doAct(now().stack, by.officer, id, 'county-plan')
    expect(await eventsOf(now().stack, id)).toContain('DocumentNumbered')
    const { text } = await by.officer.get(`/work/cases/${id}/letters/1`)
    expect(text).toContain('工作计划')
  })

  test('publishes a list of references, which the public reads, and takes it off at the end', async () => {
    const id = await begin(by.emergencyOfficer, 'reference-library 371521-emergency')
    await doAct(now().stack, by.emergencyOfficer, id, 'reference-list')
    const register = '/register/hazard-references'
    const { text } = await by.contact.get(register)
    for (const words of ['编制单位', '阳谷县应急管理局', '示例令第10号', '重大隐患判定标准'])
      expect(text).toContain(words)
    await doAct(now().stack, by.emergencyOfficer, id, 'matter-closing')
    expect((await by.contact.get(register)).text).not.toContain('示例令第10号')
  })
})

describe('a plan whose tasks are filled in from a file', () => {
  test('shows each line first, fills in those that were shown, and only into the draft that was shown', async () => {
    const id = await begin(by.cityOfficer, 'county-plan 371500-miit')
    const form = `/work/cases/${id}/forms/county-plan`
    await by.cityOfficer.sendForm(form, form)
    const at = `${form}/pages/tasks/rows?table=tasks`
    const heading = '任务内容,责任部门,开始日期,完成时限,工作措施'
    const day = (month: number) => `${contextNow(now().stack).today.slice(0, 4)}年${month}月1日`
    const lines = [
      `摸排,工业和信息化部门,${day(3)},${day(6)},逐企`,
      `监察,没有的局,${day(3)},${day(6)},逐企`,
      `执法,生态环境部门,${day(6)},${day(3)},逐企`,
    ]
    const body = new FormData()
    body.set('file', new Blob([[heading, ...lines].join('\n')]), '计划.csv')
    const read = await by.cityOfficer.send(at, { method: 'POST', headers: sameOrigin(now().stack), body })
    for (const words of ['可以填入 1 行，不填入 2 行', '没有的局', '完成时限不得早于开始日期'])
      expect(read.text).toContain(words)
    const hidden = formIn(read.text, at.replace('&', '&amp;'))?.hidden ?? {}
    expectStatus(await by.cityOfficer.post(at, hidden), 303)
    const { text } = await by.cityOfficer.get(`${form}/pages/tasks`)
    for (const words of ['摸排', '逐企']) expect(text).toContain(words)
    expectRefusal(await by.cityOfficer.post(at, hidden), 409)
    expectRefusal(await by.cityOfficer.get(`${form}/pages/goals/rows?table=tasks`), 404)
  })
})
