import { addWorkingDays } from './calendar.ts'
import type { Case, InApproval, Returned, Signature } from './case.ts'
import { type Added, type Chain, organsOf, type Step, stepFrom } from './chain.ts'
import type { Rules } from './commands.ts'
import type { EventOf, Versioned } from './events.ts'
import type { Answers } from './form.ts'
import type { OrganId } from './ids.ts'
import { placeOf } from './place.ts'

/**
 * A filing that enters a step: its number, the epoch before, the answers and the organ whose act it is, which may
 * say to whom it goes, and what was added to the step and signed of it before.
 */
export type Entering = {
  readonly filing: number
  readonly epoch: number
  readonly answers: Answers
  readonly by?: OrganId | undefined
  readonly added?: Added | undefined
  readonly signatures?: readonly Signature[]
}

export const enteringOf = (filing: InApproval | Returned, answers: Answers): Entering => ({
  filing: filing.no,
  epoch: filing.epoch,
  answers,
  by: filing.by,
  added: filing.added,
  signatures: filing.signatures,
})

/** Enters the first step of a chain that its answers call for, under a new epoch. */
export const enterFirst = (
  rules: Rules,
  state: Case,
  filing: Entering & { readonly chain: Versioned },
  today: string,
): EventOf<'StepEntered'> => {
  const chain = rules.chain(filing.chain)
  return enter(rules, state, filing, firstOf(chain, 0, filing.answers), today)
}

/** The first step from a place on that the answers call for; a chain that has none is a fault. */
export const firstOf = (chain: Chain, place: number, answers: Answers): Step => {
  const step = stepFrom(chain, place, answers)
  if (!step) throw new Error(`Chain ${chain.id} has no step for these answers`)
  return step
}

export const enter = (
  rules: Rules,
  state: Case,
  entering: Entering,
  step: Step,
  today: string,
): EventOf<'StepEntered'> => ({
  type: 'StepEntered',
  filing: entering.filing,
  step: step.id,
  epoch: entering.epoch + 1,
  due: addWorkingDays(today, step.workingDays, rules.calendars),
  organs: organsLeft(rules, state, entering, step),
})

/** Organs of a step, added ones included, that have not signed it. */
const organsLeft = (
  rules: Rules,
  state: Case,
  { answers, by, added = {}, signatures = [] }: Entering,
  step: Step,
): OrganId[] => {
  const signed = signatures.filter(({ step: of }) => of === step.id).map(({ organ }) => organ)
  const asked = [...organsOf(step.organs, placeOf(rules, state, answers, by)), ...(added[step.id] ?? [])]
  return [...new Set(asked)].filter((organ) => !signed.includes(organ))
}
