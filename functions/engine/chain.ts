import { OrganId } from './ids.ts'
import type { Text } from './text.ts'

/** Which organ a step goes to; the division comes from the case. */
export type OrganRef = { readonly level: 'county' | 'municipal'; readonly office: string }

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

/** An organ of the city: `371526-miit`, `371500-miit`. */
export type Organ = {
  readonly id: string
  readonly division: string
  readonly office: string
  readonly name: Text
  /** 机关代字, the organ's word in document numbers. */
  readonly word: string
}

export const organId = (ref: OrganRef, county: string, municipality: string): string =>
  `${ref.level === 'county' ? county : municipality}-${ref.office}`

/** A step by its id; a chain that lacks it is a fault, since filings freeze their chain. */
export const stepOf = (chain: Chain, id: string): Step => {
  const step = chain.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`Chain ${chain.id} ${chain.version} has no step ${id}`)
  return step
}

export const nextStep = (chain: Chain, id: string): Step | undefined =>
  chain.steps[chain.steps.indexOf(stepOf(chain, id)) + 1]

/** The organs that must all sign a step of a case in this county. */
export const organsOf = (step: Step, county: string, municipality: string): OrganId[] =>
  step.organs.map((ref) => OrganId.parse(organId(ref, county, municipality)))
