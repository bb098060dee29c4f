import { addWorkingDays } from './calendar.ts'
import type { Case, InApproval } from './case.ts'
import type { Rules } from './commands.ts'
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

/** 0 before the last day, 1 on it, 2 after it, 3 once it is late by as many working days as the rules allow. */
const levelOf = ({ calendars, escalateAfter }: Rules, { due }: InApproval, today: string): number => {
  if (today < due) return 0
  if (today === due) return 1
  return today > addWorkingDays(due, escalateAfter, calendars) ? 3 : 2
}
