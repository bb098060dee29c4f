import { addDays } from '../../functions/engine/day.ts'
import type { Answer } from '../../functions/engine/form.ts'
import { dayOf } from '../shared/values.ts'

/** A renewal is applied for 45 days before the permit expires, 取水许可和水资源费征收管理条例 25 (law). */
const windowDays = 45

/** The last day on which a renewal could be applied for in time. */
export const renewableUntil = (expiresOn: Answer | undefined): string | undefined => {
  const expiry = dayOf(expiresOn)
  return expiry && addDays(expiry, -windowDays)
}
