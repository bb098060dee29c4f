import * as z from 'zod/mini'
import { Day, Digest, OrganId, PersonId } from './ids.ts'

/** One field or piece of evidence to correct. */
export const Correction = z.object({ field: z.string(), remark: z.string() })
export type Correction = z.infer<typeof Correction>

/** What every decision records: where, for which organ, and on which content. */
const Decision = z.object({
  filing: z.int(),
  step: z.string(),
  epoch: z.int(),
  organ: OrganId,
  digest: Digest,
})

/** What may happen to a task: its decisions, and the other acts on it. */
export const taskEvents = [
  z.extend(Decision, {
    type: z.literal('StepApproved'),
    person: PersonId,
    remark: z.string(),
    /** Under which it approves: carried to the mail, the receipt and the record. */
    conditions: z.optional(z.string()),
  }),
  z.extend(Decision, {
    type: z.literal('FilingReturned'),
    reason: z.string(),
    corrections: z.array(Correction),
    /** All of it may be changed; else only what is named, where something is. */
    everything: z.optional(z.literal(true)),
    /** A refusal, which by the chain sends it back to whoever filed it. */
    refused: z.optional(z.literal(true)),
  }),
  /** An organ refused, and the filing goes on: the others may still carry the step, or it is sent back. */
  z.extend(Decision, { type: z.literal('StepRefused'), person: PersonId, reason: z.string() }),
  /** A refusal sends it back to an earlier step; what was signed from there on no longer counts. */
  z.object({
    type: z.literal('FilingSentBack'),
    filing: z.int(),
    to: z.string(),
    voids: z.array(z.string()),
  }),
  z.extend(Decision, { type: z.literal('FilingRefused'), reason: z.string() }),
  /** The task of an organ was given to one person of it. */
  z.extend(Decision, {
    type: z.literal('TaskTransferred'),
    person: PersonId,
    /** The organ of the officer who reassigned it; absent where the organ's own approver did. */
    by: z.optional(OrganId),
    to: PersonId,
    reason: z.string(),
  }),
  /** A step that waits is due today (1), late (2), or so late that those above are told (3). */
  z.object({
    type: z.literal('StepDue'),
    filing: z.int(),
    step: z.string(),
    epoch: z.int(),
    organs: z.array(OrganId),
    due: Day,
    level: z.int(),
  }),
  /** An officer reminds the organs that a step waits for. */
  z.object({
    type: z.literal('StepUrged'),
    filing: z.int(),
    step: z.string(),
    epoch: z.int(),
    organs: z.array(OrganId),
    digest: Digest,
    organ: OrganId,
    person: PersonId,
    on: Day,
    words: z.string(),
  }),
  /** Somebody declared a conflict of interest, and signs nothing of this filing. */
  z.extend(Decision, { type: z.literal('PersonRecused'), person: PersonId, reason: z.string() }),
  /** One more organ is asked to sign, before, beside or after those of the step. */
  z.extend(Decision, {
    type: z.literal('SignerAdded'),
    person: PersonId,
    place: z.enum(['before', 'beside', 'after']),
    signer: OrganId,
    reason: z.string(),
  }),
  /** Somebody of any organ is asked what they think; it is no vote, and the step waits for nobody the longer. */
  z.extend(Decision, {
    type: z.literal('OpinionAsked'),
    person: PersonId,
    of: PersonId,
    from: OrganId,
    question: z.string(),
  }),
  z.object({
    type: z.literal('OpinionGiven'),
    filing: z.int(),
    /** Sequence of the event that asked. */
    opinion: z.int(),
    askedBy: PersonId,
    organ: OrganId,
    person: PersonId,
    digest: Digest,
    words: z.string(),
  }),
  /** A decision is undone by whoever made it, before anybody else acted. */
  z.object({
    type: z.literal('DecisionTakenBack'),
    filing: z.int(),
    step: z.string(),
    organ: OrganId,
    person: PersonId,
    /** It had returned the filing, which now need not be corrected. */
    returned: z.optional(z.literal(true)),
    reason: z.string(),
  }),
] as const
