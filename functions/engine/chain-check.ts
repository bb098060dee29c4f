import { type Agreement, shareOf } from './agreement.ts'
import type { Chain, Step } from './chain.ts'

/** Saving a step and leaving it must each fit one transaction of 100 items, one for each further organ. */
const mostOrgans = 64
/** Organs of two steps that follow one another: those that go and those that come, beside what a commit needs. */
const mostInTurn = 90

/** Every fault of a chain as a sentence for its developer; none means that no filing gets stuck on it. */
export const chainFaults = (chain: Chain): readonly string[] => [
  ...nameFaults(chain),
  ...chain.steps.flatMap((step, place) => [
    ...stepFaults(step),
    ...backFaults(step, chain.steps.slice(0, place)),
    ...turnFaults(step, chain.steps[place + 1]),
  ]),
]

const nameFaults = ({ steps }: Chain): string[] => {
  const ids = steps.map(({ id }) => id)
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) < at))
  return [
    ...[...repeated].map((id) => `Two steps are called ${id}: the second is never reached.`),
    ...ids.filter((id) => id.includes('/')).map((id) => `Step ${id} has a slash in its name.`),
    ...(steps.length === 0 || steps.some(({ when }) => !when)
      ? []
      : ['No step is without a condition: a filing may meet none.']),
  ]
}

const stepFaults = ({ id, organs, agree = 'all', workingDays }: Step): string[] => [
  ...(organs.length > 0 ? [] : [`Step ${id} goes to nobody.`]),
  ...(organs.length <= mostOrgans ? [] : [`Step ${id} goes to more than ${mostOrgans} organs.`]),
  ...(Number.isInteger(workingDays) && workingDays > 0 ? [] : [`Step ${id} gives no working day.`]),
  ...agreementFaults(id, agree, organs.length),
]

const agreementFaults = (id: string, agree: Agreement, organs: number): string[] => {
  if (typeof agree === 'string') return []
  if ('share' in agree) return shareOf(agree.share) ? [] : [`Step ${id} asks for no share: ${agree.share}.`]
  const { atLeast } = agree
  if (!Number.isInteger(atLeast) || atLeast < 1) return [`Step ${id} asks for ${atLeast} approvals.`]
  return atLeast > organs ? [`Step ${id} asks for ${atLeast} approvals of ${organs} organs.`] : []
}

/** Whatever a step names lies before it. */
const backFaults = ({ id, refusal, notSameAs = [] }: Step, before: readonly Step[]): string[] => {
  const isBefore = (named: string) => before.some((step) => step.id === named)
  const to = typeof refusal === 'string' ? [] : [refusal.to]
  return [
    ...to
      .filter((named) => !isBefore(named))
      .map((named) => `Step ${id} sends back to ${named}, not before it.`),
    ...notSameAs
      .filter((named) => !isBefore(named))
      .map((named) => `Step ${id} bars the signers of ${named}, not before it.`),
  ]
}

const turnFaults = (step: Step, next: Step | undefined): string[] =>
  next && step.organs.length + next.organs.length > mostInTurn
    ? [`Steps ${step.id} and ${next.id} have more than ${mostInTurn} organs together.`]
    : []
