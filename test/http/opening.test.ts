import { beforeAll, describe, expect, test } from 'vitest'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { cases, contextNow, mailboxOf, ours, theirs } from '../support/city.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { running } from './running.ts'

const now = running()

let officer: Visitor
beforeAll(async () => {
  officer = visitor(now().stack)
  await officer.signIn(mailboxOf('officer'))
})

/** A notice of Yanggu on the plant that an enterprise of Gaotang has there. */
const onTheirs = (contactEmail: string): Answers => ({
  code: theirs.code,
  name: '改了名字的企业',
  legalRepresentative: '改了的法人',
  county: ours.county,
  address: ours.address,
  sector: 'building-materials',
  industry: 'C3011',
  contact: '冒名',
  contactEmail,
  track: 'energy',
  grounds: ['energy'],
  basis: ['plan-2025'],
  noticeNumber: '阳工信〔2026〕9号',
  servedOn: contextNow(now().stack).notice.servedOn,
  method: 'direct',
  items: contextNow(now().stack).equipment.map(({ id: _, quantity, ...item }) => ({
    ...item,
    quantity: { amount: quantity, unit: '台' },
  })),
})

const prepared = async (contactEmail: string): Promise<string> => {
  const base = (await officer.get('/work/opening')).location ?? ''
  const whole = { form: rectificationNotice, answers: onTheirs(contactEmail), files: { proof: 1 } }
  await officer.fillAt(base, whole)
  return base
}

const registered = () => inCity(now().stack, ({ enterprises }) => enterprises.byCode(theirs.code))
const contacts = () =>
  inCity(now().stack, async ({ people }) =>
    (await people.ofEnterprise(theirs.code)).map(({ email }) => email),
  )

describe('a case on an enterprise that another county registered', () => {
  test('is not opened for a mailbox that is no contact of it: that would let somebody into all its cases', async () => {
    const base = await prepared('stranger@city.example')
    const answer = await officer.submitAt(base)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('这个邮箱不是它的联系人')
    expect(await contacts()).toEqual([mailboxOf('otherContact')])
    expect(await registered()).toEqual(theirs)
  })

  test('is opened for its own contact, and leaves its entry in the registry as it was', async () => {
    const base = await prepared(mailboxOf('otherContact'))
    expect((await officer.submitAt(base)).status).toBe(303)
    expect(await contacts()).toEqual([mailboxOf('otherContact')])
    expect(await registered()).toEqual(theirs)
  })
})

describe('the number of a case', () => {
  test('is no place for a new notice', async () => {
    for (const id of [cases.energy, cases.theirs]) {
      expect((await officer.get(`/work/opening/${id}`)).status).toBe(404)
      const page = `/work/opening/${id}/pages/enterprise`
      expect((await officer.post(page, { name: 'x', _action: 'save' })).status).toBe(404)
      expect(
        await inCity(now().stack, ({ drafts }) => drafts.draft(id, rectificationNotice.id)),
      ).toBeUndefined()
    }
  })

  test('leads a late press of the button to the case, but only where the officer may see it', async () => {
    const press = (id: CaseId) => officer.post(`/work/opening/${id}/submit`, {})
    expect((await press(cases.energy)).location).toBe(`/work/cases/${cases.energy}?done=opened`)
    expect((await press(cases.theirs)).status).toBe(404)
  })
})
