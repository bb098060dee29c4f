import { addWorkingDays } from './calendar.ts'
import { type Case, filingOf, type InApproval } from './case.ts'
import { nextStep, organsOf, stepOf } from './chain.ts'
import type { ApproveStep, Deciding, RefuseFiling, ReturnFiling, Rules } from './commands.ts'
import { yearOf } from './day.ts'
import { documentNumber } from './document-number.ts'
import type { EventOf, Versioned } from './events.ts'
import type { Answers } from './form.ts'
import type { OrganId } from './ids.ts'
import { moved } from './move.ts'
import { placeOf } from './place.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { meansSomething } from './track.ts'

/** A filing that enters a step: its number, the epoch before, and the answers that may say to whom it goes. */
type Entering = { readonly filing: number; readonly epoch: number; readonly answers: Answers }

/** Enters the first step of a chain under a new epoch. */
export const enterFirst = (
  rules: Rules,
  state: Case,
  filing: Entering & { readonly chain: Versioned },
  today: string,
): EventOf<'StepEntered'> => {
  const first = rules.chain(filing.chain).steps[0]
  if (!first) throw new Error(`Chain ${filing.chain.id} has no step`)
  return enter(rules, state, filing, first, today)
}

const enter = (
  rules: Rules,
  state: Case,
  { filing, epoch, answers }: Entering,
  step: ReturnType<typeof stepOf>,
  today: string,
): EventOf<'StepEntered'> => ({
  type: 'StepEntered',
  filing,
  step: step.id,
  epoch: epoch + 1,
  due: addWorkingDays(today, step.workingDays, rules.calendars),
  organs: organsOf(step.organs, placeOf(rules, state, answers)),
})

/**
 * Adds one organ's signature; the last one ends the step, and the last step the chain. What the case has left
 * behind is not signed any more: it would be in force, and change nothing.
 */
export const approve = (rules: Rules, state: Case, command: ApproveStep): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  if (!meansSomething(rules.track(state.track), state.state, filing.form.id))
    return refuse({ code: 'case-moved-on', filing: filing.no })
  const { today, remark, answers } = command
  const approval = {
    type: 'StepApproved' as const,
    ...signature(filing, command),
    person: command.actor.person,
    remark,
  }
  if (filing.waiting.length > 1) return happen(approval)
  const next = nextStep(rules.chain(filing.chain), filing.step)
  if (next) {
    const entering = { filing: filing.no, epoch: filing.epoch, answers }
    return happen(approval, enter(rules, state, entering, next, today))
  }
  const trigger = { kind: 'accepted' as const, form: filing.form.id }
  return happen(
    approval,
    { type: 'FilingAccepted', filing: filing.no },
    ...numbered(rules, state, filing, command),
    ...moved(rules, state, trigger, { filing: filing.no, answers, today }),
  )
}

/** The organ whose next document number accepting an act would take: that of the last step. */
export const numberedBy = (rules: Rules, state: Case, command: ApproveStep): OrganId | undefined => {
  const filing = filingOf(state, command.filing)
  if (filing?.status !== 'in-approval' || filing.waiting.length > 1) return undefined
  if (!rules.outline(filing.form).letter || nextStep(rules.chain(filing.chain), filing.step)) return undefined
  const { organs } = stepOf(rules.chain(filing.chain), filing.step)
  return organsOf(organs, placeOf(rules, state, command.answers))[0]
}

const numbered = (
  rules: Rules,
  state: Case,
  { no }: InApproval,
  command: ApproveStep,
): EventOf<'DocumentNumbered'>[] => {
  const organ = numberedBy(rules, state, command)
  if (!organ) return []
  const { serial, today: on } = command
  if (serial === undefined) throw new Error(`Filing ${no} needs a document number of ${organ}`)
  const year = yearOf(on)
  const number = documentNumber(rules.word(organ), year, serial)
  return [{ type: 'DocumentNumbered', filing: no, organ, year, serial, number, on }]
}

export const refuseFiling = (rules: Rules, state: Case, command: RefuseFiling): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  if (!command.reason.trim()) return refuse({ code: 'reason-needed' })
  const trigger = { kind: 'refused' as const, form: filing.form.id }
  return happen(
    { type: 'FilingRefused', ...signature(filing, command), reason: command.reason },
    ...moved(rules, state, trigger, { filing: filing.no, answers: {}, today: command.today }),
  )
}

export const returnFiling = (rules: Rules, state: Case, command: ReturnFiling): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  if (!command.reason.trim()) return refuse({ code: 'reason-needed' })
  const corrections = command.corrections.map((correction) => ({ ...correction }))
  return happen({
    type: 'FilingReturned',
    ...signature(filing, command),
    reason: command.reason,
    corrections,
  })
}

const signature = (filing: InApproval, { organ, digest, epoch }: Deciding) => ({
  filing: filing.no,
  step: filing.step,
  epoch,
  organ,
  digest,
})

/** The filing, if this official may decide on exactly this content at exactly this step. */
const decidable = (rules: Rules, state: Case, command: Deciding): InApproval | Rejection => {
  const filing = filingOf(state, command.filing)
  if (!filing) return { code: 'no-such-filing', filing: command.filing }
  if (filing.status !== 'in-approval')
    return { code: 'not-in-approval', filing: filing.no, status: filing.status }
  if (command.epoch !== filing.epoch) return { code: 'step-closed', filing: filing.no }
  if (command.digest !== filing.digest) return { code: 'content-changed', filing: filing.no }
  return whyNotSign(rules, filing, command) ?? filing
}

const whyNotSign = (rules: Rules, filing: InApproval, { organ, actor }: Deciding): Rejection | undefined => {
  if (actor.organ !== organ) return { code: 'not-your-step', step: filing.step }
  const ofThisStep = filing.signatures.find((signed) => signed.step === filing.step && signed.organ === organ)
  if (ofThisStep) return { code: 'organ-has-signed', organ, person: ofThisStep.person }
  if (!filing.waiting.includes(organ)) return { code: 'not-your-step', step: filing.step }
  if (filing.filers?.includes(actor.person)) return { code: 'own-filing', filing: filing.no }
  const barred = stepOf(rules.chain(filing.chain), filing.step).notSameAs ?? []
  const earlier = filing.signatures.find(
    ({ step, person }) => person === actor.person && barred.includes(step),
  )
  return earlier && { code: 'same-person', step: filing.step, earlier: earlier.step }
}
