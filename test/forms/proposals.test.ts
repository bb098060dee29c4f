import { describe, expect, test } from 'vitest'
import { closureProposal } from '../../forms/closure-proposal/form.ts'
import { letterOf } from '../../forms/registry.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { freeze, startingAnswers } from '../../functions/engine/answers.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import type { LetterFacts } from '../../functions/engine/letter.ts'
import { namesFor } from '../../functions/web/names.ts'
import { allForms } from '../support/forms.ts'
import { fullContext } from './all-examples.ts'
import { exampleContext } from './examples.ts'
import { caseIn } from './ways.ts'

const passing = tracks.flatMap((track) =>
  track.states.flatMap(({ id: from, moves }) =>
    moves.flatMap(({ on, to }) => (on.kind === 'clock-passed' ? [{ track, from, clock: on.clock, to }] : [])),
  ),
)

/** What the mail of a passed clock proposes to the officers who watch it. */
const proposed = ({ track, clock, to }: (typeof passing)[number]): readonly string[] => {
  const names = namesFor(caseIn(track, to))
  return names.nextActs(names.clockKeeper(clock)).map(({ id }) => id)
}

describe('what is proposed once a clock has passed', () => {
  test.each(passing.map((one) => [one.track.id, one.clock, one.from, one] as const))(
    'on %s, %s in %s, is an act of the office that is told',
    (_, __, ___, one) => {
      expect(proposed(one).length).toBeGreaterThan(0)
    },
  )

  const next = (track: string, state: string) =>
    passing.filter((one) => one.track.id === track && one.from === state).map(proposed)

  test('is the closure of what was not rectified in time', () => {
    for (const [track, state] of [
      ['energy', 'rectifying'],
      ['energy', 'extended'],
      ['quality', 'stopped'],
    ] as const)
      expect(next(track, state)).toEqual([['closure-proposal']])
  })

  test('of an entry whose time is over, is to take it off its register, or to renew it', () => {
    expect(next('credit', 'published')).toEqual([['credit-removal']])
    for (const state of ['rated', 'disciplined'])
      expect(next('environmental-credit', state)).toEqual([['environmental-credit-rating', 'rating-removal']])
    expect(next('production-licence', 'licensed')).toEqual([['licence-decision', 'licence-revocation']])
  })

  test('of water is to refuse, before it is to lift the block', () => {
    expect(next('water', 'flagged')).toContainEqual(['water-refusal', 'water-clearing'])
  })

  test('where only the enterprise can move the case on, is what the office may still write', () => {
    expect(next('energy', 'closing')).toEqual([['tariff-letter', 'bank-letter', 'inspection-record']])
  })
})

test('every entry that has a last day is watched by a clock that proposes', () => {
  const timed = tracks.flatMap(({ id, states }) =>
    states.flatMap(({ moves }) =>
      moves.flatMap(({ effects = [] }) => {
        const publishes = effects.some(({ kind }) => kind === 'publish')
        const starts = effects.flatMap((effect) =>
          effect.kind === 'start-clock' && effect.until?.endsWith('ntil') ? [`${id}#${effect.clock}`] : [],
        )
        return publishes ? starts : []
      }),
    ),
  )
  expect([...new Set(timed)]).toEqual([
    'production-licence#validity',
    'environmental-credit#publication',
    'credit#disclosure',
    'energy-service#listing',
    'licence-application#validity',
  ])
  const listening = new Set(passing.map(({ track, clock }) => `${track.id}#${clock}`))
  expect(timed.filter((one) => !listening.has(one))).toEqual([])
})

describe('a proposal to close that is begun', () => {
  const due = { nominal: '2025-12-20', effective: '2025-12-22', latestExtension: '2026-03-20' }
  const begun = (change: Partial<FormContext>) =>
    startingAnswers(closureProposal, { ...exampleContext, due, recalled: {}, ...change })
  const review = (finding: string) => ({
    recalled: { 'rectification-review': { answers: { finding, visitedOn: '2026-01-09' } } },
  })

  test('after the period says which reason it has, and the dates of the case', () => {
    const { reason, facts, items, level } = begun({})
    expect(reason).toBe('overdue')
    expect(facts).toContain(`${exampleContext.notice.number}通知书于`)
    expect(facts).toContain('期限至2025年12月22日24时届满。')
    expect(items).toHaveLength(exampleContext.equipment.length)
    expect(level).toBeUndefined()
  })

  test('after a review that failed gives that reason, whatever the clock says', () => {
    const { reason, facts } = begun(review('failing'))
    expect(reason).toBe('failed')
    expect(facts).toContain('2026年1月9日进行了复核。')
  })

  test('while the period runs presumes nothing', () => {
    const { reason, facts } = begun({ due: { ...due, effective: '2026-06-22' }, ...review('continue') })
    expect(reason).toBeUndefined()
    expect(facts).not.toContain('届满')
  })

  test('of sealed equipment is for what was not dismantled', () => {
    expect(begun({ recalled: { 'public-commitment': { answers: {} } } }).reason).toBe('not-dismantled')
  })
})

test('the draft of a proposal shows what is still to be decided', async () => {
  const compose = await letterOf(closureProposal)
  const { enterprise, notice, equipment, caseNumber } = fullContext
  const facts = {
    enterprise,
    notice,
    equipment,
    caseNumber,
    recalled: {},
    county: '阳谷县',
    number: '',
    on: '',
  }
  const letter = compose?.({ facts: '已送达。' }, { ...facts, issuer: '聊城市工业和信息化局' })
  expect(letter?.addressee).toBe('【批准机关待定】')
  expect(letter?.upward).toBeUndefined()
  for (const open of ['【事由待定】', '【依据待填】', '【措施待定】', '建议【批准机关待定】依法决定'])
    expect(letter?.paragraphs.join('')).toContain(open)
})

const lettered = allForms.filter(({ letter }) => letter).map((form) => [form.id, form] as const)

test.each(lettered)('the letter of %s can be read before anything was typed', async (_, form) => {
  const compose = await letterOf(form)
  const answers = freeze(form, startingAnswers(form, fullContext), fullContext)
  const { enterprise, notice, equipment, caseNumber, recalled = {} } = fullContext
  const facts: LetterFacts = {
    ...{ enterprise, notice, equipment, caseNumber, recalled },
    ...{ county: '阳谷县', number: '', on: '', issuer: '阳谷县工业和信息化局' },
  }
  const content = compose?.(answers, facts)
  const words = JSON.stringify(content)
  expect(content?.title).toBeTruthy()
  expect(words).not.toMatch(/undefined|null|NaN|\d{4}-\d\d-\d\d/u)
})
