import { describe, expect, test } from 'vitest'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { organs, rules } from '../support/rules.ts'
import { contentB, open, resubmit, submit } from './commands.ts'
import { entered, opened, returned, stateAfter, submitted } from './given.ts'

/** A law that has another edition from March on; a form rests on it, on its track, whatever the answers. */
const dated: Rules = {
  ...rules,
  editions: (ids, day) => ids.map((id) => ({ id, version: day < '2026-03-01' ? 'old' : 'new' })),
  basis: ({ id }, { track, answers, today }) => [
    { id: `${track}/${id}/${Object.keys(answers).length}`, version: today < '2026-03-01' ? 'old' : 'new' },
  ],
}

const eventsOf = (events: readonly CaseEvent[], command: Command): readonly CaseEvent[] => {
  const decided = decide(dated, stateAfter(events), command)
  return decided.ok ? decided.events : []
}

describe('what a filing rests on', () => {
  test('is frozen when it is submitted, in the edition of that day', () => {
    const at = (today: string) => eventsOf([opened()], submit('longer', 'line', { today }))[0]
    expect(at('2026-02-27')).toMatchObject({ basis: [{ id: 'mend/longer/2', version: 'old' }] })
    expect(at('2026-03-02')).toMatchObject({ basis: [{ id: 'mend/longer/2', version: 'new' }] })
  })

  test('of a correction is that of the day on which it came back', () => {
    const basis = [{ id: 'mend/longer/2', version: 'old' }]
    const before = [
      opened(),
      submitted('longer', 'line', { basis }),
      entered('check', 1, [OrganId.parse(organs.lead)]),
      returned('check', 1, organs.lead),
    ]
    const [again] = eventsOf(before, { ...resubmit(), today: '2026-03-09', digest: contentB })
    expect(again).toMatchObject({ type: 'FilingResubmitted', basis: [{ version: 'new' }] })
  })

  test('is left out where the rules name none', () => {
    const decided = decide(rules, stateAfter([opened()]), submit('longer'))
    expect(decided.ok && decided.events[0]).not.toHaveProperty('basis')
  })
})

test('a notice is under the editions of the day of its service, not of its entry', () => {
  const notice = { number: '1', servedOn: '2026-02-20', method: 'direct', proof: [] }
  const [event] = eventsOf([], open('mend', { today: '2026-03-05', notice }))
  expect(event).toMatchObject({
    basis: ['an invented clause'],
    editions: [{ id: 'an invented clause', version: 'old' }],
  })
})
