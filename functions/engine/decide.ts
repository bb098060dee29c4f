import { type Case, type CaseState, type Clock, filingOf, isUnderWay } from './case.ts'
import type {
  Command,
  OpenCase,
  PassClock,
  ResubmitFiling,
  Rules,
  SubmitFiling,
  WithdrawFiling,
} from './commands.ts'
import { addMonths } from './day.ts'
import { approve, enterFirst, refuseFiling, returnFiling } from './decide-step.ts'
import type { Due } from './events.ts'
import type { Answers } from './form.ts'
import { Day } from './ids.ts'
import { moved } from './move.ts'
import { dueDate } from './period.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { extensionBy, stateOf } from './track.ts'

/** What happens when a command meets a case: events, or the reason why not. Pure. */
export const decide = (rules: Rules, state: CaseState, command: Command): Decided => {
  if (command.type === 'OpenCase') return openCase(rules, state, command)
  if (state.status === 'none') return refuse({ code: 'no-such-case' })
  if (state.status === 'closed') return refuse({ code: 'case-closed', outcome: state.outcome })
  return decideOpen(rules, state, command)
}

const decideOpen = (rules: Rules, state: Case, command: Exclude<Command, OpenCase>): Decided => {
  switch (command.type) {
    case 'SubmitFiling':
      return submit(rules, state, command)
    case 'ResubmitFiling':
      return resubmit(rules, state, command)
    case 'WithdrawFiling':
      return withdraw(rules, state, command)
    case 'ApproveStep':
      return approve(rules, state, command)
    case 'RefuseFiling':
      return refuseFiling(rules, state, command)
    case 'ReturnFiling':
      return returnFiling(rules, state, command)
    case 'PassClock':
      return passClock(rules, state, command)
  }
}

const openCase = (rules: Rules, state: CaseState, command: OpenCase): Decided => {
  if (state.status !== 'none') return refuse({ code: 'case-exists' })
  const { servedOn } = command.notice
  if (servedOn > command.today) return refuse({ code: 'service-in-future', servedOn })
  const track = rules.track(command.track)
  const { type: _, actor: __, today: ___, ...opening } = command
  const clock = track.clock && {
    id: track.clock.id,
    ...dueOf(dueDate(servedOn, track.clock.period, rules.calendars)),
  }
  return happen({
    type: 'CaseOpened',
    ...opening,
    grounds: [...opening.grounds],
    basis: [...opening.basis],
    equipment: [...opening.equipment],
    ruleSet: rules.ruleSet,
    state: track.start,
    ...(clock && { clock }),
  })
}

const dueOf = ({ nominal, effective, provisional }: Due): Due => ({ nominal, effective, provisional })

const submit = (rules: Rules, state: Case, command: SubmitFiling): Decided => {
  const rejection = whyNotSubmit(rules, state, command)
  if (rejection) return refuse(rejection)
  const { form, chain, draft, answers, evidence, digest } = command
  const filing = state.filings.length + 1
  const reference = `${state.number}-${filing}`
  return happen(
    {
      type: 'FilingSubmitted',
      filing,
      reference,
      draft,
      form,
      chain,
      answers,
      evidence: [...evidence],
      digest,
    },
    enterFirst(rules, state, { filing, chain, epoch: 0 }, command.today),
    ...moved(rules, state, { kind: 'filed', form: form.id }, { filing, answers, today: command.today }),
  )
}

const whyNotSubmit = (rules: Rules, state: Case, command: SubmitFiling): Rejection | undefined => {
  const form = command.form.id
  const before = state.filings.find(({ draft }) => draft === command.draft)
  if (before) return { code: 'already-submitted', filing: before.no }
  const open = state.filings.find((filing) => filing.form.id === form && isUnderWay(filing))
  if (open) return { code: 'already-under-way', filing: open.no }
  const track = rules.track(state.track)
  const extension = extensionBy(track, form)
  const whyNotExtend = extension && whyNotExtended(rules, state, command, extension)
  if (whyNotExtend) return whyNotExtend
  if (!stateOf(track, state.state).forms.includes(form))
    return { code: 'not-in-this-state', form, state: state.state }
  return undefined
}

/** An extension is asked for once, while the clock runs. */
const whyNotExtended = (
  rules: Rules,
  state: Case,
  { answers, today }: { answers: Answers; today: string },
  { clock, to }: { clock: string; to: string },
): Rejection | undefined => {
  const extension = rules.track(state.track).clock?.extension
  if (!extension || !state.clock) return { code: 'never-extended', clock }
  if (state.clock.extended >= extension.times) return { code: 'extended-already', clock }
  if (state.clock.status !== 'running' || today > state.clock.effective)
    return { code: 'clock-not-running', clock }
  return whyNotUntil(state.clock, extension, answers[to])
}

/** The date asked for lies after the nominal one, and within the extension's months of it. */
const whyNotUntil = (
  { nominal }: Clock,
  { months }: { months: number },
  asked: Answers[string],
): Rejection | undefined => {
  const latest = addMonths(nominal, months)
  const until = Day.safeParse(asked).data
  return until && nominal < until && until <= latest ? undefined : { code: 'beyond-extension', latest }
}

const resubmit = (rules: Rules, state: Case, command: ResubmitFiling): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (filing.status !== 'returned')
    return refuse({ code: 'not-returned', filing: filing.no, status: filing.status })
  const { answers, evidence, digest, today } = command
  const whyNot = whyNotAskedAgain(rules, state, filing.form.id, answers)
  if (whyNot) return refuse(whyNot)
  const again = { filing: filing.no, chain: filing.chain, epoch: filing.epoch }
  return happen(
    { type: 'FilingResubmitted', filing: filing.no, answers, evidence: [...evidence], digest },
    enterFirst(rules, state, again, today),
  )
}

/** A returned request may come back after expiry (it was made in time), but not ask for more. */
const whyNotAskedAgain = (
  rules: Rules,
  { track, clock }: Case,
  form: string,
  answers: Answers,
): Rejection | undefined => {
  const known = rules.track(track)
  const extending = extensionBy(known, form)
  const extension = known.clock?.extension
  return extending && extension && clock && whyNotUntil(clock, extension, answers[extending.to])
}

const withdraw = (rules: Rules, state: Case, command: WithdrawFiling): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (!isUnderWay(filing))
    return refuse({ code: 'not-in-approval', filing: filing.no, status: filing.status })
  return happen(
    { type: 'FilingWithdrawn', filing: filing.no, reason: command.reason },
    ...moved(
      rules,
      state,
      { kind: 'withdrawn', form: filing.form.id },
      { filing: filing.no, answers: {}, today: command.today },
    ),
  )
}

/** Says that the clock ran out; while a filing is undecided the case is parked for an official instead. */
const passClock = (rules: Rules, state: Case, { today }: PassClock): Decided => {
  const { clock } = state
  const open = state.filings.some(isUnderWay)
  if (!clock || !isDue(clock, today) || (open && clock.status === 'parked'))
    return refuse({ code: 'clock-not-due' })
  const passed = {
    type: 'DeadlinePassed' as const,
    clock: clock.id,
    effective: clock.effective,
    parked: open,
  }
  if (open) return happen(passed)
  return happen(
    passed,
    ...moved(rules, state, { kind: 'clock-passed', clock: clock.id }, { filing: 0, answers: {}, today }),
  )
}

const isDue = ({ status, effective }: Clock, today: string): boolean =>
  (status === 'running' || status === 'parked') && today > effective
