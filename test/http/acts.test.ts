import { beforeAll, describe, expect, test } from 'vitest'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { actPath, drawUp } from '../support/acts.ts'
import { formIn } from '../support/html-form.ts'
import type { Visitor } from '../support/visitor.ts'
import { type Contents, changedBetween, contentsOf } from './contents.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, eventsOf, seated } from './seats.ts'

const now = running()
const order = 'production-order'

/** Everybody who is not to draw up an ecology act of Yanggu, with the answer that each gets. */
const refused = {
  officer: 403,
  cityOfficer: 403,
  marketOfficer: 403,
  ecology: 403,
  approver: 403,
  cityEcology: 403,
  otherEcologyOfficer: 404,
  otherOfficer: 404,
  contact: 404,
  otherContact: 404,
  auditor: 404,
  administrator: 404,
} as const
type Refused = keyof typeof refused

let by: Record<Refused | 'ecologyOfficer', Visitor>
let id: CaseId
let base: string
beforeAll(async () => {
  const { stack } = now()
  by = await seated(stack, 'ecologyOfficer', ...(Object.keys(refused) as Refused[]))
  id = await caseOn(stack, 'ordered', environmentTrack)
  base = actPath(id, order)
})

describe('an officer of the organ in charge', () => {
  test('is offered the acts that the case takes now, and no other', async () => {
    const { text } = await by.ecologyOfficer.get(`/work/cases/${id}`)
    for (const form of [order, 'severity-finding', 'inspection-record'])
      expect(text).toContain(actPath(id, form))
    for (const form of ['order-lifting', 'closure-proposal', 'chase-up', 'support-request'])
      expect(text).not.toContain(actPath(id, form))
  })

  test('begins it, saves a page, and finds it again', async () => {
    expect((await by.ecologyOfficer.sendForm(base, base)).location).toBe(base)
    const page = `${base}/pages/order`
    const saved = await by.ecologyOfficer.sendForm(page, page, { scope: '1 号水泥粉磨线', _action: 'save' })
    expect(saved.location).toBe(`${base}?done=saved`)
    expect((await by.ecologyOfficer.get(page)).text).toContain('1 号水泥粉磨线')
  })

  test('reads the letter that it would make while hardly anything is filled in', async () => {
    const { status, text } = await by.ecologyOfficer.get(`${base}/letter`)
    expect(status).toBe(200)
    for (const words of ['文号待编', '草稿，未签发', '阳谷县鲁西建材有限公司']) expect(text).toContain(words)
  })

  test('cannot submit it while something is missing, and is told what', async () => {
    const answer = await by.ecologyOfficer.post(`${base}/submit`)
    expectRefusal(answer, 422)
    expect(answer.text).toContain('还不能提交，请先补充或改正')
    expect(answer.text).toContain('1 号水泥粉磨线')
  })

  test('reads in the letter what was filled in', async () => {
    await drawUp(now().stack, by.ecologyOfficer, id, order, { requirements: '更换袋式除尘器滤袋' })
    expect((await by.ecologyOfficer.get(`${base}/check`)).text).toContain(`${base}/letter`)
    expect((await by.ecologyOfficer.get(`${base}/letter`)).text).toContain('更换袋式除尘器滤袋')
  })
})

describe('anybody else', () => {
  const addresses = (): readonly string[] => [
    base,
    `${base}/letter`,
    `${base}/pages/facts`,
    `${base}/pages/facts/evidence`,
    `${base}/check`,
  ]
  let before: Contents
  beforeAll(async () => {
    await now().stack.settled()
    before = await contentsOf(now().stack)
  })

  test.each(Object.entries(refused) as [Refused, number][])('is refused: %s with %i', async (who, status) => {
    for (const address of addresses()) {
      const answer = await by[who].get(address)
      expectRefusal(answer, status)
      for (const words of ['更换袋式除尘器滤袋', '1 号水泥粉磨']) expect(answer.text).not.toContain(words)
      if (status === 403) expect(answer.text).toContain('请由有权单位的经办人办理')
    }
    for (const path of ['', '/pages/facts', '/submit'])
      expectRefusal(await by[who].post(`${base}${path}`, { facts: '别人写的', _action: 'save' }), status)
  })

  test('is not led to it by the case page', async () => {
    for (const who of ['officer', 'ecology', 'cityEcology'] as const)
      expect((await by[who].get(`/work/cases/${id}`)).text).not.toContain(base)
  })

  test('finds no form of it on the enterprise’s side', async () => {
    const mine = base.replace('/work', '/my')
    expectRefusal(await by.contact.get(mine), 403)
    for (const path of ['', '/pages/facts', '/submit'])
      expectRefusal(await by.contact.post(`${mine}${path}`, { facts: '企业写的', _action: 'save' }), 403)
  })

  test('has changed nothing', async () => {
    await now().stack.settled()
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
  })
})

describe('an act that is submitted', () => {
  test('has its receipt, and waits for its organ', async () => {
    const { location = '' } = await by.ecologyOfficer.submitAt(base)
    expect(location).toBe(`/work/cases/${id}/filings/1/receipt`)
    const { text } = await by.ecologyOfficer.get(location)
    for (const words of [`L${id.toUpperCase()}-1`, '聊城市生态环境局阳谷县分局'])
      expect(text).toContain(words)
    expect(await eventsOf(now().stack, id)).toEqual(['CaseOpened', 'FilingSubmitted', 'StepEntered'])
  })

  test('is withdrawn and has its receipt read by nobody of another organ', async () => {
    await now().stack.settled()
    const before = await contentsOf(now().stack)
    for (const who of Object.keys(refused) as Refused[]) {
      expectRefusal(await by[who].get(`/work/cases/${id}/filings/1/receipt`), refused[who])
      expectRefusal(await by[who].post(`/work/cases/${id}/filings/1/withdraw`), refused[who])
    }
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
  })

  test('is not there for the enterprise, whichever address it tries', async () => {
    for (const path of ['filings/1', 'filings/1/receipt', 'letters/1'])
      expectRefusal(await by.contact.get(`/my/cases/${id}/${path}`), 404)
    expectRefusal(await by.contact.post(`/my/cases/${id}/filings/1/withdraw`, { reason: 'x' }), 404)
  })

  test('has no letter that anybody could read before it is signed', async () => {
    expectRefusal(await by.ecologyOfficer.get(`/work/cases/${id}/letters/1`), 404)
    expectRefusal(await by.auditor.get(`/audit/cases/${id}/letters/1`), 404)
  })

  test('is withdrawn by an officer of its organ, once, and may be drawn up anew', async () => {
    const page = `/work/cases/${id}/filings/1`
    const form = formIn((await by.ecologyOfficer.get(page)).text, `${page}/withdraw`)
    const press = () => by.ecologyOfficer.post(`${page}/withdraw`, { ...form?.hidden, reason: '文号写错' })
    expect((await press()).location).toBe(`${page}?done=withdrawn`)
    expect((await press()).location).toBe(`${page}?done=withdrawn`)
    expect((await eventsOf(now().stack, id)).slice(3)).toEqual(['FilingWithdrawn'])
    expect((await by.ecologyOfficer.get(`/work/cases/${id}`)).text).toContain(base)
    expect((await by.ecologyOfficer.sendForm(base, base)).location).toBe(base)
  })
})
