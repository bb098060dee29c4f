import { whyNotAdopt } from './adoption.ts'
import { type Case, type CaseState, filingOf, isUnderWay } from './case.ts'
import { clocksShow, recomputed } from './clocks.ts'
import type { Command, KeepLetter, OpenCase, Rules, SubmitFiling, WithdrawFiling } from './commands.ts'
import { addSigner, askOpinion, giveOpinion, recuse, takeBack, transfer } from './decide-act.ts'
import { concluded, heard } from './decide-hear.ts'
import {
  agreeToDeletion,
  askForRelease,
  isAfterTheEnd,
  placeHold,
  recordDeletion,
  releaseHold,
} from './decide-keeping.ts'
import { openCase } from './decide-open.ts'
import { approve, refuseFiling, returnFiling } from './decide-step.ts'
import { handOver, reassign, urge } from './decide-watch.ts'
import { whyNotAnswer } from './duties.ts'
import { enterFirst } from './entering.ts'
import type { Actor, CaseEvent } from './events.ts'
import { whyNotExtended } from './extension.ts'
import type { Outline } from './form.ts'
import type { OrganId } from './ids.ts'
import { moved, serialsOf } from './move.ts'
import { basisOf, filersOf } from './place.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { resubmit } from './resubmit.ts'
import { deletionDue, isLeaving } from './retention.ts'
import { resumed } from './standing-clock.ts'
import { extensionBy, marksBy, stateOf, type Track } from './track.ts'

/** What happens when a command meets a case: events, or the reason why not. Pure. */
export const decide = (rules: Rules, state: CaseState, command: Command): Decided => {
  if (command.type === 'OpenCase') return openCase(rules, state, command)
  if (state.status === 'none') return refuse({ code: 'no-such-case' })
  if (isLeaving(state) && command.type !== 'RecordDeletion') return refuse({ code: 'leaving' })
  if (state.status === 'closed') {
    const due = command.type === 'ReadClocks' ? deletionDue(rules, state, command.today) : []
    if (due.length > 0) return happen(...due)
    if (!isAfterTheEnd(command)) return refuse({ code: 'case-closed', outcome: state.outcome })
  }
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
    case 'TransferTask':
      return transfer(rules, state, command)
    case 'RecusePerson':
      return recuse(rules, state, command)
    case 'AddSigner':
      return addSigner(rules, state, command)
    case 'AskOpinion':
      return askOpinion(rules, state, command)
    case 'GiveOpinion':
      return giveOpinion(state, command)
    case 'TakeBackDecision':
      return takeBack(rules, state, command)
    case 'UrgeStep':
      return urge(rules, state, command)
    case 'ReassignTask':
      return reassign(rules, state, command)
    case 'HandOver':
      return handOver(rules, state, command)
    case 'ReadClocks':
      return someOf(clocksShow(rules, state, command.today))
    case 'RecomputeClocks':
      return someOf(recomputed(rules, state))
    case 'KeepLetter':
      return keepLetter(state, command)
    case 'BarPeople':
      return happen({ type: 'PeopleBarred', people: [...command.people] })
    case 'HearFinding':
      return happen(heard(command))
    case 'PlaceHold':
      return placeHold(state, command)
    case 'AskForRelease':
      return askForRelease(state, command)
    case 'ReleaseHold':
      return releaseHold(state, command)
    case 'AgreeToDeletion':
      return agreeToDeletion(rules, state, command)
    case 'RecordDeletion':
      return recordDeletion(state, command)
    case 'HearNotice':
      return concluded(rules, state, command)
  }
}

const someOf = (events: readonly CaseEvent[]): Decided =>
  events.length > 0 ? happen(...events) : refuse({ code: 'clock-not-due' })

const keepLetter = (state: Case, { filing: no, letter }: KeepLetter): Decided =>
  filingOf(state, no)?.number
    ? happen({ type: 'LetterKept', filing: no, letter })
    : refuse({ code: 'no-letter', filing: no })

const submit = (rules: Rules, state: Case, command: SubmitFiling): Decided => {
  const rejection = whyNotSubmit(rules, state, command)
  if (rejection) return refuse(rejection)
  const { form, chain, draft, answers, evidence, digest, by, duty } = command
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
      ...basisOf(rules, state, form, command),
      ...(by && { by }),
      ...(duty !== undefined && { duty }),
    },
    ...entered(rules, state, filing, command),
  )
}

/** What nobody has to decide is accepted as it comes. */
const entered = (rules: Rules, state: Case, filing: number, command: SubmitFiling): CaseEvent[] => {
  const { form, chain, answers, by, today } = command
  const cause = { filing, answers, today }
  return rules.chain(chain).steps.length === 0
    ? [{ type: 'FilingAccepted', filing }, ...moved(rules, state, { kind: 'accepted', form: form.id }, cause)]
    : [
        enterFirst(rules, state, { filing, chain, epoch: 0, answers, by }, today),
        ...moved(rules, state, { kind: 'filed', form: form.id }, cause),
      ]
}

const whyNotSubmit = (rules: Rules, state: Case, command: SubmitFiling): Rejection | undefined => {
  const form = command.form.id
  if (isBarred(state, command.actor)) return { code: 'barred' }
  const before = state.filings.find(({ draft }) => draft === command.draft)
  if (before) return { code: 'already-submitted', filing: before.no }
  const outline = rules.outline(command.form)
  const open = state.filings.find((filing) => filing.form.id === form && isUnderWay(filing))
  if (open && !outline.repeats) return { code: 'already-under-way', filing: open.no }
  const track = rules.track(state.track)
  const extension = extensionBy(track, form)
  const whyNotExtend = extension && whyNotExtended(rules, state, command, extension)
  if (whyNotExtend) return whyNotExtend
  const isAdoption = form === rules.adoptedBy
  if (command.duty === undefined && !isAdoption && !stateOf(track, state.state).forms.includes(form))
    return { code: 'not-in-this-state', form, state: state.state }
  const whyNotDuty = command.duty === undefined ? undefined : whyNotAnswer(rules, state, command)
  return (
    whyNotDuty ??
    whyNotTheirs(filersOf(rules, state, outline), outline, command) ??
    (isAdoption ? whyNotAdopt(rules, state) : whyNotMarked(track, state, command))
  )
}

const isBarred = ({ barred = [] }: Case, actor: Actor): boolean =>
  actor.kind === 'official' && barred.includes(actor.person)

/** An act is filed by an officer for one of its organs; anything else by the public, or a contact of the enterprise. */
const whyNotTheirs = (
  organs: readonly OrganId[],
  { from }: Outline,
  { form, by, actor }: SubmitFiling,
): Rejection | undefined => {
  if (from === 'public' || actor.kind === 'public')
    return from === actor.kind ? undefined : { code: 'not-your-act', form: form.id, organs }
  const isTheirs =
    actor.kind === 'official'
      ? by !== undefined && organs.includes(by) && actor.organ === by
      : organs.length === 0 && by === undefined
  return isTheirs ? undefined : { code: 'not-your-act', form: form.id, organs }
}

/** An item is the case's own, and one that is gone is not marked again (DOMAIN §6.8). */
const whyNotMarked = (
  track: Track,
  { items }: Case,
  { form, answers }: SubmitFiling,
): Rejection | undefined => {
  const serials = marksBy(track, form.id).flatMap((marking) =>
    serialsOf(answers, marking).map((serial) => ({ serial, as: marking.as, mark: items[serial] })),
  )
  const unknown = serials.find(({ mark }) => mark === undefined)
  if (unknown) return { code: 'unknown-item', serial: unknown.serial }
  const again = serials.find(({ mark, as }) => mark === as)
  return again && { code: 'item-marked', serial: again.serial, mark: again.as }
}

const withdraw = (rules: Rules, state: Case, command: WithdrawFiling): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (!isUnderWay(filing))
    return refuse({ code: 'not-in-approval', filing: filing.no, status: filing.status })
  if (filing.by !== (command.actor.kind === 'official' ? command.actor.organ : undefined))
    return refuse({ code: 'not-your-act', form: filing.form.id, organs: filing.by ? [filing.by] : [] })
  return happen(
    { type: 'FilingWithdrawn', filing: filing.no, reason: command.reason },
    ...(filing.status === 'returned' ? resumed(rules, state, filing, command.today) : []),
    ...moved(
      rules,
      state,
      { kind: 'withdrawn', form: filing.form.id },
      { filing: filing.no, answers: {}, today: command.today },
    ),
  )
}
