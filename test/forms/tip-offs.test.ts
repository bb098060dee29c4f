import { describe, expect, test } from 'vitest'
import { rules } from '../../forms/rules.ts'
import { namedWhole } from '../../forms/shared/informant.ts'
import { tipOff } from '../../forms/tip-off/form.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { confined } from '../../forms/tracks/confined.ts'
import { tipOffTrack } from '../../forms/tracks/tip-offs.ts'
import { freeze } from '../../functions/engine/answers.ts'
import { type Case, nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { Actor, CaseEvent } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { tipOffExample } from './acts/tip-off.ts'
import { exampleContext } from './examples.ts'

const organ = OrganId.parse('371500-miit')
const public_ = { kind: 'public', name: '来信人' } as const
const official = (id: string) =>
  ({
    kind: 'official',
    person: PersonId.parse(id),
    name: '冯涛',
    organ,
    title: '',
    capacity: 'own',
  }) as const
const digest = Digest.parse('a'.repeat(64))
const today = '2026-02-24'
const context = { ...exampleContext, county: '371500', today }

const opening: Command = {
  type: 'OpenCase',
  actor: public_,
  today,
  number: 'LC-T-1',
  county: '371500',
  enterprise: {
    code: 'x',
    name: '聊城市工业和信息化局',
    legalRepresentative: '',
    address: '',
    industry: '',
    sector: '',
  },
  grounds: [],
  basis: [],
  track: { id: 'tip-offs', version: '1' },
  notice: { number: '', servedOn: today, method: '', proof: [] },
  equipment: [],
}

const filing = (
  form: string,
  answers: Answers,
  actor: Actor = public_,
  more: { by?: OrganId; duty?: number } = {},
): Command => ({
  type: 'SubmitFiling',
  actor,
  today,
  form: { id: form, version: '1' },
  chain: { id: form === 'tip-off' ? 'taken-in' : form, version: '1' },
  draft: `d-${form}`,
  answers,
  evidence: [],
  digest,
  ...more,
})

/** The state and the events after commands, all of which must be carried out but the last. */
const doing = (...commands: readonly Command[]) => {
  let state = nothing as Case | typeof nothing
  let events: readonly CaseEvent[] = []
  let rejection: unknown
  let sequence = 0
  for (const command of commands) {
    const decided = decide(rules, state, command)
    if (!decided.ok) {
      rejection = decided.rejection
      continue
    }
    events = decided.events
    for (const event of decided.events) {
      sequence += 1
      state = evolve(state, { event, sequence, actor: command.actor }) as Case
    }
  }
  return { state: state as Case, events, rejection, types: events.map(({ type }) => type) }
}

const told = (about: { named?: boolean; doubts?: readonly string[] } = {}): Answers =>
  freeze(tipOff, tipOffExample.answers(context), {
    ...context,
    about: { entry: 'E', caseNumber: 'LC-1', enterprise: 'X', named: false, doubts: [], ...about },
  })

const officer = official('p-officer')
const result = (answers: Answers, by = officer) =>
  filing('tip-off-result', answers, by, { by: organ, duty: 1 })
const signing = (answers: Answers): Command => ({
  type: 'ApproveStep',
  actor: official('p-head'),
  today,
  filing: 2,
  epoch: 1,
  digest,
  organ,
  remark: '',
  answers,
})

describe('what the public tells', () => {
  test('is begun by the public alone, and by it nothing else', () => {
    expect(doing({ ...opening, actor: officer } as Command).rejection).toEqual({
      code: 'not-yours-to-begin',
      track: 'tip-offs',
    })
    expect(doing({ ...opening, track: { id: 'outreach', version: '1' } } as Command).rejection).toEqual({
      code: 'not-yours-to-begin',
      track: 'outreach',
    })
  })

  test('is taken in as it comes, and is a duty of the city’s lead office within 15 working days', () => {
    const { types, state } = doing(opening, filing('tip-off', told()))
    expect(types).toEqual(['FilingSubmitted', 'FilingAccepted', 'DutyAssigned', 'CaseMoved'])
    expect(state.state).toBe('handling')
    expect(state.duties?.open).toMatchObject([{ duty: 'handle', organ, due: '2026-03-16' }])
  })

  test('waits apart where something speaks for spam, and is handled from there as any other', () => {
    const { state } = doing(opening, filing('tip-off', told({ doubts: ['trap'] })))
    expect(state.state).toBe('screening')
    expect(tipOffTrack.duties?.find(({ id }) => id === state.duties?.open[0]?.duty)?.apart).toBe(true)
    const answers = { outcome: 'untrue' }
    const ended = doing(
      opening,
      filing('tip-off', told({ doubts: ['trap'] })),
      result(answers),
      signing(answers),
    )
    expect(ended.state).toMatchObject({ status: 'closed', outcome: 'untrue' })
  })

  test.each([
    ['true', 'true'],
    ['partly', 'true'],
    ['unclear', 'untrue'],
    ['elsewhere', 'not-taken-up'],
    ['repeated', 'not-taken-up'],
    ['spam', 'spam'],
  ])('ends, with the result %s signed by another person, as %s', (outcome, end) => {
    const { state } = doing(opening, filing('tip-off', told()), result({ outcome }), signing({ outcome }))
    expect(state).toMatchObject({ status: 'closed', outcome: end })
  })

  test('is told to the case that it concerns, in the words that were signed', () => {
    const answers = {
      outcome: 'true',
      concerns: 'LC-1',
      finding: '两台球磨机正在运行',
      act: 'inspection-record',
    }
    const { events } = doing(opening, filing('tip-off', told()), result(answers), signing(answers))
    expect(events).toContainEqual({
      type: 'CaseTold',
      filing: 2,
      number: 'LC-1',
      words: '两台球磨机正在运行',
      act: 'inspection-record',
    })
  })

  test('is neither filed nor signed by officers of the case that it is about', () => {
    const bar = (id: string): Command => ({
      type: 'BarPeople',
      actor: { kind: 'system', name: '转告' },
      today,
      people: [PersonId.parse(id)],
    })
    const answers = { outcome: 'untrue' }
    const tip = filing('tip-off', told())
    expect(doing(opening, tip, bar('p-officer'), result(answers)).rejection).toEqual({ code: 'barred' })
    expect(doing(opening, tip, bar('p-head'), result(answers), signing(answers)).rejection).toEqual({
      code: 'recused',
      filing: 2,
    })
  })

  test('is filed by nobody who is known, and does not say who told', () => {
    const { rejection } = doing(opening, filing('tip-off', told(), officer, { by: organ }))
    expect(rejection).toMatchObject({ code: 'not-your-act' })
    const { state, events } = doing(opening, filing('tip-off', told({ named: true })))
    expect(JSON.stringify(state)).not.toMatch(/filers|person/)
    expect(JSON.stringify(events)).toContain('署名（身份另行加密保存')
  })
})

test('whoever gives a name gives a mailbox, and whoever gives neither gives nothing', () => {
  const faults = (answers: Answers) => namedWhole(answers, context).map(({ field }) => field)
  expect(faults({})).toEqual([])
  expect(faults({ informantName: '甲', informantEmail: 'a@b.example' })).toEqual([])
  expect(faults({ informantName: '甲' })).toEqual(['informantEmail'])
  expect(faults({ informantPhone: '13955558877' })).toEqual(['informantName', 'informantEmail'])
})

test('what the public begins is confined to the office that leads it', () => {
  const begun = tracks.filter(({ begunBy }) => begunBy === 'public' || begunBy === 'publication')
  expect(Object.fromEntries(begun.map(({ id, lead }) => [id, lead]))).toEqual(confined)
})
