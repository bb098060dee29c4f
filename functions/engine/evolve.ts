import { type Case, type CaseState, type Clock, type Filing, filingOf } from './case.ts'
import type { CaseEvent, EventOf, LoggedEvent } from './events.ts'

/** The state after one more event; `sequence` is the event's place in the log. */
export const evolve = (state: CaseState, event: CaseEvent, sequence: number): CaseState => {
  if (event.type === 'CaseOpened') return opened(event)
  if (state.status === 'none') throw new Error(`${event.type} before CaseOpened`)
  return evolveCase(state, event, sequence)
}

/** The state after a whole log. */
export const fold = (log: readonly LoggedEvent[], from: CaseState): CaseState =>
  log.reduce((state, { event, sequence }) => evolve(state, event, sequence), from)

const evolveCase = (
  state: Case,
  event: Exclude<CaseEvent, { type: 'CaseOpened' }>,
  sequence: number,
): Case => {
  switch (event.type) {
    case 'FilingSubmitted':
      return { ...state, filings: [...state.filings, submitted(event, sequence)] }
    case 'FilingResubmitted':
      return withFiling(state, event.filing, (filing) => ({
        ...base(filing),
        digest: event.digest,
        content: sequence,
        ...awaitingFirstStep(),
      }))
    case 'StepEntered':
      return withFiling(state, event.filing, (filing) => entered(filing, event))
    case 'StepApproved':
      return withFiling(state, event.filing, (filing) => signed(filing, event))
    case 'FilingReturned':
      return withFiling(state, event.filing, (filing) => ({
        ...base(filing),
        status: 'returned',
        reason: event.reason,
        corrections: event.corrections,
      }))
    case 'FilingRefused':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'refused' }))
    case 'FilingWithdrawn':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'withdrawn' }))
    case 'FilingAccepted':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'accepted' }))
    case 'DeadlineExtended':
      return withClock(state, ({ extended }) => ({
        nominal: event.nominal,
        effective: event.effective,
        provisional: event.provisional,
        extended: extended + 1,
        status: 'running',
      }))
    case 'DeadlineMet':
      return withClock(state, () => ({ status: 'met' }))
    case 'DeadlinePassed':
      return withClock(state, () => ({ status: event.parked ? 'parked' : 'passed' }))
    case 'CaseMoved':
      return { ...state, state: event.to }
    case 'NoticePublished':
      return state
    case 'CaseClosed':
      return { ...state, status: 'closed', outcome: event.outcome }
  }
}

const opened = (event: EventOf<'CaseOpened'>): Case => ({
  status: 'open',
  number: event.number,
  county: event.county,
  enterprise: { code: event.enterprise.code, name: event.enterprise.name },
  track: event.track,
  state: event.state,
  servedOn: event.notice.servedOn,
  ...(event.clock && { clock: { ...event.clock, extended: 0, status: 'running' as const } }),
  filings: [],
})

/** A filing between its submission and its first step, which the same command enters. */
const awaitingFirstStep = () => ({
  status: 'in-approval' as const,
  step: '',
  due: '',
  waiting: [],
  signatures: [],
})

const submitted = (event: EventOf<'FilingSubmitted'>, sequence: number): Filing => ({
  no: event.filing,
  form: event.form,
  chain: event.chain,
  reference: event.reference,
  draft: event.draft,
  digest: event.digest,
  content: sequence,
  epoch: 0,
  ...awaitingFirstStep(),
})

const base = ({ no, form, chain, reference, draft, digest, content, epoch }: Filing) => ({
  no,
  form,
  chain,
  reference,
  draft,
  digest,
  content,
  epoch,
})

const entered = (filing: Filing, event: EventOf<'StepEntered'>): Filing => ({
  ...base(filing),
  status: 'in-approval',
  signatures: filing.status === 'in-approval' ? filing.signatures : [],
  step: event.step,
  epoch: event.epoch,
  due: event.due,
  waiting: event.organs,
})

const signed = (filing: Filing, event: EventOf<'StepApproved'>): Filing =>
  filing.status === 'in-approval'
    ? {
        ...filing,
        waiting: filing.waiting.filter((organ) => organ !== event.organ),
        signatures: [...filing.signatures, { step: event.step, organ: event.organ, person: event.person }],
      }
    : filing

const withFiling = (state: Case, no: number, change: (filing: Filing) => Filing): Case => {
  if (!filingOf(state, no)) throw new Error(`Event names filing ${no}, which the case does not have`)
  return { ...state, filings: state.filings.map((filing) => (filing.no === no ? change(filing) : filing)) }
}

const withClock = (state: Case, change: (clock: Clock) => Partial<Clock>): Case =>
  state.clock ? { ...state, clock: { ...state.clock, ...change(state.clock) } } : state
