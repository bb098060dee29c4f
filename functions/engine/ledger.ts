import * as z from 'zod/mini'
import { textOf } from './answer-kinds.ts'
import { type Case, type CaseState, nothing } from './case.ts'
import { shanghaiDate } from './day.ts'
import { deadlineOf } from './deadline.ts'
import type { CaseEvent, EventOf, LoggedEvent } from './events.ts'
import { fold } from './evolve.ts'
import { CaseId, Day, Moment } from './ids.ts'
import { noticeIn } from './notice.ts'
import type { Track } from './track.ts'

const Versioned = z.object({ id: z.string(), version: z.string() })
type Versioned = z.infer<typeof Versioned>

const Item = z.object({
  serial: z.string(),
  name: z.string(),
  model: z.string(),
  catalogue: z.string(),
  quantity: z.string(),
  capacity: z.object({ amount: z.string(), unit: z.string() }),
  /** What became of it, and on which day; absent while nothing has. */
  mark: z.optional(z.string()),
  on: z.optional(Day),
})

/** A case as the ledger has it; it follows from the log of its case alone. */
export const LedgerEntry = z.object({
  case: CaseId,
  number: z.string(),
  division: z.string(),
  opened: Moment,
  enterprise: z.object({ code: z.string(), name: z.string() }),
  sector: z.string(),
  grounds: z.array(z.string()),
  basis: z.array(z.string()),
  track: Versioned,
  state: z.string(),
  /** Absent until it is served. */
  notice: z.optional(z.object({ number: z.string(), servedOn: Day })),
  /** Last days of the clock that was started first: as set at first, and as extended. */
  due: z.optional(Day),
  extended: z.optional(Day),
  /** The last day that stands over it while it is open; see `deadlineOf`. */
  deadline: z.optional(Day),
  /** Numbers of duties of other organs. */
  duties: z.optional(z.object({ given: z.int(), open: z.int() })),
  /** What was signed under a number, in order. */
  documents: z.array(z.object({ form: z.string(), number: z.string(), on: Day })),
  /** Answers of the newest accepted filing of each form that was asked for. */
  answers: z.record(z.string(), z.record(z.string(), z.string())),
  items: z.array(Item),
  /** Machines that other cases list too, with the numbers of those. */
  shared: z.array(z.object({ serial: z.string(), cases: z.array(z.string()) })),
  /** Its outcome and the day on which it ended. */
  ended: z.optional(z.object({ outcome: z.string(), on: Day })),
  /** Sequence of the last event that it rests on. */
  upTo: z.int(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Answers that the ledger takes, by form. */
export type Wanted = Readonly<Record<string, readonly string[]>>

/** A case as a line of the ledger; undefined before it is opened. */
export const entryOf = (
  id: CaseId,
  log: readonly LoggedEvent[],
  wanted: Wanted,
  trackOf: (track: Versioned) => Track,
): LedgerEntry | undefined => {
  const [first] = log
  const state: CaseState = fold(log, nothing)
  if (first?.event.type !== 'CaseOpened' || state.status === 'none') return undefined
  const { number, county, enterprise, grounds, basis } = first.event
  const notice = noticeIn(log)
  const ended = log.find(({ event }) => event.type === 'CaseClosed')
  const deadline = deadlineOf(state, trackOf(state.track))
  return {
    ...{ case: id, number, division: county, opened: first.at },
    enterprise: { code: enterprise.code, name: enterprise.name },
    sector: enterprise.sector,
    ...{ grounds, basis, track: state.track, state: state.state },
    ...(notice && { notice: { number: notice.number, servedOn: notice.servedOn } }),
    ...datesIn(log),
    ...(deadline && { deadline }),
    ...(state.duties && { duties: { given: state.duties.given, open: state.duties.open.length } }),
    documents: documentsIn(state, log),
    answers: answersIn(state, log, wanted),
    items: first.event.equipment.map((item) => itemIn(item, log)),
    shared: first.event.shared ?? [],
    ...(ended && state.status === 'closed' && { ended: { outcome: state.outcome, on: dayOf(ended) } }),
    upTo: log.at(-1)?.sequence ?? 0,
  }
}

const dayOf = ({ at }: LoggedEvent): string => shanghaiDate(Date.parse(at))

const itemIn = (
  { serial, name, model, catalogue, quantity, capacity }: EventOf<'CaseOpened'>['equipment'][number],
  log: readonly LoggedEvent[],
): LedgerEntry['items'][number] => {
  const marked = log.findLast(({ event }) => event.type === 'ItemsMarked' && event.serials.includes(serial))
  return {
    ...{ serial, name, model, catalogue, quantity },
    capacity: { ...capacity },
    ...(marked?.event.type === 'ItemsMarked' && { mark: marked.event.mark, on: dayOf(marked) }),
  }
}

/** The clock of the opening, else the one that was started first; what moved it later counts as extended. */
const datesIn = (log: readonly LoggedEvent[]): Pick<LedgerEntry, 'due' | 'extended'> => {
  const events = log.map(({ event }) => event)
  const started = events.flatMap((event) =>
    event.type === 'CaseOpened' && event.clock
      ? [{ clock: event.clock.id, due: event.clock.effective }]
      : event.type === 'ClockStarted'
        ? [{ clock: event.clock, due: event.effective }]
        : [],
  )[0]
  if (!started) return {}
  const extended = events.findLast(
    (event): event is EventOf<'DeadlineExtended'> =>
      event.type === 'DeadlineExtended' && event.clock === started.clock,
  )
  return { due: started.due, ...(extended && { extended: extended.effective }) }
}

const documentsIn = ({ filings }: Case, log: readonly LoggedEvent[]): LedgerEntry['documents'] =>
  log.flatMap(({ event }) => {
    if (event.type !== 'DocumentNumbered') return []
    const form = filings.find(({ no }) => no === event.filing)?.form.id ?? ''
    return [{ form, number: event.number, on: event.on }]
  })

const answersIn = ({ filings }: Case, log: readonly LoggedEvent[], wanted: Wanted): LedgerEntry['answers'] =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([form, fields]) => {
      const filing = filings.findLast((one) => one.form.id === form && one.status === 'accepted')
      const event = filing && log.find(({ sequence }) => sequence === filing.content)?.event
      if (!event || !('answers' in event)) return []
      const told = fields.flatMap((field) => {
        const answer = textOf(event.answers[field])
        return answer === '' ? [] : [[field, answer] as const]
      })
      return told.length > 0 ? [[form, Object.fromEntries(told)] as const] : []
    }),
  )

/** Events after which a case stands otherwise in the ledger. */
const told: readonly CaseEvent['type'][] = [
  'CaseOpened',
  'NoticeServed',
  'FilingAccepted',
  'DocumentNumbered',
  'ClockStarted',
  'DeadlineExtended',
  'DeadlineRecomputed',
  'DeadlineMet',
  'DeadlinePassed',
  'ClockStopped',
  'ClockResumed',
  'CaseMoved',
  'ItemsMarked',
  'DutyAssigned',
  'DutyDone',
  'DutyExcused',
  'DutyReleased',
  'RuleSetAdopted',
  'CaseClosed',
]

export const changesLedger = ({ type }: CaseEvent): boolean => told.includes(type)
