import { type Agreement, approvalsNeeded } from './agreement.ts'
import type { Answers, Condition } from './form.ts'
import { OrganId } from './ids.ts'
import { filingOffice, leadOffice, type OrganRef } from './organ.ts'
import type { Text } from './text.ts'

export type Step = {
  readonly id: string
  readonly title: Text
  /** What the approver must look at or write down. */
  readonly guidance?: Text
  /** One organ, or several that act in parallel. */
  readonly organs: readonly OrganRef[]
  /** How many of them must approve; absent means all. */
  readonly agree?: Agreement
  /** Left out where this does not hold of the answers of the filing. */
  readonly when?: Condition
  /** Working days to act, from the day after the step is entered. */
  readonly workingDays: number
  /** What follows once too few approvals can still come. */
  readonly refusal: Refusal
  /** Steps whose signers may not sign this one. */
  readonly notSameAs?: readonly string[]
  readonly highStakes?: true
}

/** The filing ends, goes back to whoever filed it, or to an earlier step, from which all sign anew. */
export type Refusal = 'ends' | 'to-enterprise' | { readonly to: string }

/**
 * Where a corrected filing goes on. `where-it-was` is at the step that returned it, and only where nothing but
 * what that step named has changed; earlier approvals then stay, as given to the earlier version.
 */
export type Resubmission = 'from-start' | 'where-it-was'

export type Chain = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly steps: readonly Step[]
  /** Absent means from the start. */
  readonly resubmit?: Resubmission
}

/** Where an organ reference leads: the division of the case, the city over it, and the office that leads. */
export type Place = {
  readonly county: string
  readonly municipality: string
  /** Office that leads the case's track. */
  readonly lead: string
  /** Of the filing, for references whose level is an answer. */
  readonly answers?: Answers
  /** The organ whose act the filing is. */
  readonly by?: OrganId | undefined
}

export const organId = (
  { level, office }: OrganRef,
  { county, municipality, lead, answers, by }: Place,
): string => {
  if (office === filingOffice) {
    if (!by) throw new Error('A step for the organ whose act it is, of a filing that is no act')
    return by
  }
  const asked = typeof level === 'string' ? level : answers?.[level.answer]
  return `${asked === 'municipal' ? municipality : county}-${office === leadOffice ? lead : office}`
}

/**
 * A step by its id, that of the signers added before or after it included (`check/before`); a chain that
 * lacks it is a fault, since filings freeze their chain.
 */
export const stepOf = (chain: Chain, id: string): Step => {
  const [host, phase] = id.split('/')
  const step = chain.steps.find((candidate) => candidate.id === host)
  if (!step) throw new Error(`Chain ${chain.id} ${chain.version} has no step ${id}`)
  return phase === undefined ? step : addedStep(step, id, phase)
}

/** Added signers must all agree; what else holds for the step holds for them. */
const addedStep = ({ agree: _, ...step }: Step, id: string, phase: string): Step => ({
  ...step,
  id,
  organs: [],
  title: {
    zh: `${step.title.zh}（${phase === 'before' ? '前' : '后'}加签）`,
    en: `${step.title.en} (signers added ${phase})`,
  },
})

/** The step of the chain that added signers belong to; of any other, itself. */
export const hostOf = (id: string): string => id.split('/')[0] ?? id

/** The first step from a place in the chain on that these answers call for. */
export const stepFrom = ({ steps }: Chain, place: number, answers: Answers): Step | undefined =>
  steps.slice(place).find(({ when }) => !when || when(answers))

export const nextStep = (chain: Chain, id: string, answers: Answers): Step | undefined =>
  stepFrom(chain, chain.steps.indexOf(stepOf(chain, hostOf(id))) + 1, answers)

/** A signature on a step: an approval, or a refusal where others may still carry the step. */
export type Signed = { readonly step: string; readonly refused?: true | undefined }

type Standing = { readonly waiting: readonly unknown[]; readonly signatures: readonly Signed[] }

/** Approvals that a step still lacks. */
export const approvalsMissing = ({ id, agree = 'all' }: Step, { waiting, signatures }: Standing): number => {
  const here = signatures.filter(({ step }) => step === id)
  const given = here.filter(({ refused }) => !refused).length
  return approvalsNeeded(agree, waiting.length + here.length) - given
}

/** Organs that references name in a place, in order, each once. */
export const organsOf = (organs: readonly OrganRef[], place: Place): OrganId[] => [
  ...new Set(organs.map((ref) => OrganId.parse(organId(ref, place)))),
]

/** Organs that were asked to sign beside the chain's own, by the step that they sign. */
export type Added = { readonly [step: string]: readonly OrganId[] }

/** What comes after a step: the step that its added signers were put before, those put after it, or the next. */
export const following = (
  chain: Chain,
  { step, added = {} }: { readonly step: string; readonly added?: Added | undefined },
  answers: Answers,
): Step | undefined => {
  const host = hostOf(step)
  if (step === `${host}/before`) return stepOf(chain, host)
  if (step === host && added[`${host}/after`]) return stepOf(chain, `${host}/after`)
  return nextStep(chain, step, answers)
}
