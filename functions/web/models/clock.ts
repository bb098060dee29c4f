import { calendars } from '../../../forms/calendars.ts'
import { trackOf } from '../../../forms/registry.ts'
import { reasonOff } from '../../engine/calendar.ts'
import type { Case } from '../../engine/case.ts'
import { type DueDate, dueDate } from '../../engine/period.ts'
import type { ClockView } from '../views/case/clock-view.ts'

/** The clock of a case with its arithmetic; undefined where its track has none. */
export const clockView = ({ clock, track: kept, servedOn }: Case, today: string): ClockView | undefined => {
  const track = trackOf(kept)
  if (!clock || !track.clock) return undefined
  const { title, basis, period } = track.clock
  const first = dueDate(servedOn, period, calendars)
  const view: ClockView = { title, basis, period, servedOn, today, status: clock.status, first }
  return clock.extended > 0 ? { ...view, extended: extendedTo(clock) } : view
}

const extendedTo = ({ nominal, effective, provisional }: NonNullable<Case['clock']>): DueDate => {
  const movedBy = nominal === effective ? undefined : reasonOff(nominal, calendars)
  return { nominal, effective, provisional, ...(movedBy && { movedBy }) }
}
