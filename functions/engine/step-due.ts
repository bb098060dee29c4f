import { addWorkingDays } from './calendar.ts'
import type { Case, InApproval } from './case.ts'
import type { Rules } from './commands.ts'
import { addDays } from './day.ts'
import type { EventOf } from './events.ts'

/** What is to be said today of steps that wait too long; what was missed while nobody looked becomes one. */
export const stepsDue = (rules: Rules, { filings }: Case, today: string): EventOf<'StepDue'>[] =>
  filings.flatMap((filing) => {
    if (filing.status !== 'in-approval') return []
    const level = levelOf(rules, filing, today)
    const { no, step, epoch, waiting, due, told = 0 } = filing
    return level > told
      ? [{ type: 'StepDue', filing: no, step, epoch, organs: [...waiting], due, level }]
      : []
  })

/** The days on which something is said of a step: its last, the first after it, and once it is late by as many working days as the rules allow. */
export const daysOfStep = (
  { calendars, escalateAfter }: Pick<Rules, 'calendars' | 'escalateAfter'>,
  due: string,
): readonly string[] => [due, addDays(due, 1), addDays(addWorkingDays(due, escalateAfter, calendars), 1)]

/** How many of these days have come. */
const levelOf = (rules: Rules, { due }: InApproval, today: string): number =>
  daysOfStep(rules, due).filter((day) => day <= today).length
