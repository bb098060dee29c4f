import { isDayOff } from '../../functions/engine/calendar.ts'
import { addDays } from '../../functions/engine/day.ts'
import type { Answer } from '../../functions/engine/form.ts'
import { calendars } from '../calendars.ts'
import { dayOf } from './values.ts'

/** A renewal is applied for 45 days before the permit expires, 取水许可和水资源费征收管理条例 25 (law). */
const windowDays = 45

/** The last day on which a renewal could be applied for in time. */
export const renewableUntil = (expiresOn: Answer | undefined): string | undefined => {
  const expiry = dayOf(expiresOn)
  return expiry && addDays(expiry, -windowDays)
}

/** The last working day of them: nothing is received on a day off, and what is counted backwards ends no later for it (policy). */
export const renewBy = (expiresOn: Answer | undefined): string | undefined => {
  let day = renewableUntil(expiresOn)
  while (day !== undefined && isDayOff(day, calendars)) day = addDays(day, -1)
  return day
}
