import { describe, expect, test } from 'vitest'
import { chains } from '../../forms/all.ts'
import { municipality } from '../../forms/organs.ts'
import { rules } from '../../forms/rules.ts'
import { shareOf } from '../../forms/shared/share.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { anyTime } from '../../forms/tracks/parts.ts'
import { freeze, startingAnswers } from '../../functions/engine/answers.ts'
import { organsOf } from '../../functions/engine/chain.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { trackView } from '../../functions/web/models/track.ts'
import { allForms } from '../support/forms.ts'
import { context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'
import { exampleOf } from './all-examples.ts'
import { evidenceOf } from './examples.ts'

const matters = tracks.filter(({ of, begunBy }) => of === 'organ' && begunBy === undefined)
const formsIn = new Set(matters.flatMap(({ states }) => states.flatMap((state) => state.forms)))
const formOf = (id: string) => allForms.find((form) => form.id === id)

const registersOf: Readonly<Record<string, readonly string[]>> = {
  'reference-library': ['hazard-references'],
  'annual-report': ['annual-notices'],
}

describe.each(matters)('the track $id, about the work of an organ', (track) => {
  test('waits for organs alone, and takes only what organs file', () => {
    expect(track.states.filter(({ owner }) => owner === 'enterprise')).toEqual([])
    expect(track.clocks.filter(({ owner }) => owner === 'enterprise')).toEqual([])
    const taken = track.states.flatMap(({ forms }) => forms)
    expect(taken.filter((id) => !formOf(id)?.by || anyTime.some((one) => one === id))).toEqual([])
  })

  test('has its diagram, with words for every way', () => {
    expect(trackView(track, allForms).states).toHaveLength(track.states.length)
  })

  test('publishes nothing but references and the year, and starts a clock only where there is one of a period', () => {
    const effects = track.states.flatMap(({ moves }) => moves.flatMap((move) => move.effects ?? []))
    const published = effects.flatMap((effect) => ('register' in effect ? [effect.register] : []))
    expect(new Set(published)).toEqual(new Set(registersOf[track.id] ?? []))
    const others = effects.filter((effect) => !('register' in effect))
    expect(others.filter(({ kind }) => !['start-clock', 'meet-clock'].includes(kind))).toEqual([])
    expect(track.startClock !== undefined).toBe(track.each !== undefined)
  })
})

test('what is filed in a matter is filed in no case of an enterprise', () => {
  const others = tracks.filter(({ of }) => of === undefined)
  const taken = others.flatMap(({ states }) => states.flatMap(({ forms }) => forms))
  expect(taken.filter((id) => formsIn.has(id))).toEqual([])
})

test.each([...formsIn])('the chain of %s has no organ twice, in a county and in the city', (id) => {
  const chain = chains.find((one) => one.id === formOf(id)?.chain)
  for (const county of ['371521', municipality.id]) {
    const place = { county, municipality: municipality.id, lead: 'miit' }
    const organs = chain?.steps.flatMap((step) => organsOf(step.organs, place)) ?? []
    expect(organs.length).toBeGreaterThan(0)
    expect(new Set(organs).size).toBe(organs.length)
    for (const organ of organs) expect(() => rules.word(organ)).not.toThrow()
  }
})

describe.each([
  ['阳谷县工业和信息化局', '371521', '阳谷县'],
  ['聊城市工业和信息化局', municipality.id, '聊城市'],
])('in a matter of %s', (name, county, division) => {
  const { due: _, ...rest } = context
  const enterprise = { name, code: `${county}-miit`, legalRepresentative: '', address: '', industry: '' }
  const notice = { number: '', servedOn: '' }
  const matter = { ...rest, county, enterprise, notice, equipment: [] }

  test.each([...formsIn])('%s is filed, and names organ and division', (id) => {
    const { form, answers } = exampleOf(id)
    expect(checkForm(form, answers(matter), evidenceOf(exampleOf(id)), matter)).toEqual([])
    const frozen = freeze(form, answers(matter), matter)
    expect(frozen).toMatchObject({
      caseNumber: context.caseNumber,
      organName: name,
      organDivision: division,
    })
    expect(JSON.stringify(frozen)).not.toContain(`${county}-miit`)
  })
})

describe('a share', () => {
  test.each([
    [12, 15, '12/15（80%）'],
    [2, 3, '2/3（66.7%）'],
    [1, 8, '1/8（12.5%）'],
    [1, 16, '1/16（6.3%）'],
    [0, 4, '0/4（0%）'],
    [0, 0, ''],
  ])('of %d of %d is %s', (done, all, text) => {
    expect(shareOf(done, all)).toBe(text)
  })
})

describe('a plan', () => {
  const { form } = actExamples['plan-progress']

  test('runs until the last day of its tasks', () => {
    const { form: plan, answers } = actExamples['county-plan']
    expect(freeze(plan, answers(context), context).lastDay).toBe('2026-12-20')
  })

  test('is revised from what was accepted before', () => {
    const first = startingAnswers(actExamples['county-plan'].form, context)
    expect(first.tasks).toHaveLength(5)
    expect(first.goals).toContain('节能监察全覆盖')
  })

  test('has its tasks in each report, those done at the last one as done', () => {
    const rows = startingAnswers(form, context).progress
    expect(rows).toHaveLength(5)
    expect(rows).toMatchObject([
      { task: '水泥粉磨设备退出', byOn: '2026-11-30', status: 'done' },
      { task: '差别电价执行', byOn: '2026-06-30' },
      {},
      {},
      {},
    ])
    expect(JSON.stringify(rows).match(/status/gu)).toHaveLength(1)
  })

  test('says how much of it is done', () => {
    const frozen = freeze(form, actExamples['plan-progress'].answers(context), context)
    expect(frozen.doneShare).toBe('1/5（20%）')
  })
})

describe('a joint meeting', () => {
  const { form, answers } = actExamples['meeting-follow-up']

  test('is followed up decision by decision, with office and day', () => {
    expect(startingAnswers(form, context).followed).toEqual([
      { task: '对两户企业联合检查', office: 'miit', byOn: '2026-01-29' },
      { task: '核实断电情况', office: 'power', byOn: '2026-02-04' },
    ])
  })

  test('remembers at the next report what the last one said is done', () => {
    const before = { 'meeting-follow-up': { answers: answers(context) } }
    const rows = startingAnswers(form, { ...context, recalled: { ...context.recalled, ...before } }).followed
    expect(rows).toMatchObject([{ status: 'done' }, { task: '核实断电情况' }])
  })
})

describe('a campaign', () => {
  const { form, answers } = actExamples['campaign-result']

  test('says how much of its list was visited', () => {
    expect(freeze(form, answers(context), context)).toMatchObject({
      campaign: '水泥行业专项节能监察',
      quota: '2',
      coverage: '1/2（50%）',
    })
  })

  test('keeps what was found before, and lists the rest by name and code', () => {
    const before = { 'campaign-result': { answers: answers(context) } }
    const rows = startingAnswers(form, { ...context, recalled: { ...context.recalled, ...before } }).results
    expect(rows).toMatchObject([
      { status: 'problem', checkedOn: '2026-01-08', openedCase: 'LC-20260109-K7Q2MZ' },
      { enterpriseName: '阳谷县新立建材厂', enterpriseCode: '91371500YYYY001940' },
    ])
    expect(JSON.stringify(rows).match(/status/gu)).toHaveLength(1)
  })

  test('takes a code that fails its check only as the licence has it', () => {
    const { form: plan, answers: planned } = actExamples['campaign-plan']
    const [row, ...others] = planned(context).enterprises as Answers[]
    const given = (more: Answers) => ({
      ...planned(context),
      enterprises: [{ ...row, enterpriseCode: '91371500YYYY00012W', ...more }, ...others],
    })
    const told = (more: Answers) => checkForm(plan, given(more), [], context).map(({ field }) => field)
    expect(told({})).toEqual(['enterprises.0.enterpriseCode', 'enterprises.0.codeAsIssued'])
    expect(told({ codeAsIssued: 'yes' })).toEqual([])
  })
})
