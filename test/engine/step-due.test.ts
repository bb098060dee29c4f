import { describe, test } from 'vitest'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { organs } from '../support/rules.ts'
import { approve, readClocks } from './commands.ts'
import { approved, atCheck, entered, four, given } from './given.ts'
import { organ } from './task-acts.ts'

/** The step is due on Monday 9 March 2026; three working days later is Thursday the 12th. */
const told = (level: number, waiting: readonly string[] = [organs.lead]): CaseEvent => ({
  type: 'StepDue',
  filing: 1,
  step: 'check',
  epoch: 1,
  organs: waiting.map(organ),
  due: '2026-03-09',
  level,
})

describe('a step that waits', () => {
  test.each([
    ['2026-03-09', 1],
    ['2026-03-10', 2],
    ['2026-03-12', 2],
    ['2026-03-13', 3],
    ['2026-04-30', 3],
  ])('is spoken of on %s at level %i', (today, level) => {
    given(...atCheck())
      .when(readClocks(today))
      .happens(told(level))
  })

  test('is not spoken of before its last day', () => {
    given(...atCheck())
      .when(readClocks('2026-03-08'))
      .refused({ code: 'clock-not-due' })
  })

  test('is spoken of once at each level', () => {
    given(...atCheck(), told(1))
      .when(readClocks('2026-03-09'))
      .refused({ code: 'clock-not-due' })
    given(...atCheck(), told(1))
      .when(readClocks('2026-03-10'))
      .happens(told(2))
    given(...atCheck(), told(3))
      .when(readClocks('2026-03-20'))
      .refused({ code: 'clock-not-due' })
  })

  test('is spoken of to the organs that have not decided', () => {
    const left = four.filter((one) => one !== organs.safety)
    given(
      ...atCheck(),
      approved('check', 1, organs.lead),
      entered('together', 2, four, { due: '2026-03-09' }),
      approved('together', 2, organs.safety),
    )
      .when(readClocks('2026-03-09'))
      .happens({ ...told(1, left), step: 'together', epoch: 2 } as CaseEvent)
  })

  test('is decided as before, and the next one begins anew', () => {
    given(...atCheck(), told(3))
      .when(approve(organs.lead))
      .types('StepApproved', 'StepEntered')
    given(
      ...atCheck(),
      told(3),
      approved('check', 1, organs.lead),
      entered('safety', 2, [organs.safety], { due: '2026-03-20' }),
    )
      .when(readClocks('2026-03-20'))
      .happens({ ...told(1, [organs.safety]), step: 'safety', epoch: 2, due: '2026-03-20' } as CaseEvent)
  })
})
