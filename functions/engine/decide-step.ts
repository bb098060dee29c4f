import { adopted, whyNotMeant } from './adoption.ts'
import { textOf } from './answer-kinds.ts'
import { type Case, type InApproval, openDuties } from './case.ts'
import { approvalsMissing, following, hostOf, stepOf } from './chain.ts'
import type { ApproveStep, RefuseFiling, ReturnFiling, Rules } from './commands.ts'
import { answeredBy } from './duties.ts'
import { enter, enteringOf, firstOf } from './entering.ts'
import type { CaseEvent } from './events.ts'
import { caseAfter } from './evolve.ts'
import { moved } from './move.ts'
import { numbered } from './numbering.ts'
import { type Decided, happen, refuse } from './rejection.ts'
import { decidable, signature } from './signing.ts'
import { stopped } from './standing-clock.ts'

/**
 * Adds one organ's signature; the last one needed ends the step, and the last step the chain. What the case has
 * left behind is not signed any more: it would be in force, and change nothing.
 */
export const approve = (rules: Rules, state: Case, command: ApproveStep): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const whyNot = whyNotMeant(rules, state, filing)
  if (whyNot) return refuse(whyNot)
  const { person } = command.actor
  const approval = {
    type: 'StepApproved' as const,
    ...signature(filing, command),
    person,
    remark: command.remark,
    ...(command.conditions && { conditions: command.conditions }),
  }
  const step = stepOf(rules.chain(filing.chain), filing.step)
  if (approvalsMissing(step, filing) > 1) return happen(approval)
  return happen(approval, ...carried(rules, state, filing, command))
}

/** What follows a step that has its approvals: the next one, or the end of the chain. */
const carried = (rules: Rules, state: Case, filing: InApproval, command: ApproveStep): CaseEvent[] => {
  const { answers, today } = command
  const next = following(rules.chain(filing.chain), filing, answers)
  if (next) return [enter(rules, state, enteringOf(filing, answers), next, today)]
  return [
    { type: 'FilingAccepted', filing: filing.no },
    ...numbered(rules, state, filing, command),
    ...followed(rules, state, filing, command),
  ]
}

/** What an accepted filing does: it answers its duty, moves the case, and as the last answer may move it once more. */
const followed = (rules: Rules, state: Case, filing: InApproval, command: ApproveStep): CaseEvent[] => {
  if (filing.form.id === rules.adoptedBy)
    return [adopted(rules, state, filing.no, textOf(command.answers.reason))]
  const { answers, evidence, today } = command
  const cause = { filing: filing.no, answers, evidence, today }
  const answer = answeredBy(rules, state, filing, answers)
  const answered = caseAfter(state, answer, command.actor)
  const moves = moved(rules, answered, { kind: 'accepted', form: filing.form.id }, cause)
  const now = caseAfter(answered, moves, command.actor)
  const isLast = answer.length > 0 && openDuties(now).length === 0 && now.status === 'open'
  return [...answer, ...moves, ...(isLast ? moved(rules, now, { kind: 'duties-done' }, cause) : [])]
}

/** A refusal counts once too few approvals can still come; then the step says what follows. */
export const refuseFiling = (rules: Rules, state: Case, command: RefuseFiling): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  if (!command.reason.trim()) return refuse({ code: 'reason-needed' })
  const step = stepOf(rules.chain(filing.chain), filing.step)
  const isOpen = filing.waiting.length > approvalsMissing(step, filing)
  if (isOpen) return happen(refusalOn(filing, command))
  if (step.refusal === 'ends') return happen(...ended(rules, state, filing, command))
  if (step.refusal === 'to-enterprise')
    return happen(toFiler(filing, command), ...stopped(rules, state, filing, command.today))
  return happen(refusalOn(filing, command), ...sentBack(rules, state, filing, step.refusal.to, command))
}

const refusalOn = (filing: InApproval, command: RefuseFiling): CaseEvent => ({
  type: 'StepRefused',
  ...signature(filing, command),
  person: command.actor.person,
  reason: command.reason,
})

const ended = (rules: Rules, state: Case, filing: InApproval, command: RefuseFiling): CaseEvent[] => {
  const trigger = { kind: 'refused' as const, form: filing.form.id }
  return [
    { type: 'FilingRefused', ...signature(filing, command), reason: command.reason },
    ...moved(rules, state, trigger, { filing: filing.no, answers: {}, today: command.today }),
  ]
}

/** Nothing is named, so whatever the filer changes is decided from the start. */
const toFiler = (filing: InApproval, command: RefuseFiling): CaseEvent => ({
  type: 'FilingReturned',
  ...signature(filing, command),
  reason: command.reason,
  corrections: [],
  refused: true,
})

const sentBack = (
  rules: Rules,
  state: Case,
  filing: InApproval,
  to: string,
  { answers, today }: RefuseFiling,
): CaseEvent[] => {
  const chain = rules.chain(filing.chain)
  const place = chain.steps.indexOf(stepOf(chain, to))
  const here = chain.steps.indexOf(stepOf(chain, hostOf(filing.step)))
  const step = firstOf(chain, place, answers)
  const voids = chain.steps.slice(place, here + 1).map(({ id }) => id)
  const entering = { filing: filing.no, epoch: filing.epoch, answers }
  return [
    { type: 'FilingSentBack', filing: filing.no, to: step.id, voids },
    enter(rules, state, entering, step, today),
  ]
}

export const returnFiling = (rules: Rules, state: Case, command: ReturnFiling): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  if (!command.reason.trim()) return refuse({ code: 'reason-needed' })
  const corrections = command.corrections.map((correction) => ({ ...correction }))
  return happen(
    {
      type: 'FilingReturned',
      ...signature(filing, command),
      reason: command.reason,
      corrections,
      ...(command.everything && { everything: true }),
    },
    ...stopped(rules, state, filing, command.today),
  )
}
