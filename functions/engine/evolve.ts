import { type Case, type CaseState, type Clock, type Filing, filingOf, type Signature } from './case.ts'
import type { Actor, CaseEvent, Due, EventOf, LoggedEvent } from './events.ts'

/** What the state takes of a logged event: what happened, its place in the log, and who did it. */
type Happened = Pick<LoggedEvent, 'event' | 'sequence' | 'actor'>

/** The state after one more event. */
export const evolve = (state: CaseState, happened: Happened): CaseState => {
  const { event } = happened
  if (event.type === 'CaseOpened') return opened(event)
  if (state.status === 'none') throw new Error(`${event.type} before CaseOpened`)
  return evolveCase(state, event, happened)
}

/** The state after a whole log. */
export const fold = (log: readonly LoggedEvent[], from: CaseState): CaseState => log.reduce(evolve, from)

const evolveCase = (
  state: Case,
  event: Exclude<CaseEvent, { type: 'CaseOpened' }>,
  { sequence, actor }: Happened,
): Case => {
  switch (event.type) {
    case 'FilingSubmitted':
      return { ...state, filings: [...state.filings, submitted(event, sequence, actor)] }
    case 'FilingResubmitted':
      return withFiling(state, event.filing, (filing) => ({
        ...base(filing),
        digest: event.digest,
        content: sequence,
        ...filersWith(filing, actor),
        ...awaitingStep(event.resumed ? signedBefore(filing) : []),
      }))
    case 'StepEntered':
      return withFiling(state, event.filing, (filing) => entered(filing, event))
    case 'StepApproved':
    case 'StepRefused':
      return withFiling(state, event.filing, (filing) => signed(filing, event))
    case 'FilingSentBack':
      return withFiling(state, event.filing, (filing) => sentBack(filing, event))
    case 'FilingReturned':
      return withFiling(state, event.filing, (filing) => ({
        ...base(filing),
        status: 'returned',
        step: event.step,
        signatures: signaturesOf(filing),
        reason: event.reason,
        corrections: event.corrections,
      }))
    case 'FilingRefused':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'refused' }))
    case 'FilingWithdrawn':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'withdrawn' }))
    case 'FilingAccepted':
      return withFiling(state, event.filing, (filing) => ({ ...base(filing), status: 'accepted' }))
    case 'DocumentNumbered':
      return withFiling(state, event.filing, (filing) => ({ ...filing, number: event.number }))
    case 'LetterKept':
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
    case 'DeadlineMet':
      return withClock(state, event.clock, () => ({ status: 'met' }))
    case 'DeadlineNear':
      return withClock(state, event.clock, () => ({ warned: event.warned }))
    case 'DeadlinePassed':
      return withClock(state, event.clock, () => ({ status: event.parked ? 'parked' : 'passed' }))
    case 'CaseMoved':
      return { ...state, state: event.to }
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
    case 'CaseClosed':
      return { ...state, status: 'closed', outcome: event.outcome }
  }
}

const opened = (event: EventOf<'CaseOpened'>): Case => {
  const state: Case = {
    status: 'open',
    number: event.number,
    county: event.county,
    enterprise: { code: event.enterprise.code, name: event.enterprise.name },
    track: event.track,
    state: event.state,
    servedOn: event.notice.servedOn,
    clocks: [],
    filings: [],
    published: [],
    items: Object.fromEntries(event.equipment.map(({ serial }) => [serial, ''])),
  }
  return event.clock ? started(state, event.clock.id, event.notice.servedOn, event.clock) : state
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

/** A filing between its submission and the step that the same command enters. */
const awaitingStep = (signatures: Signature[]) => ({
  status: 'in-approval' as const,
  step: '',
  due: '',
  waiting: [],
  signatures,
})

const signaturesOf = (filing: Filing): Signature[] => ('signatures' in filing ? filing.signatures : [])

/** What was signed before the step that returned it, which is signed anew. */
const signedBefore = (filing: Filing): Signature[] =>
  filing.status === 'returned' ? filing.signatures.filter(({ step }) => step !== filing.step) : []

const submitted = (event: EventOf<'FilingSubmitted'>, sequence: number, filer: Actor): Filing => ({
  no: event.filing,
  form: event.form,
  chain: event.chain,
  reference: event.reference,
  draft: event.draft,
  digest: event.digest,
  content: sequence,
  epoch: 0,
  ...(event.by && { by: event.by }),
  ...filersWith(event, filer),
  ...awaitingStep([]),
})

/** Whoever drew an act up or corrected it, each once. */
const filersWith = ({ by, filers = [] }: Pick<Filing, 'by' | 'filers'>, filer: Actor) =>
  by && filer.kind === 'official' ? { filers: [...new Set([...filers, filer.person])] } : {}

const base = ({
  no,
  form,
  chain,
  reference,
  draft,
  digest,
  content,
  epoch,
  by,
  filers,
  number,
}: Filing): Omit<Filing, 'status'> => ({
  no,
  form,
  chain,
  reference,
  draft,
  digest,
  content,
  epoch,
  ...(by && { by }),
  ...(filers && { filers }),
  ...(number && { number }),
})

const entered = (filing: Filing, event: EventOf<'StepEntered'>): Filing => ({
  ...base(filing),
  status: 'in-approval',
  signatures: signaturesOf(filing),
  step: event.step,
  epoch: event.epoch,
  due: event.due,
  waiting: event.organs,
})

const signed = (filing: Filing, event: EventOf<'StepApproved' | 'StepRefused'>): Filing =>
  filing.status === 'in-approval'
    ? {
        ...filing,
        waiting: filing.waiting.filter((organ) => organ !== event.organ),
        signatures: [...filing.signatures, signatureIn(event)],
      }
    : filing

const signatureIn = ({ type, step, organ, person }: EventOf<'StepApproved' | 'StepRefused'>): Signature => ({
  step,
  organ,
  person,
  ...(type === 'StepRefused' && { refused: true }),
})

const sentBack = (filing: Filing, { voids }: EventOf<'FilingSentBack'>): Filing =>
  filing.status === 'in-approval'
    ? { ...filing, signatures: filing.signatures.filter(({ step }) => !voids.includes(step)) }
    : filing

const withFiling = (state: Case, no: number, change: (filing: Filing) => Filing): Case => {
  if (!filingOf(state, no)) throw new Error(`Event names filing ${no}, which the case does not have`)
  return { ...state, filings: state.filings.map((filing) => (filing.no === no ? change(filing) : filing)) }
}

const withClock = (state: Case, id: string, change: (clock: Clock) => Partial<Clock>): Case => ({
  ...state,
  clocks: state.clocks.map((clock) => (clock.id === id ? { ...clock, ...change(clock) } : clock)),
})
