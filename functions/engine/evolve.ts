import { type Case, type CaseState, type Clock, type Filing, filingOf } from './case.ts'
import { shanghaiDate } from './day.ts'
import type { Actor, CaseEvent, Due, EventOf, LoggedEvent } from './events.ts'
import { acted } from './evolve-act.ts'
import { withDuty } from './evolve-duty.ts'
import { base, entered, resubmitted, returned, sentBack, signed, submitted } from './evolve-filing.ts'
import { kept } from './evolve-keeping.ts'

/** What the state takes of a logged event: what happened, its place in the log, who did it, and when. */
type Happened = Pick<LoggedEvent, 'event' | 'sequence' | 'actor'> & Partial<Pick<LoggedEvent, 'at'>>

/** The state after one more event. */
export const evolve = (state: CaseState, happened: Happened): CaseState => {
  const { event } = happened
  if (event.type === 'CaseOpened') return opened(event)
  if (state.status === 'none') throw new Error(`${event.type} before CaseOpened`)
  return evolveCase(state, event, happened)
}

/** The state after a whole log. */
export const fold = (log: readonly LoggedEvent[], from: CaseState): CaseState => log.reduce(evolve, from)

/** A case after what a trigger does to it, within the command that pulls it: none of that asks for a place in the log. */
export const caseAfter = (state: Case, events: readonly CaseEvent[], actor: Actor): Case =>
  events.reduce(
    (one, event) =>
      event.type === 'CaseOpened' ? one : evolveCase(one, event, { event, sequence: 0, actor }),
    state,
  )

const evolveCase = (
  state: Case,
  event: Exclude<CaseEvent, { type: 'CaseOpened' }>,
  { sequence, actor, at }: Happened,
): Case => {
  switch (event.type) {
    case 'FilingSubmitted':
      return { ...state, filings: [...state.filings, submitted(event, sequence, actor, state.barred)] }
    case 'FilingResubmitted':
      return withFiling(state, event.filing, (filing) => resubmitted(filing, event, sequence, actor))
    case 'StepEntered':
      return withFiling(state, event.filing, (filing) => entered(filing, event))
    case 'StepApproved':
    case 'StepRefused':
      return withFiling(state, event.filing, (filing) => signed(filing, event, actor))
    case 'FilingSentBack':
      return withFiling(state, event.filing, (filing) => sentBack(filing, event))
    case 'FilingReturned':
      return withFiling(state, event.filing, (filing) => returned(filing, event, actor))
    case 'TaskTransferred':
    case 'PersonRecused':
    case 'SignerAdded':
    case 'StepDue':
    case 'StepUrged':
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'DecisionTakenBack':
      return withFiling(state, event.filing, (filing) => acted(filing, event, sequence))
    case 'FilingRefused':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'refused' }))
    case 'FilingWithdrawn':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'withdrawn' }))
    case 'FilingAccepted':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'accepted' }))
    case 'DocumentNumbered':
      return withFiling(state, event.filing, (filing) => ({
        ...filing,
        number: event.number,
        signedOn: event.on,
      }))
    case 'PeopleBarred':
      return { ...state, barred: [...new Set([...(state.barred ?? []), ...event.people])] }
    case 'LetterKept':
    case 'EntryAmended':
    case 'CaseTold':
    case 'FindingHeard':
      return state
    case 'ClockStarted':
      return started(state, event.clock, event.from, event)
    case 'DeadlineExtended':
      return withClock(state, event.clock, ({ extended }) => ({
        ...dueOf(event),
        extended: extended + 1,
        warned: 0,
        status: 'running',
      }))
    case 'DeadlineRecomputed':
      return withClock(state, event.clock, () => dueOf(event))
    case 'ClockStopped':
      return withClock(state, event.clock, () => ({ stands: event.on }))
    case 'ClockResumed':
      return withRunning(state, event)
    case 'DeadlineMet':
      return withClock(state, event.clock, () => ({ status: 'met' }))
    case 'DeadlineNear':
      return withClock(state, event.clock, () => ({ warned: event.warned }))
    case 'DeadlinePassed':
      return withClock(state, event.clock, () => ({ status: event.parked ? 'parked' : 'passed' }))
    case 'RuleSetAdopted':
      return { ...state, ruleSet: event.to, track: event.track }
    case 'CaseMoved':
      return { ...state, state: event.to }
    case 'NoticeServed':
      return { ...state, servedOn: event.servedOn, notice: event.number }
    case 'NoticePublished': {
      const { register, filing } = event
      return { ...state, published: [...state.published, { register, filing }] }
    }
    case 'NoticeRemoved':
      return {
        ...state,
        published: state.published.filter(
          ({ register, filing }) => register !== event.register || !event.entries.includes(filing),
        ),
      }
    case 'ItemsMarked':
      return {
        ...state,
        items: { ...state.items, ...Object.fromEntries(event.serials.map((serial) => [serial, event.mark])) },
      }
    case 'DutyAssigned':
    case 'DutyDone':
    case 'DutyExcused':
    case 'DutyReleased':
    case 'DutyDue':
      return withDuty(state, event)
    case 'NoticeConcluded': {
      const { type: _, ...concluded } = event
      return { ...state, concluded }
    }
    case 'CaseClosed':
      return {
        ...state,
        status: 'closed',
        outcome: event.outcome,
        ...(at && { endedOn: shanghaiDate(Date.parse(at)) }),
      }
    case 'HoldPlaced':
    case 'HoldReleaseAsked':
    case 'HoldReleased':
    case 'DeletionProposed':
    case 'DeletionAgreed':
    case 'RecordDeleted':
      return kept(state, event, actor)
  }
}

const opened = (event: EventOf<'CaseOpened'>): Case => {
  const state: Case = {
    status: 'open',
    number: event.number,
    county: event.county,
    enterprise: { code: event.enterprise.code, name: event.enterprise.name },
    ruleSet: event.ruleSet,
    track: event.track,
    state: event.state,
    ...(event.notice && { servedOn: event.notice.servedOn }),
    ...(event.origin && { origin: event.origin.case }),
    ...((event.lead ?? event.origin?.lead) && { lead: event.lead ?? event.origin?.lead }),
    clocks: [],
    filings: [],
    published: [],
    items: Object.fromEntries(event.equipment.map(({ serial }) => [serial, ''])),
  }
  return event.clock && event.notice
    ? started(state, event.clock.id, event.notice.servedOn, event.clock)
    : state
}

const dueOf = ({ nominal, effective, provisional }: Due): Due => ({ nominal, effective, provisional })

/** A clock that is started anew begins from nothing in its old place. */
const started = (state: Case, id: string, from: string, due: Due): Case => {
  const fresh: Clock = { id, ...dueOf(due), extended: 0, warned: 0, status: 'running', from }
  const known = state.clocks.some((clock) => clock.id === id)
  return {
    ...state,
    clocks: known ? state.clocks.map((clock) => (clock.id === id ? fresh : clock)) : [...state.clocks, fresh],
  }
}

const withFiling = (state: Case, no: number, change: (filing: Filing) => Filing): Case => {
  if (!filingOf(state, no)) throw new Error(`Event names filing ${no}, which the case does not have`)
  return { ...state, filings: state.filings.map((filing) => (filing.no === no ? change(filing) : filing)) }
}

/** As many reminders are behind it as were. */
const withRunning = (state: Case, { clock: id, days, ...due }: EventOf<'ClockResumed'>): Case => ({
  ...state,
  clocks: state.clocks.map((clock) => {
    if (clock.id !== id) return clock
    const { stands: _, ...rest } = clock
    return { ...rest, ...dueOf(due), stood: (clock.stood ?? 0) + days }
  }),
})

const withClock = (state: Case, id: string, change: (clock: Clock) => Partial<Clock>): Case => ({
  ...state,
  clocks: state.clocks.map((clock) => (clock.id === id ? { ...clock, ...change(clock) } : clock)),
})
