import { calendars } from '../../../forms/calendars.ts'
import { newestOutline, trackOf } from '../../../forms/registry.ts'
import { reasonOff } from '../../engine/calendar.ts'
import { type Case, type Clock, nextClock } from '../../engine/case.ts'
import { type DueDate, dueDate } from '../../engine/period.ts'
import type { Text } from '../../engine/text.ts'
import { clockOf, type Track } from '../../engine/track.ts'
import type { ClockView } from '../views/case/clock-view.ts'

/** Every clock of a case with its arithmetic, those that still run first. */
export const clockViews = (state: Case, today: string): ClockView[] => {
  return state.clocks
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
    .map((clock) => viewOf(state, clock, today))
}

/** The clock that presses first, or the last one that did; undefined where there is none. */
export const clockView = (state: Case, today: string): ClockView | undefined => {
  const clock = nextClock(state) ?? state.clocks.at(-1)
  return clock && viewOf(state, clock, today)
}

const isOver = ({ status }: Clock): boolean => status === 'met' || status === 'passed'

const viewOf = (state: Case, clock: Clock, today: string): ClockView => {
  const track = trackOf(state.track)
  const { title, basis, period, lapses } = clockOf(track, clock.id)
  const { from, status, stands, stood = 0 } = clock
  // An extended clock first ended where its period did; one with a named day ends on that day alone.
  const isMoved = clock.extended > 0 || stood > 0
  const first = period && isMoved ? dueDate(from, period, calendars) : asDueDate(clock)
  return {
    title,
    basis,
    ...(period && { period }),
    from,
    startedBy: startOf(track, clock.id),
    today,
    status,
    lapses: lapses === true || state.status === 'closed',
    first,
    ...(stands && { stands }),
    ...(stood > 0 && { stood: { days: stood, due: asDueDate(clock) } }),
    ...(clock.extended > 0 && { extended: asDueDate(clock) }),
  }
}

const asDueDate = ({ nominal, effective, provisional }: Clock): DueDate => {
  const movedBy = nominal === effective ? undefined : reasonOff(nominal, calendars)
  return { nominal, effective, provisional, ...(movedBy && { movedBy }) }
}

const service: Text = { zh: '通知书送达', en: 'service of the notice' }

/** The act that starts a clock: service of the notice, or a form by its title. */
const startOf = (track: Track, clock: string): Text => {
  if (track.startClock === clock) return service
  const start = track.states
    .flatMap(({ moves }) => moves)
    .find(({ effects = [] }) => effects.some((one) => one.kind === 'start-clock' && one.clock === clock))
  const outline = start && 'form' in start.on ? newestOutline(start.on.form) : undefined
  return outline?.title ?? service
}
