import * as z from 'zod/mini'
import { Day, Digest } from './ids.ts'

/** What may happen to the record of a case as a record: it is held, let go, and one day deleted. */
export const keepingEvents = [
  /** Nothing of the case may be deleted from here on, for this reason and on this paper. */
  z.object({
    type: z.literal('HoldPlaced'),
    /** Counted through the case. */
    hold: z.int(),
    reason: z.string(),
    paper: z.string(),
  }),
  /** Somebody asks that a hold be lifted; another lifts it. */
  z.object({
    type: z.literal('HoldReleaseAsked'),
    hold: z.int(),
    reason: z.string(),
    paper: z.string(),
  }),
  z.object({ type: z.literal('HoldReleased'), hold: z.int(), remark: z.string() }),
  /** It has been kept for as long as it must; proposes, never deletes. */
  z.object({
    type: z.literal('DeletionProposed'),
    /** Under which class of the schedule it was kept. */
    retention: z.string(),
    ended: Day,
    until: Day,
  }),
  /** One of the two who must agree; with the second nothing can stop it any more. */
  z.object({ type: z.literal('DeletionAgreed'), place: z.int(), remark: z.string() }),
  /** What it held is gone; the certificate says what that was. */
  z.object({
    type: z.literal('RecordDeleted'),
    /** SHA-256 of the certificate's file, and where it is kept. */
    certificate: Digest,
    object: z.string(),
    size: z.int(),
    events: z.int(),
    files: z.int(),
  }),
] as const
