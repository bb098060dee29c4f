import * as z from 'zod/mini'

import { Concluded } from './concluded.ts'
import { Day, Digest, OrganId, PersonId } from './ids.ts'
import { Correction } from './task-events.ts'

const Versioned = z.object({ id: z.string(), version: z.string() })

/** A signature that counts towards the step, or that bars its signer from a later step. */
const Signature = z.object({
  step: z.string(),
  organ: OrganId,
  person: PersonId,
  /** In whose place. */
  of: z.optional(PersonId),
  /** A refusal that leaves it to the others of the step whether it is carried. */
  refused: z.optional(z.literal(true)),
})
export type Signature = z.infer<typeof Signature>

const filed = {
  no: z.int(),
  form: Versioned,
  chain: Versioned,
  reference: z.string(),
  draft: z.string(),
  digest: Digest,
  /** Sequence of the event that holds the answers now in force. */
  content: z.int(),
  /** Of the newest step entered; every link to an older one is dead. */
  epoch: z.int(),
  /** Of an official's act: for which organ it was filed, and who drew it up or corrected it. */
  by: z.optional(OrganId),
  filers: z.optional(z.array(PersonId)),
  /** People who recused themselves, and sign nothing of it any more. */
  recused: z.optional(z.array(PersonId)),
  /** The document number that it was given, 高工信〔2026〕3号, and the day on which it was signed. */
  number: z.optional(z.string()),
  /** The duty that it answers. */
  duty: z.optional(z.int()),
  signedOn: z.optional(Day),
}

/** An opinion asked of somebody, by the sequence of the event that asked, and who asked. */
const Opinion = z.object({ no: z.int(), person: PersonId, organ: OrganId, by: PersonId })

const Added = z.record(z.string(), z.array(OrganId))

const InApproval = z.object({
  ...filed,
  status: z.literal('in-approval'),
  step: z.string(),
  due: Day,
  waiting: z.array(OrganId),
  signatures: z.array(Signature),
  /** Organs that were asked to sign beside the chain's own, by step. */
  added: z.optional(Added),
  /** The one person of a waiting organ to whom its task was transferred; absent means any of its approvers. */
  assigned: z.optional(z.record(z.string(), PersonId)),
  /** Asked and not given yet. */
  opinions: z.optional(z.array(Opinion)),
  /** How much has been said of its being due: today, late, very late. */
  told: z.optional(z.int()),
  /** The last day on which an officer urged it. */
  urged: z.optional(Day),
  /** Somebody has acted since the last signature: it cannot be taken back any more. */
  settled: z.optional(z.literal(true)),
})
export type InApproval = z.infer<typeof InApproval>

const Returned = z.object({
  ...filed,
  status: z.literal('returned'),
  /** The step that returned it, and what had been signed by then. */
  step: z.string(),
  signatures: z.array(Signature),
  added: z.optional(Added),
  /** Who returned it, and may take that back until it is corrected. */
  organ: OrganId,
  person: PersonId,
  reason: z.string(),
  corrections: z.array(Correction),
  /** All of it may be changed, whatever was named. */
  everything: z.optional(z.literal(true)),
})
export type Returned = z.infer<typeof Returned>

const Ended = z.object({ ...filed, status: z.enum(['accepted', 'refused', 'withdrawn']) })

/** A filing as the head of its case knows it; answers and evidence stand in its events. */
export const Filing = z.discriminatedUnion('status', [InApproval, Returned, Ended])
export type Filing = z.infer<typeof Filing>

const Clock = z.object({
  id: z.string(),
  nominal: Day,
  effective: Day,
  provisional: z.boolean(),
  extended: z.int(),
  /** How many of its reminders are behind it. */
  warned: z.int(),
  status: z.enum(['running', 'met', 'passed', 'parked']),
  /** Day that started it. */
  from: Day,
  /** It stands still since this day. */
  stands: z.optional(Day),
  /** Days for which it stood and went on: working days of a period in working days, else calendar days. */
  stood: z.optional(z.int()),
})
export type Clock = z.infer<typeof Clock>

/** Work given to an organ besides those that lead the case, until it is answered; the log keeps the rest. */
const Duty = z.object({
  /** Counted through the case. */
  no: z.int(),
  duty: z.string(),
  /** Which of its subjects. */
  of: z.string(),
  /** What tells it from another of the same subject. */
  name: z.optional(z.string()),
  organ: OrganId,
  due: Day,
  /** How much has been said of its being due: soon, late, very late. */
  told: z.optional(z.int()),
})
export type Duty = z.infer<typeof Duty>

/** A hold that keeps the record from being deleted; `asked`: who asked that it be lifted, which another does. */
const Hold = z.object({ no: z.int(), asked: z.optional(PersonId) })

/** Proposed for deletion, agreed to by one or two, and done once there is a certificate. */
const Deletion = z.object({
  until: Day,
  agreed: z.array(PersonId),
  certificate: z.optional(Digest),
  object: z.optional(z.string()),
})

const known = {
  number: z.string(),
  county: z.string(),
  enterprise: z.object({ code: z.string(), name: z.string() }),
  ruleSet: Versioned,
  track: Versioned,
  state: z.string(),
  /** When the notice was served; until then the case has no clock, and its enterprise is not told of it. */
  servedOn: z.optional(Day),
  /** Its number, where it was drawn up in the case. */
  notice: z.optional(z.string()),
  /** The case of the same enterprise that it comes from. */
  origin: z.optional(z.string()),
  /** People who do nothing in it and do not read it. */
  barred: z.optional(z.array(PersonId)),
  /** The office that leads it, where that is not its track's. */
  lead: z.optional(z.string()),
  /** In the order in which they were started; one that is started anew takes its old place. */
  clocks: z.array(Clock),
  filings: z.array(Filing),
  /** What it has on public registers, by the filing that published it. */
  published: z.array(z.object({ register: z.string(), filing: z.int() })),
  /** How the newest notice ended, and by which filing it was published. */
  concluded: z.optional(z.extend(Concluded, { filing: z.int() })),
  /** What became of each item of equipment, by its serial number: `sealed`, `dismantled`, or nothing yet. */
  items: z.record(z.string(), z.string()),
  /** How many duties were given in all, and those that are open; absent means that there was never one. */
  duties: z.optional(z.object({ given: z.int(), open: z.array(Duty) })),
  /** The day on which it ended. */
  endedOn: z.optional(Day),
  /** How many holds were placed in all, and those that stand. */
  held: z.optional(z.int()),
  holds: z.optional(z.array(Hold)),
  deletion: z.optional(Deletion),
}

/** A case folded from its events; the head item of its partition. */
export const Case = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open'), ...known }),
  z.object({ status: z.literal('closed'), outcome: z.string(), ...known }),
])
export type Case = z.infer<typeof Case>

/** Before anything happened. */
export const nothing = { status: 'none' } as const
export type CaseState = Case | typeof nothing

export const filingOf = (state: Case, no: number): Filing | undefined =>
  state.filings.find((filing) => filing.no === no)

/** A case whose notice has not been served: it is between the organs alone (DOMAIN §3). */
export const isUnserved = ({ servedOn }: Pick<Case, 'servedOn'>): boolean => servedOn === undefined

/** A filing that still waits for somebody: an approver, or the enterprise to correct it. */
export const isUnderWay = (filing: Filing): filing is InApproval | Returned =>
  filing.status === 'in-approval' || filing.status === 'returned'

export const openDuties = ({ duties }: Pick<Case, 'duties'>): readonly Duty[] => duties?.open ?? []

/** A duty that is open, by its number. */
export const dutyIn = (state: Case, no: number | undefined): Duty | undefined =>
  openDuties(state).find((duty) => duty.no === no)

export const clockIn = (state: Case, id: string): Clock | undefined =>
  state.clocks.find((clock) => clock.id === id)

/** The clock that presses first: running or parked, with the nearest last day. */
export const nextClock = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks
    .filter(({ status }) => status === 'running' || status === 'parked')
    .toSorted((a, b) => a.effective.localeCompare(b.effective))[0]
