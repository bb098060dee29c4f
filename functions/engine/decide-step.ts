import { addWorkingDays } from './calendar.ts'
import { type Case, filingOf, type InApproval } from './case.ts'
import { nextStep, organsOf, stepOf } from './chain.ts'
import type { ApproveStep, Deciding, RefuseFiling, ReturnFiling, Rules } from './commands.ts'
import type { EventOf, Versioned } from './events.ts'
import { moved } from './move.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'

/** Enters the first step of a chain under a new epoch. */
export const enterFirst = (
  rules: Rules,
  state: Case,
  filing: { filing: number; chain: Versioned; epoch: number },
  today: string,
): EventOf<'StepEntered'> => {
  const first = rules.chain(filing.chain).steps[0]
  if (!first) throw new Error(`Chain ${filing.chain.id} has no step`)
  return enter(rules, state, filing, first, today)
}

const enter = (
  rules: Rules,
  state: Case,
  { filing, epoch }: { filing: number; epoch: number },
  step: ReturnType<typeof stepOf>,
  today: string,
): EventOf<'StepEntered'> => ({
  type: 'StepEntered',
  filing,
  step: step.id,
  epoch: epoch + 1,
  due: addWorkingDays(today, step.workingDays, rules.calendars),
  organs: organsOf(step, state.county, rules.municipality),
})

/** Adds one organ's signature; the last one ends the step, and the last step the chain. */
export const approve = (rules: Rules, state: Case, command: ApproveStep): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { today, remark, answers } = command
  const approval = {
    type: 'StepApproved' as const,
    ...signature(filing, command),
    person: command.actor.person,
    remark,
  }
  if (filing.waiting.length > 1) return happen(approval)
  const next = nextStep(rules.chain(filing.chain), filing.step)
  if (next)
    return happen(approval, enter(rules, state, { filing: filing.no, epoch: filing.epoch }, next, today))
  const trigger = { kind: 'accepted' as const, form: filing.form.id }
  return happen(
    approval,
    { type: 'FilingAccepted', filing: filing.no },
    ...moved(rules, state, trigger, { filing: filing.no, answers, today }),
  )
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
  const barred = stepOf(rules.chain(filing.chain), filing.step).notSameAs ?? []
  const earlier = filing.signatures.find(
    ({ step, person }) => person === actor.person && barred.includes(step),
  )
  return earlier && { code: 'same-person', step: filing.step, earlier: earlier.step }
}
