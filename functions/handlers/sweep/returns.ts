import { leadOfCity } from '../../../forms/organs.ts'
import { addDays, shanghaiDate } from '../../engine/day.ts'
import { compose } from '../../mail/compose.ts'
import { returnsLate } from '../../mail/words/returns.ts'
import { faultOf } from '../../web/fault.ts'
import { organName } from '../../web/names.ts'
import { type Offered, periodsOn } from '../../web/return-periods.ts'
import { lateReturns, standingOf } from '../../web/returns.ts'
import type { Services } from '../../web/services.ts'

/** Told in these days after the last one; a mail that was sent is remembered longer, so it is told once. */
const tellingDays = 5

/** Tells the city of a half-year's returns that are late, those included that nobody has begun: once, all in one mail. */
export const tellOfLateReturns = async (all: Services, baseUrl: string, now: number): Promise<void> => {
  const today = shanghaiDate(now)
  const over = periodsOn(today).filter(
    ({ period, due }) => period.half !== undefined && due < today && today <= addDays(due, tellingDays),
  )
  for (const one of over) {
    try {
      await tellOf(all, one, { baseUrl, now, today })
    } catch (error) {
      console.error(JSON.stringify({ job: 'sweep', returns: one.value, fault: faultOf(error) }))
    }
  }
}

type Run = { readonly baseUrl: string; readonly now: number; readonly today: string }

const tellOf = async (
  { cases, mails, people }: Services,
  offered: Offered,
  { baseUrl, now, today }: Run,
): Promise<void> => {
  const late = await lateReturns(cases, offered, today)
  if (late.length === 0) return
  const { value, label: period, due } = offered
  const organs = late.map(({ organ, head }) => ({ name: organName(organ), standing: standingOf(head) }))
  const letter = compose(returnsLate({ period, due, organs, url: `${baseUrl}/work/returns?period=${value}` }))
  const at = new Date(now).toISOString()
  for (const { id, email } of await people.atOrgan(leadOfCity, 'officer'))
    await mails.store({ id: `returns-${value}-${id}`, to: email, ...letter, at })
}
