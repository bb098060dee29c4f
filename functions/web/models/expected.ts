import { calendars } from '../../../forms/calendars.ts'
import { chainOf } from '../../../forms/registry.ts'
import { addWorkingDays } from '../../engine/calendar.ts'
import type { InApproval } from '../../engine/case.ts'
import { hostOf, type Step } from '../../engine/chain.ts'
import type { Expected } from '../views/case/filings.tsx'

/** The last day of each of these steps, if the one before them takes until `due` and each takes all its time. */
export const lastDays = (due: string, steps: readonly Pick<Step, 'workingDays'>[]): readonly string[] => {
  let day = due
  return steps.map(({ workingDays }) => {
    day = addWorkingDays(day, workingDays, calendars)
    return day
  })
}

/**
 * Where a filing stands in its chain, and the day by which all of it is decided if every step takes all its time.
 * Steps that have a condition are counted, so it may end earlier; a return or a way back is not foreseen.
 */
export const expectedEnd = ({ chain, step, due }: InApproval): Expected => {
  const { steps } = chainOf(chain)
  const at = steps.findIndex(({ id }) => id === hostOf(step))
  return { step: at + 1, of: steps.length, by: lastDays(due, steps.slice(at + 1)).at(-1) ?? due }
}
