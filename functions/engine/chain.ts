import type { Answers } from './form.ts'
import { OrganId } from './ids.ts'
import { leadOffice, type OrganRef } from './organ.ts'
import type { Text } from './text.ts'

export type Step = {
  readonly id: string
  readonly title: Text
  /** What the approver must look at or write down. */
  readonly guidance?: Text
  /** One organ, or several that act in parallel and must all agree. */
  readonly organs: readonly OrganRef[]
  /** Working days to act, from the day after the step is entered. */
  readonly workingDays: number
  /** What a refusal does: ends the filing. Later issues add ways back. */
  readonly refusal: 'ends'
  /** Steps whose signers may not sign this one. */
  readonly notSameAs?: readonly string[]
  readonly highStakes?: true
}

export type Chain = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly steps: readonly Step[]
}

/** Where an organ reference leads: the division of the case, the city over it, and the office that leads. */
export type Place = {
  readonly county: string
  readonly municipality: string
  /** Office that leads the case's track. */
  readonly lead: string
  /** Of the filing, for references whose level is an answer. */
  readonly answers?: Answers
}

export const organId = (
  { level, office }: OrganRef,
  { county, municipality, lead, answers }: Place,
): string => {
  const asked = typeof level === 'string' ? level : answers?.[level.answer]
  return `${asked === 'municipal' ? municipality : county}-${office === leadOffice ? lead : office}`
}

/** A step by its id; a chain that lacks it is a fault, since filings freeze their chain. */
export const stepOf = (chain: Chain, id: string): Step => {
  const step = chain.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`Chain ${chain.id} ${chain.version} has no step ${id}`)
  return step
}

export const nextStep = (chain: Chain, id: string): Step | undefined =>
  chain.steps[chain.steps.indexOf(stepOf(chain, id)) + 1]

/** The organs that references name in a place, in order. */
export const organsOf = (organs: readonly OrganRef[], place: Place): OrganId[] =>
  organs.map((ref) => OrganId.parse(organId(ref, place)))
