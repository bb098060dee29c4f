import type { Filing, InApproval } from './case.ts'
import type { EventOf } from './events.ts'
import { addedTo, base, signaturesOf } from './evolve-filing.ts'

export type Act = EventOf<
  | 'TaskTransferred'
  | 'StepDue'
  | 'StepUrged'
  | 'PersonRecused'
  | 'SignerAdded'
  | 'OpinionAsked'
  | 'OpinionGiven'
  | 'DecisionTakenBack'
>

/** What an act on a task, other than a decision, makes of its filing. */
export const acted = (filing: Filing, event: Act, sequence: number): Filing => {
  if (event.type === 'DecisionTakenBack') return takenBack(filing)
  if (filing.status !== 'in-approval') return filing
  switch (event.type) {
    case 'TaskTransferred':
      return { ...filing, assigned: { ...filing.assigned, [event.organ]: event.to }, settled: true }
    case 'StepDue':
      return { ...filing, told: event.level }
    case 'StepUrged':
      return { ...filing, urged: event.on }
    case 'PersonRecused':
      return { ...recused(filing, event), settled: true }
    case 'SignerAdded':
      return { ...withSigner(filing, event), settled: true }
    case 'OpinionAsked': {
      const asked = { no: sequence, person: event.of, organ: event.from, by: event.person }
      return { ...filing, opinions: [...(filing.opinions ?? []), asked], settled: true }
    }
    case 'OpinionGiven':
      return withoutOpinion(filing, event.opinion)
  }
}

/** Whoever recuses themselves gives the task back to their colleagues. */
const recused = (filing: InApproval, { person }: EventOf<'PersonRecused'>): InApproval => {
  const { assigned = {}, ...rest } = filing
  const left = Object.entries(assigned).filter(([, to]) => to !== person)
  return {
    ...rest,
    recused: [...(filing.recused ?? []), person],
    ...(left.length > 0 && { assigned: Object.fromEntries(left) }),
  }
}

const withSigner = (filing: InApproval, { step, place, signer }: EventOf<'SignerAdded'>): InApproval => {
  const key = place === 'beside' ? step : `${step}/${place}`
  return {
    ...filing,
    added: { ...filing.added, [key]: [...(filing.added?.[key] ?? []), signer] },
    ...(place === 'beside' && { waiting: [...filing.waiting, signer] }),
  }
}

const withoutOpinion = (filing: InApproval, no: number): InApproval => {
  const { opinions = [], ...rest } = filing
  const left = opinions.filter((asked) => asked.no !== no)
  return left.length > 0 ? { ...rest, opinions: left } : rest
}

/** A return leaves no signature; an approval or a refusal that may be taken back is the last one. */
const takenBack = (filing: Filing): Filing => {
  if (filing.status === 'in-approval')
    return { ...filing, signatures: filing.signatures.slice(0, -1), settled: true }
  if (filing.status !== 'returned') return filing
  const { step } = filing
  return {
    ...base(filing),
    status: 'in-approval',
    step,
    due: '',
    waiting: [],
    signatures: signaturesOf(filing),
    ...addedTo(filing),
    settled: true,
  }
}
