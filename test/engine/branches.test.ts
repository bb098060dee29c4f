import { describe, expect, test } from 'vitest'
import { numberedBy } from '../../functions/engine/numbering.ts'
import { organs, rules } from '../support/rules.ts'
import { approve, contentB, resubmit } from './commands.ts'
import { approved, entered, given, opened, returned, stateAfter, submitted } from './given.ts'

const big = { until: '2026-09-30', size: 'big' }
const small = { until: '2026-09-30', size: 'small' }
const atCheck = (answers: typeof big) => [
  opened(),
  submitted('longer', 'branched', { answers }),
  entered('check', 1, [organs.lead]),
]

describe('a step with a condition', () => {
  test('is entered where the answers call for it', () => {
    given(...atCheck(big))
      .when(approve(organs.lead, 1, { answers: big }))
      .happens(
        approved('check', 1, organs.lead),
        entered('safety', 2, [organs.safety], { due: '2026-03-10' }),
      )
  })

  test('is left out where they do not', () => {
    given(...atCheck(small))
      .when(approve(organs.lead, 1, { answers: small }))
      .happens(approved('check', 1, organs.lead), entered('final', 2, [organs.city], { due: '2026-03-10' }))
  })

  test('is no last step where it is left out: an act of the office that leads is numbered by the one before', () => {
    const chain = rules.chain({ id: 'branched', version: '1' })
    const ending = { ...rules, chain: () => ({ ...chain, steps: chain.steps.slice(0, 2) }) }
    const state = stateAfter([
      opened('order'),
      submitted('order', 'branched'),
      entered('check', 1, [organs.lead]),
    ])
    if (state.status === 'none') throw new Error('The case is open')
    expect(numberedBy(ending, state, approve(organs.lead, 1, { answers: small }))).toBe(organs.water)
    expect(numberedBy(ending, state, approve(organs.lead, 1, { answers: big }))).toBeUndefined()
  })
})

describe('a correction that goes on where it was', () => {
  const atFinal = (answers: typeof big) => [
    ...atCheck(answers),
    approved('check', 1, organs.lead),
    ...(answers === big ? [entered('safety', 2, [organs.safety]), approved('safety', 2, organs.safety)] : []),
    entered('final', 3, [organs.city]),
    returned('final', 3, organs.city),
  ]
  const again = (answers: typeof big, changed: readonly string[]) => resubmit(1, { answers, changed })

  test('is refused with the name of what was changed and not named', () => {
    given(...atFinal(big))
      .when(again(big, ['evidence.photos', 'words']))
      .refused({ code: 'closed-fields', filing: 1, fields: ['words'] })
  })

  test('goes on where what else changed hangs on what was named', () => {
    given(...atFinal(big))
      .when({ ...again(big, ['evidence.photos', 'words']), follows: ['words'] })
      .types('FilingResubmitted', 'StepEntered')
    expect(
      given(...atFinal(big)).when({ ...again(big, ['evidence.photos', 'words']), follows: ['words'] })
        .decided,
    ).toMatchObject({ events: [{ resumed: true }, { step: 'final' }] })
  })

  test('takes any change where whoever returned it left all of it open', () => {
    const open = { ...returned('final', 3, organs.city), everything: true as const }
    const decided = given(...atFinal(big).slice(0, -1), open).when(again(big, ['words'])).decided
    expect(decided).toMatchObject({ events: [{ digest: contentB }, { step: 'check', epoch: 4 }] })
  })

  test('enters the step that returned it, where only what it named has changed', () => {
    given(...atFinal(big))
      .when(again(big, ['evidence.photos']))
      .happens(
        {
          type: 'FilingResubmitted',
          filing: 1,
          answers: big,
          evidence: [...again(big, []).evidence],
          digest: contentB,
          resumed: true,
        },
        entered('final', 4, [organs.city], { due: '2026-03-12' }),
      )
  })

  test('keeps the earlier signatures, and asks the returning step anew', () => {
    const events = [...atFinal(big)]
    const decided = given(...events).when(again(big, ['evidence.photos'])).decided
    if (!decided.ok) throw new Error('It was not taken')
    expect(stateAfter([...events, ...decided.events])).toMatchObject({
      filings: [{ step: 'final', signatures: [{ step: 'check' }, { step: 'safety' }], digest: contentB }],
    })
    given(...events, ...decided.events)
      .when(approve(organs.city, 4, { digest: contentB, answers: big }))
      .types('StepApproved', 'FilingAccepted', 'DeadlineExtended')
  })

  test.each([
    ['all of it was opened', big, ['evidence.photos', 'words']],
    ['all of it was opened, and nothing else changed', big, ['evidence.photos']],
    ['the answers now call for a step that nobody signed', big, ['evidence.photos']],
  ])('begins anew where %s', (why, answers, changed) => {
    const isOpened = why.startsWith('all')
    const before = isOpened ? atFinal(big) : atFinal(small)
    const opened = isOpened ? { opened: 'the figures too' } : {}
    const decided = given(...before).when({ ...again(answers, changed), ...opened }).decided
    expect(decided).toMatchObject({
      events: [
        { digest: contentB, ...opened },
        { step: 'check', epoch: 4 },
      ],
    })
    if (!decided.ok) throw new Error('It was not taken')
    expect(decided.events[0]).not.toHaveProperty('resumed')
    expect(stateAfter([...before, ...decided.events])).toMatchObject({ filings: [{ signatures: [] }] })
  })

  test('begins anew on a chain that does not say so', () => {
    given(
      opened(),
      submitted('longer', 'line'),
      entered('check', 1, [organs.lead]),
      returned('check', 1, organs.lead),
    )
      .when(resubmit(1, { changed: [] }))
      .types('FilingResubmitted', 'StepEntered')
  })
})
