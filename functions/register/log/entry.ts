import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import { canonical, digestOf } from '../../engine/digest.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { type CaseId, Digest } from '../../engine/ids.ts'
import type { Entry } from '../entries.ts'

/**
 * What anybody may read of an event: that there was one, and what it cannot be exchanged for any more.
 *
 * Bare, neither case nor hash could stand here. They would tell how often something happens in a case that is
 * nobody's business yet, and whoever has the event before could try what the next one says until its hash agrees.
 */
export const LogEntry = z.object({
  /** Commitment to an event. */
  event: Digest,
  /** Commitments to what the event published or took off the register. */
  notices: z.optional(z.array(Digest)),
})
export type LogEntry = z.infer<typeof LogEntry>

/** What opens the commitment to an event; whoever has it can find the entry of the log. */
export type Opening = {
  readonly case: CaseId
  readonly sequence: number
  readonly hash: Digest
  /** 32 random bytes in hexadecimal, one salt a commit. */
  readonly salt: string
}

/** What opens the commitment to a notice: all that the public reads of it, and a salt of its own. */
export type NoticeOpening = { readonly notice: object; readonly salt: string }

/** SHA-256 over the canonical JSON (RFC 8785) of all that opens it. */
export const commitmentTo = (opening: Opening | NoticeOpening): Digest => digestOf(opening)

/** What the public reads of an entry of the register, or reads of it once it was taken off. */
export const noticeOf = ({ id, register, publishedAt, rows, removedAt }: Entry): object =>
  removedAt === undefined ? { entry: id, register, publishedAt, rows } : { entry: id, register, removedAt }

/** One that is published tells nothing of the salt that hides its event. */
export const noticeOpening = (entry: Entry, salt: string): NoticeOpening => {
  const own = createHmac('sha256', Buffer.from(salt, 'hex')).update(`notice ${entry.id}`).digest('hex')
  return { notice: noticeOf(entry), salt: own }
}

export const openingOf = (
  id: CaseId,
  { sequence, hash }: Pick<LoggedEvent, 'sequence' | 'hash'>,
  salt: string,
): Opening => ({
  case: id,
  sequence,
  hash,
  salt,
})

/** What the log says of an event; `entries` are what it published or took off. */
export const logEntryOf = (
  id: CaseId,
  logged: LoggedEvent,
  salt: string,
  entries: readonly Entry[],
): LogEntry => {
  const notices = entries.map((entry) => commitmentTo(noticeOpening(entry, salt)))
  return { event: commitmentTo(openingOf(id, logged, salt)), ...(notices.length > 0 && { notices }) }
}

/** The bytes that are hashed as a leaf. */
export const entryBytes = (entry: LogEntry): Uint8Array => Buffer.from(canonical(entry))

/** The entry that a leaf's bytes say; throws where they are not its canonical JSON. */
export const readEntry = (bytes: Uint8Array): LogEntry => {
  const text = Buffer.from(bytes).toString()
  const entry = LogEntry.parse(JSON.parse(text))
  if (canonical(entry) !== text) throw new TypeError('An entry of the log that is not canonical')
  return entry
}
