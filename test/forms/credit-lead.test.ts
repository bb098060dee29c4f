import { describe, expect, test } from 'vitest'
import { chainOf } from '../../forms/registry.ts'
import { rules } from '../../forms/rules.ts'
import { creditTrack } from '../../forms/tracks/credit.ts'
import { waterTrack } from '../../forms/tracks/water.ts'
import { type Case, nothing } from '../../functions/engine/case.ts'
import type { Command, OpenCase } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { CaseId, Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { asOfficial } from '../../functions/engine/people.ts'
import type { Track } from '../../functions/engine/track.ts'
import { openingLead, openingOrgan } from '../../functions/handlers/official/opening-command.ts'
import { leadingOrgan } from '../../functions/web/names.ts'
import { actExamples } from './acts/examples.ts'
import { exampleContext } from './examples.ts'
import { caseIn } from './ways.ts'

const county = exampleContext.county
const today = '2026-01-15'
const digest = Digest.parse('a'.repeat(64))

const person = (id: string, organ: string, role: 'officer' | 'approver' = 'officer') => ({
  id: PersonId.parse(id),
  name: id,
  email: `${id}@city.example`,
  title: '',
  active: true,
  sessionsFrom: '2025-01-01T00:00:00.000Z',
  roles: [{ role, organ: OrganId.parse(organ) }],
  version: 1,
})
const by = (organ: string, id = 'p-officer') => asOfficial(person(id, organ), OrganId.parse(organ))

const openingOf = (track: Track, lead?: string): OpenCase => ({
  type: 'OpenCase',
  actor: by(`${county}-${lead ?? track.lead}`),
  today,
  number: 'LC-2',
  county,
  enterprise: { ...exampleContext.enterprise, sector: 'building-materials' },
  grounds: ['eliminated'],
  basis: ['catalogue-2024'],
  track: { id: track.id, version: track.version },
  notice: { number: '阳水〔2026〕1号', servedOn: today, method: 'direct', proof: [] },
  equipment: [],
  ...(lead && { origin: { case: 'C-1', number: 'LC-1', lead } }),
})

const caseAfter = (...commands: readonly Command[]): Case => {
  let state: Case | typeof nothing = nothing
  let sequence = 0
  for (const command of commands) {
    const decided = decide(rules, state, command)
    if (!decided.ok) throw new Error(JSON.stringify(decided.rejection))
    for (const event of decided.events) {
      sequence += 1
      state = evolve(state, { event, sequence, actor: command.actor })
    }
  }
  if (state.status === 'none') throw new Error('Nothing happened')
  return state
}

const { form, answers } = actExamples['credit-pre-notice']
const preNotice = (organ: string): Command => ({
  type: 'SubmitFiling',
  actor: by(organ),
  by: OrganId.parse(organ),
  today,
  form: { id: form.id, version: form.version },
  chain: { id: form.chain, version: '1' },
  draft: 'd-1',
  answers: answers(exampleContext),
  evidence: [],
  digest,
})

describe('credit discipline that comes from a late case', () => {
  const offices = ['miit', 'ecology', 'market', 'emergency', 'water']

  test.each(offices)('of %s is led by that office: its acts, its chain, its number', (lead) => {
    const own = `${county}-${lead}`
    const filed = caseAfter(openingOf(creditTrack, lead), preNotice(own))
    expect(leadingOrgan(filed)).toBe(own)
    expect(filed.filings[0]).toMatchObject({ by: own, waiting: [own] })
    const { steps } = chainOf({ id: form.chain, version: '1' })
    expect(steps).toHaveLength(1)
    const signed = caseAfter(openingOf(creditTrack, lead), preNotice(own), {
      type: 'ApproveStep',
      actor: by(own, 'p-head'),
      today,
      filing: 1,
      epoch: 1,
      digest,
      organ: OrganId.parse(own),
      remark: '',
      serial: 1,
      answers: answers(exampleContext),
    })
    expect(signed.filings[0]).toMatchObject({ number: `${rules.word(OrganId.parse(own))}〔2026〕1号` })
  })

  test('of another office is not acted on by industry', () => {
    const state = caseAfter(openingOf(creditTrack, 'ecology'))
    expect(decide(rules, state, preNotice(`${county}-miit`))).toMatchObject({
      ok: false,
      rejection: { code: 'not-your-act', organs: [`${county}-ecology`] },
    })
  })

  test('that names no late case is led by industry', () => {
    expect(leadingOrgan(caseAfter(openingOf(creditTrack)))).toBe(`${county}-miit`)
  })
})

test('a case of another track keeps its own lead, whatever it comes from', () => {
  const opening = { ...openingOf(waterTrack), origin: { case: 'C-1', number: 'LC-1', lead: 'ecology' } }
  const state = caseAfter(opening)
  expect(state.lead).toBeUndefined()
  expect(leadingOrgan(state)).toBe(`${county}-water`)
})

describe('who opens credit discipline', () => {
  const late = { id: CaseId.parse('C-20260101-late01'), state: caseIn(waterTrack, 'blocked') }
  const notice = { track: 'credit', county }

  test('is an officer of the office that leads the late case, of the county or the city', () => {
    expect(openingLead(notice, late)).toBe('water')
    for (const organ of [`${county}-water`, '371500-water'])
      expect(openingOrgan(person('p-1', organ), notice, late)).toBe(organ)
  })

  test.each(['371521-miit', '371526-water', '371521-ecology'])('is nobody of %s', (organ) => {
    expect(openingOrgan(person('p-1', organ), notice, late)).toBeUndefined()
  })

  test('is nobody who only approves', () => {
    expect(openingOrgan(person('p-1', `${county}-water`, 'approver'), notice, late)).toBeUndefined()
  })
})
