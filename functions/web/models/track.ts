import { ruleSet } from '../../../forms/ruleset.ts'
import type { Form } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import type { Track, TrackClock, TrackState } from '../../engine/track.ts'
import { clocksIn } from '../../engine/track-flow.ts'
import { periodWords } from '../views/case/arithmetic.tsx'
import type { RuleSetView, TracksView } from '../views/pages/tracks.tsx'
import { ownerWords, type StateView, type TrackClockView, type TrackView } from '../views/track/track-view.ts'
import { waysOf } from './track-ways.ts'
import { formIn, inARow, leadWords, quoted, whoFiles } from './track-words.ts'

/** A track with the titles of its forms, and the words of the answers that decide where it goes on. */
export const trackView = (track: Track, forms: readonly Form[]): TrackView => {
  const running = clocksIn(track)
  return {
    title: track.title,
    lead: leadWords(track),
    version: track.version,
    starts: [...(track.startUnserved === undefined ? [] : [track.startUnserved]), track.start],
    states: track.states.map((state) => stateView(track, forms, state, running(state.id))),
    clocks: track.clocks.map((clock) => clockView(track, forms, clock)),
  }
}

/** The body of rules that every track comes from. */
export const ruleSetView: RuleSetView = {
  title: ruleSet.title,
  version: ruleSet.version,
  status: ruleSet.statusTitle,
}

/** A line of the list of tracks. */
export const trackLine = (track: Track, href: string): TracksView['tracks'][number] => ({
  href,
  title: track.title,
  lead: leadWords(track),
  clocks: track.clocks.map((clock) => ({ title: clock.title, period: periodOf(clock) })),
})

/** The ids of the forms that may be filed on a track. */
export const formsOn = ({ states }: Track): readonly string[] => [
  ...new Set(
    states.flatMap(({ forms, moves }) => [
      ...forms,
      ...moves.flatMap(({ on }) => ('form' in on ? on.form : [])),
    ]),
  ),
]

const stateView = (
  track: Track,
  forms: readonly Form[],
  { id, title, owner, end, forms: offered, moves }: TrackState,
  running: readonly string[],
): StateView => ({
  id,
  title,
  owner,
  end: end === true,
  forms: offered.map((form) => ({
    title: formIn(forms, form).title,
    by: whoFiles(formIn(forms, form), leadWords(track)),
  })),
  ways: waysOf(track, forms, moves),
  clocks: end ? [] : track.clocks.filter((clock) => running.includes(clock.id)).map(({ title }) => title),
})

const clockView = (track: Track, forms: readonly Form[], clock: TrackClock): TrackClockView => ({
  title: clock.title,
  owner: ownerWords[clock.owner],
  start: startOf(track, forms, clock),
  period: periodOf(clock),
  extension: extensionOf(clock),
  ...(clock.remind.length > 0 && { remind: reminders(clock.remind) }),
  basis: clock.basis,
})

const periodOf = ({ period, standsWhileReturned }: TrackClock): Text => {
  const { zh, en } = period ? periodWords(period) : namedDay
  return standsWhileReturned
    ? { zh: `${zh}（退回补正期间停止计算）`, en: `${en} (standing still during a correction)` }
    : { zh, en }
}

const namedDay: Text = { zh: '至有关文书写明的日期', en: 'Until the day that the document names' }

/** A period starts at service, or by the acts whose acceptance starts it. */
const startOf = ({ startClock, states }: Track, forms: readonly Form[], { id }: TrackClock): Text => {
  const acts = states
    .flatMap(({ moves }) => moves)
    .filter(({ effects = [] }) => effects.some((one) => one.kind === 'start-clock' && one.clock === id))
    .flatMap(({ on }) => ('form' in on ? on.form : []))
  return inARow([
    ...(startClock === id ? [service] : []),
    ...[...new Set(acts)].map((form) => quoted(formIn(forms, form).title)),
  ])
}

const service: Text = { zh: '通知书送达', en: 'Service of the notice' }

const extensionOf = ({ extension }: TrackClock): Text => {
  if (!extension) return { zh: '不得延期', en: 'Never' }
  const { zh, en } = periodWords(extension)
  const { times } = extension
  return {
    zh: `可延期 ${times} 次，每次不超过 ${zh}`,
    en: `${times === 1 ? 'Once' : `${times} times`}, by at most ${en}`,
  }
}

const reminders = (days: readonly number[]): Text => ({
  zh: `期满前 ${days.join('、')} 天提醒`,
  en: `Reminders ${days.join(', ')} ${days.at(-1) === 1 && days.length === 1 ? 'day' : 'days'} before its end`,
})
