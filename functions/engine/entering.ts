import { addWorkingDays } from './calendar.ts'
import type { Case } from './case.ts'
import { type Chain, organsOf, type Step, stepFrom } from './chain.ts'
import type { Rules } from './commands.ts'
import type { EventOf, Versioned } from './events.ts'
import type { Answers } from './form.ts'
import { placeOf } from './place.ts'

/** A filing that enters a step: its number, the epoch before, and the answers that may say to whom it goes. */
export type Entering = { readonly filing: number; readonly epoch: number; readonly answers: Answers }

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
  { filing, epoch, answers }: Entering,
  step: Step,
  today: string,
): EventOf<'StepEntered'> => ({
  type: 'StepEntered',
  filing,
  step: step.id,
  epoch: epoch + 1,
  due: addWorkingDays(today, step.workingDays, rules.calendars),
  organs: organsOf(step.organs, placeOf(rules, state, answers)),
})
