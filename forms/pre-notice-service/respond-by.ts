import { textOf } from '../../functions/engine/answer-kinds.ts'
import { addWorkingDays } from '../../functions/engine/calendar.ts'
import type { Answer } from '../../functions/engine/form.ts'
import { calendars } from '../calendars.ts'
import { dayOf } from '../shared/values.ts'

/** The last day to respond, so many working days after service; empty until both are known. */
export const lastDayToRespond = (servedOn: Answer | undefined, days: Answer | undefined): string => {
  const [served, within] = [dayOf(servedOn), Number(textOf(days))]
  return served && Number.isInteger(within) && within > 0 ? addWorkingDays(served, within, calendars) : ''
}
