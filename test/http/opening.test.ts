import { beforeAll, describe, expect, test } from 'vitest'
import { grounds } from '../../forms/grounds.ts'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import { rules } from '../../forms/rules.ts'
import { waterTrack } from '../../forms/tracks/water.ts'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { pageOf } from '../../functions/engine/answers.ts'
import { addDays } from '../../functions/engine/day.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { Answers, Page } from '../../functions/engine/form.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { Cases } from '../../functions/store/cases.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { typedOf } from '../forms/typed.ts'
import { doAct } from '../support/acts.ts'
import { cases, contextNow, contextOn, mailboxOf, openCase, ours, theirs } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import { wholeNotice } from '../support/notice.ts'
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
  noticeBy: 'paper',
  grounds: ['energy'],
  basis: ['plan-2025', 'energy-law'],
  noticeNumber: '阳工信〔2026〕9号',
  servedOn: contextNow(now().stack).notice.servedOn,
  method: 'direct',
  items: contextNow(now().stack).equipment.map(({ id: _, quantity, ...item }) => ({
    ...item,
    quantity: { amount: quantity, unit: '台' },
    sameMachine: 'same',
  })),
})

const prepared = async (contactEmail: string): Promise<string> => {
  const base = (await officer.get('/work/opening')).location ?? ''
  const whole = { form: wholeNotice, answers: onTheirs(contactEmail), files: { proof: 1 } }
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

describe('a case whose notice is drawn up in it', () => {
  test('is the enterprise’s to see, and its clock runs, from service on: not from signature, not from a mail', async () => {
    const { stack } = now()
    const base = (await officer.get('/work/opening')).location ?? ''
    const today = contextNow(stack).today
    const { noticeNumber: _, servedOn: __, method: ___, ...rest } = onTheirs(mailboxOf('otherContact'))
    const site = { siteLatitude: '36.113412', siteLongitude: '115.784455', siteDatum: 'gcj02' }
    const answers = { ...rest, ...site, noticeBy: 'here', foundOn: today }
    await officer.fillAt(base, { form: wholeNotice, answers, files: {} })
    const opened = (await officer.submitAt(base)).location?.split('?')[0] ?? ''
    const id = CaseId.parse(opened.split('/').at(-1))
    await stack.settled()

    const enterprise = visitor(stack)
    await enterprise.signIn(mailboxOf('otherContact'))
    const seen = async () => {
      const [home, own] = [await enterprise.get('/my'), await enterprise.get(`/my/cases/${id}`)]
      const told = await mailsTo(stack, mailboxOf('otherContact'), '责令限期整改通知书')
      return [home.text.includes(id), own.status, told.length]
    }
    expect((await officer.get(opened)).text).toContain('尚未送达：期限未起算')
    expect(await seen()).toEqual([false, 404, 0])
    expect((await officer.get(`${opened}/forms/notice-service`)).status).toBe(409)

    const notice = await doAct(stack, officer, id, 'notice-to-rectify')
    const letter = (await officer.get(`${opened}/letters/${notice}`)).text
    for (const words of [
      '责令限期整改通知书',
      '6个月，自本通知书送达之日的次日起算',
      '可以提出1次，不超过3个月',
    ])
      expect(letter).toContain(words)
    expect(await seen()).toEqual([false, 404, 0])

    await doAct(stack, officer, id, 'notice-service', { servedOn: today })
    expect(await seen()).toEqual([true, 200, 1])
    const own = await enterprise.get(`/my/cases/${id}`)
    expect(own.text).toContain('自通知书送达之日')
    expect(own.text).toContain('纬度36.113412度，经度115.784455度（GCJ-02）')
    expect(own.text).toContain('extension-request')
    expect((await enterprise.get(`/my/cases/${id}/letters/${notice}`)).text).toContain('责令限期整改通知书')
  })
})

describe('a machine that another case of the enterprise lists', () => {
  const equipment = pageOf(wholeNotice, 'equipment') as Page
  const [machine] = contextOn('2026-02-10').equipment
  const equipmentPage = (base: string, sameMachine: string) =>
    officer.sendForm(`${base}/pages/equipment`, `${base}/pages/equipment`, {
      ...typedOf(equipment, {
        items: rowsOf(onTheirs('').items).map((item) => ({ ...item, sameMachine })),
      }),
      _action: 'continue',
    })

  test('is asked about by the number of that case, and once confirmed both say so to officer and enterprise', async () => {
    const base = await prepared(mailboxOf('otherContact'))
    const asked = await equipmentPage(base, '')
    expect(asked.status).toBe(422)
    const number = `L${cases.theirs.toUpperCase()}`
    expect(asked.text).toContain(`编号 ${machine?.serial} 的设备已在案件 ${number}`)
    expect((await equipmentPage(base, 'different')).text).toContain('请在编号后加注区分')
    expect((await equipmentPage(base, 'same')).status).toBe(303)
    const opened = (await officer.submitAt(base)).location?.split('?')[0] ?? ''
    const page = await officer.get(opened)
    expect(page.text).toContain('另见案件')
    expect(page.text).toContain(number)
    // A case of another county: named, and not to be opened from here.
    expect(page.text).not.toContain(`/work/cases/${cases.theirs}`)
    const enterprise = visitor(now().stack)
    await enterprise.signIn(mailboxOf('otherContact'))
    const own = await enterprise.get(`/my/cases/${cases.theirs}`)
    expect(own.text).toContain(opened.replace('/work', '/my'))
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

describe('the track of a case', () => {
  const leads = {
    officer: ['energy', 'technology', 'credit'],
    ecologyOfficer: ['environment', 'environmental-credit'],
    marketOfficer: ['quality'],
    emergencyOfficer: ['safety'],
    justiceOfficer: [],
  } as const
  const foreign = {
    officer: ['quality', 'environment', 'safety', 'water'],
    ecologyOfficer: ['energy', 'safety'],
    marketOfficer: ['technology', 'safety'],
    emergencyOfficer: ['quality', 'energy'],
    justiceOfficer: ['energy', 'technology'],
  } as const
  const openings = async (track: string) =>
    inCity(now().stack, async (city) => {
      const { heads } = await city.cases.ofCounty(ours.county, { limit: 100 })
      return heads.filter(({ state }) => state.track.id === track).length
    })

  test.each(Object.keys(leads) as (keyof typeof leads)[])(
    'is one that the office of %s leads',
    async (who) => {
      const browser = visitor(now().stack)
      await browser.signIn(mailboxOf(who))
      const base = (await browser.get('/work/opening')).location ?? ''
      const fill = (track: string, proof: number) =>
        browser.fillAt(base, {
          form: wholeNotice,
          answers: {
            ...onTheirs(mailboxOf('otherContact')),
            track,
            grounds: grounds.map(({ value }) => value),
          },
          files: { proof },
        })
      for (const [index, track] of foreign[who].entries()) {
        const before = await openings(track)
        await fill(track, index === 0 ? 1 : 0)
        const answer = await browser.submitAt(base)
        expect([track, answer.status]).toEqual([track, 422])
        expect(answer.text).toContain('这类案件由其他部门主管')
        expect(await openings(track)).toBe(before)
      }
      const [own] = leads[who]
      if (own === undefined) return
      const before = await openings(own)
      await fill(own, 0)
      expect((await browser.submitAt(base)).status).toBe(303)
      expect(await openings(own)).toBe(before + 1)
    },
  )
})

describe('credit discipline from a late case of another office', () => {
  const late = CaseId.parse('C-20250101-waterl1')

  test('is refused to industry by name of the office that leads that case', async () => {
    const { stack } = now()
    const { today } = contextNow(stack)
    await inCity(stack, async (city) => {
      await openCase(city, late, stack.now(), ours, waterTrack)
      const actor = { kind: 'system', name: '期限' } as const
      const at = new Date(stack.now()).toISOString()
      const command = { type: 'ReadClocks', actor, today: addDays(today, 365) } as const
      await city.cases.execute(late, command, { at, actor, key: 'late', request: digestOf('late') })
    })
    const base = (await officer.get('/work/opening')).location ?? ''
    const answers = { ...onTheirs(mailboxOf('contact')), code: ours.code, name: ours.name }
    await officer.fillAt(base, {
      form: wholeNotice,
      answers: { ...answers, track: 'credit', lateCase: late, grounds: ['eliminated'] },
      files: { proof: 1 },
    })
    const answer = await officer.submitAt(base)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('由阳谷县水利局牵头，失信惩戒由该单位立案')
    expect(answer.text).not.toContain('这类案件由其他部门主管')
  })
})

describe('a case that was opened under older rules', () => {
  const id = CaseId.parse('C-20250101-older1')
  const older = { ...rules, ruleSet: { ...rules.ruleSet, version: '2025-draft-0' } }
  const adoption = `/work/cases/${id}/forms/rule-set-adoption`

  test('is offered the change to its officer, moved once it is decided, and offered nothing more', async () => {
    const { stack } = now()
    await inCity(stack, ({ table }) =>
      openCase({ cases: new Cases(table, async () => older) }, id, stack.now()),
    )
    expect((await officer.get(`/work/cases/${id}`)).text).toContain(adoption)
    expect((await officer.get(`/work/cases/${cases.energy}`)).text).not.toContain('rule-set-adoption')
    await doAct(stack, officer, id, 'rule-set-adoption')
    const { text } = await officer.get(`/work/cases/${id}`)
    expect(text).toContain('适用的规则版本由 2025-draft-0 变更为 2025-draft-1')
    expect(text).toContain('新版本增加了逾期提出听证的途径')
    expect(text).not.toContain(adoption)
    const refused = await officer.get(adoption)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('本案已经适用现行规则版本')
    const mails = await mailsTo(stack, mailboxOf('contact'), '规则版本变更')
    expect(mails.map(({ text: words }) => words).join()).toContain('已经确定的期限不变')
  })
})
