import { beforeAll, describe, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { doAct } from '../support/acts.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { eventsOf, seated } from './seats.ts'

const now = running()
const seats = ['officer', 'otherOfficer', 'cityOfficer', 'ecologyOfficer', 'contact', 'cityAuditor'] as const
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
    const refusal = await by.ecologyOfficer.get('/work/matters')
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
})
