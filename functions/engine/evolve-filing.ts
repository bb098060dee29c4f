import type { Filing, InApproval, Signature } from './case.ts'
import { type Added, hostOf } from './chain.ts'
import type { Actor, EventOf } from './events.ts'
import type { PersonId } from './ids.ts'

/** A filing between its submission and the step that the same command enters. */
const awaitingStep = () => ({
  status: 'in-approval' as const,
  step: '',
  due: '',
  waiting: [],
  signatures: [],
})

/** Whoever is barred from the case signs nothing of it, as if they had recused themselves. */
export const submitted = (
  event: EventOf<'FilingSubmitted'>,
  sequence: number,
  filer: Actor,
  barred: readonly PersonId[] | undefined,
): Filing => ({
  no: event.filing,
  form: event.form,
  chain: event.chain,
  reference: event.reference,
  draft: event.draft,
  digest: event.digest,
  content: sequence,
  epoch: 0,
  ...(event.by && { by: event.by }),
  ...(event.duty !== undefined && { duty: event.duty }),
  ...filersWith(event, filer),
  ...(barred && { recused: [...barred] }),
  ...awaitingStep(),
})

export const resubmitted = (
  filing: Filing,
  { digest, resumed }: EventOf<'FilingResubmitted'>,
  content: number,
  filer: Actor,
): Filing => ({
  ...base(filing),
  digest,
  content,
  ...filersWith(filing, filer),
  ...(resumed && filing.status === 'returned'
    ? {
        ...awaitingStep(),
        step: filing.step,
        signatures: signedBefore(filing.step, filing.signatures),
        ...addedTo(filing),
        settled: true,
      }
    : awaitingStep()),
})

/** What was signed before the step that returned it, which is signed anew. */
const signedBefore = (step: string, signatures: readonly Signature[]): Signature[] =>
  signatures.filter((signed) => hostOf(signed.step) !== hostOf(step))

/** Whoever filed it or corrected it for its side, each once: nobody decides on what they filed. */
const filersWith = ({ by, filers = [] }: Pick<Filing, 'by' | 'filers'>, filer: Actor) =>
  filer.kind === (by ? 'official' : 'contact') ? { filers: [...new Set([...filers, personOf(filer)])] } : {}

export const personOf = (actor: Actor): PersonId => {
  if (actor.kind === 'system' || actor.kind === 'public') throw new Error('Only people who are known do this')
  return actor.person
}

/** What every filing keeps whatever becomes of it. */
export const base = ({
  no,
  form,
  chain,
  reference,
  draft,
  digest,
  content,
  epoch,
  by,
  filers,
  recused,
  number,
  duty,
}: Filing): Omit<Filing, 'status'> => ({
  no,
  form,
  chain,
  reference,
  draft,
  digest,
  content,
  epoch,
  ...(by && { by }),
  ...(filers && { filers }),
  ...(recused && { recused }),
  ...(number && { number }),
  ...(duty !== undefined && { duty }),
})

export const entered = (filing: Filing, event: EventOf<'StepEntered'>): Filing => ({
  ...base(filing),
  status: 'in-approval',
  signatures: signaturesOf(filing),
  ...addedTo(filing),
  ...(filing.status === 'in-approval' && keptOf(filing, event)),
  step: event.step,
  epoch: event.epoch,
  due: event.due,
  waiting: event.organs,
})

/** A step that is entered again stays with those to whom it was transferred. */
const keptOf = ({ step, assigned, opinions, settled }: InApproval, event: EventOf<'StepEntered'>) => ({
  ...(assigned && hostOf(step) === hostOf(event.step) && { assigned }),
  ...(opinions && { opinions }),
  ...(settled && { settled }),
})

export const signed = (
  filing: Filing,
  event: EventOf<'StepApproved' | 'StepRefused'>,
  signer: Actor,
): Filing => {
  if (filing.status !== 'in-approval') return filing
  const { settled: _, ...rest } = filing
  return {
    ...rest,
    waiting: filing.waiting.filter((organ) => organ !== event.organ),
    signatures: [...filing.signatures, signatureIn(event, signer)],
  }
}

const signatureIn = (
  { type, step, organ, person }: EventOf<'StepApproved' | 'StepRefused'>,
  signer: Actor,
): Signature => ({
  step,
  organ,
  person,
  ...(signer.kind === 'official' && signer.of && { of: signer.of.person }),
  ...(type === 'StepRefused' && { refused: true }),
})

/** What was signed from that step on no longer counts, nor who was added there. */
export const sentBack = (filing: Filing, { voids }: EventOf<'FilingSentBack'>): Filing => {
  if (filing.status !== 'in-approval') return filing
  const { added = {}, assigned: _, ...rest } = filing
  const isVoid = (step: string) => voids.includes(hostOf(step))
  const left = Object.entries(added).filter(([step]) => !isVoid(step))
  return {
    ...rest,
    signatures: filing.signatures.filter(({ step }) => !isVoid(step)),
    ...(left.length > 0 && { added: Object.fromEntries(left) }),
    settled: true,
  }
}

export const returned = (filing: Filing, event: EventOf<'FilingReturned'>, actor: Actor): Filing => ({
  ...base(filing),
  status: 'returned',
  step: event.step,
  signatures: signaturesOf(filing),
  ...addedTo(filing),
  organ: event.organ,
  person: personOf(actor),
  reason: event.reason,
  corrections: event.corrections,
  ...(event.everything && { everything: true }),
})

export const signaturesOf = (filing: Filing): Signature[] => ('signatures' in filing ? filing.signatures : [])

export const addedTo = (filing: Filing): { added?: { [step: string]: Added[string][number][] } } =>
  'added' in filing && filing.added ? { added: filing.added } : {}
