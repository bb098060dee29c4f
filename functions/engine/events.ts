import * as z from 'zod/mini'
import { Concluded } from './concluded.ts'
import type { Answers, EquipmentItem, Evidence } from './form.ts'
import { Site } from './geo.ts'
import { Day, Digest, Moment, OrganId, PersonId } from './ids.ts'
import { keepingEvents } from './keeping-events.ts'
import { taskEvents } from './task-events.ts'

/** Who acted, in what capacity and on what basis; the system acts only as clock and register. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('contact'),
    person: PersonId,
    name: z.string(),
    enterprise: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal('official'),
    person: PersonId,
    name: z.string(),
    organ: OrganId,
    title: z.string(),
    capacity: z.enum(['own', 'substitute', 'delegate']),
    /** Of a substitute or delegate: whose, and on what paper. */
    of: z.optional(z.object({ person: PersonId, name: z.string() })),
    basis: z.optional(z.string()),
    /** How a high-stakes decision was confirmed: by a passkey, or by digits mailed for it. */
    confirmed: z.optional(z.enum(['passkey', 'digits'])),
    /** On what kind of device, as its browser claims. */
    device: z.optional(z.enum(['phone', 'tablet', 'computer'])),
  }),
  z.object({ kind: z.literal('administrator'), person: PersonId, name: z.string(), title: z.string() }),
  z.object({ kind: z.literal('system'), name: z.string() }),
  /** Somebody of the public: the log has no word of who it was. */
  z.object({ kind: z.literal('public'), name: z.string() }),
])
export type Actor = z.infer<typeof Actor>
export type Official = Extract<Actor, { kind: 'official' }>
export type Administrator = Extract<Actor, { kind: 'administrator' }>

const Versioned = z.object({ id: z.string(), version: z.string() })
export type Versioned = z.infer<typeof Versioned>

const Due = z.object({ nominal: Day, effective: Day, provisional: z.boolean() })
export type Due = z.infer<typeof Due>

export const EnterpriseOnCase = z.object({
  code: z.string(),
  name: z.string(),
  legalRepresentative: z.string(),
  address: z.string(),
  industry: z.string(),
  sector: z.string(),
  /** Where its plant stands, if somebody entered it. */
  site: z.optional(Site),
})
export type EnterpriseOnCase = z.infer<typeof EnterpriseOnCase>

/** The twelve columns of the public notice (DOMAIN §5); no other field ever reaches the register. */
export const RegisterRow = z.object({
  county: z.string(),
  enterprise: z.string(),
  sector: z.string(),
  equipment: z.string(),
  model: z.string(),
  quantity: z.string(),
  capacity: z.string(),
  basis: z.string(),
  method: z.string(),
  deadline: z.string(),
  remark: z.string(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

/** A photograph that is public with the rows: which, and the slot of the form that made it so. */
export const PublicPicture = z.object({ sha256: Digest, slot: z.string() })
export type PublicPicture = z.infer<typeof PublicPicture>

const json = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null)

const Content = z.object({
  answers: json<Answers>(),
  evidence: z.array(json<Evidence>()),
  /** What approvers see and bind to: form, version, answers and evidence digests. */
  digest: Digest,
  /** What it rests on, in the editions that held on the day on which it was submitted. */
  basis: z.optional(z.array(Versioned)),
})

/** Which duty of the case, whose it is, and by when. */
const Duty = z.object({
  no: z.int(),
  duty: z.string(),
  of: z.string(),
  name: z.optional(z.string()),
  organ: OrganId,
  due: Day,
})

/** Everything that can happen to a case; past tense, never edited. */
export const CaseEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('CaseOpened'),
    number: z.string(),
    county: z.string(),
    enterprise: EnterpriseOnCase,
    grounds: z.array(z.string()),
    /** What its notice cites, and in which editions: those that held on the day of service. */
    basis: z.array(z.string()),
    editions: z.optional(z.array(Versioned)),
    ruleSet: Versioned,
    track: Versioned,
    state: z.string(),
    /** Day of the finding, where the notice rests on it. */
    foundOn: z.optional(Day),
    /** Absent where the notice is drawn up, and served, in the case itself. */
    notice: z.optional(
      z.object({
        number: z.string(),
        servedOn: Day,
        method: z.string(),
        proof: z.array(json<Evidence>()),
      }),
    ),
    /** What was uploaded at an opening without a served notice. */
    papers: z.optional(z.array(json<Evidence>())),
    equipment: z.array(json<EquipmentItem>()),
    /** Items that the officer confirmed to be the same machines as in other cases, with the numbers of those. */
    shared: z.optional(z.array(z.object({ serial: z.string(), cases: z.array(z.string()) }))),
    /** The case of the same enterprise that this one comes from; its leading office, where that leads this one too. */
    origin: z.optional(z.object({ case: z.string(), number: z.string(), lead: z.optional(z.string()) })),
    /** The office that leads it, where that is the one that it is about and not its track's. */
    lead: z.optional(z.string()),
    clock: z.optional(z.extend(Due, { id: z.string() })),
  }),
  z.extend(Content, {
    type: z.literal('FilingSubmitted'),
    filing: z.int(),
    reference: z.string(),
    /** The draft it was made from: a second submission of the same draft is the same filing. */
    draft: z.string(),
    form: Versioned,
    chain: Versioned,
    /** The organ that an official filed it for. */
    by: z.optional(OrganId),
    /** The duty that it answers. */
    duty: z.optional(z.int()),
  }),
  z.extend(Content, {
    type: z.literal('FilingResubmitted'),
    filing: z.int(),
    /** Only what was named has changed: it goes on at the step that returned it. */
    resumed: z.optional(z.literal(true)),
    /** Why more than what was named had to change, in the filer's words. */
    opened: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('StepEntered'),
    filing: z.int(),
    step: z.string(),
    /** Rises whenever older links to this filing must die. */
    epoch: z.int(),
    due: Day,
    organs: z.array(OrganId),
  }),
  ...taskEvents,
  z.object({ type: z.literal('FilingWithdrawn'), filing: z.int(), reason: z.string() }),
  z.object({ type: z.literal('FilingAccepted'), filing: z.int() }),
  /** An accepted act got the next number of its organ and year: 机关代字〔YYYY〕N号. */
  z.object({
    type: z.literal('DocumentNumbered'),
    filing: z.int(),
    organ: OrganId,
    year: z.int(),
    serial: z.int(),
    number: z.string(),
    on: Day,
  }),
  /** The letter of an act as it was rendered, kept in the evidence store under its digest. */
  z.object({ type: z.literal('LetterKept'), filing: z.int(), letter: json<Evidence>() }),
  z.extend(Due, { type: z.literal('ClockStarted'), clock: z.string(), filing: z.int(), from: Day }),
  z.extend(Due, { type: z.literal('DeadlineExtended'), clock: z.string(), filing: z.int() }),
  /** A year that it rests on has its calendar now. */
  z.extend(Due, { type: z.literal('DeadlineRecomputed'), clock: z.string() }),
  /** A filing is back for correction, and by its track the clock stands still. */
  z.object({ type: z.literal('ClockStopped'), clock: z.string(), filing: z.int(), on: Day }),
  /** … and goes on; its end moves by the days for which it stood. */
  z.extend(Due, { type: z.literal('ClockResumed'), clock: z.string(), filing: z.int(), days: z.int() }),
  z.object({ type: z.literal('DeadlineMet'), clock: z.string(), filing: z.int() }),
  /** A reminder is due; `warned` counts those behind the clock with this one. */
  z.object({ type: z.literal('DeadlineNear'), clock: z.string(), effective: Day, warned: z.int() }),
  /** `parked`: an undecided extension was open at expiry (pending at due). Proposes, never closes. */
  z.object({ type: z.literal('DeadlinePassed'), clock: z.string(), effective: Day, parked: z.boolean() }),
  /** From here on the case is under another version of its rules; where it stands and what was set stays. */
  z.object({
    type: z.literal('RuleSetAdopted'),
    filing: z.int(),
    from: Versioned,
    to: Versioned,
    track: Versioned,
    reason: z.string(),
  }),
  z.object({ type: z.literal('CaseMoved'), from: z.string(), to: z.string() }),
  z.object({
    type: z.literal('NoticePublished'),
    register: z.string(),
    filing: z.int(),
    rows: z.array(RegisterRow),
    pictures: z.optional(z.array(PublicPicture)),
  }),
  /** The notice that was drawn up in the case has reached the enterprise; its proof is in the filing. */
  z.object({
    type: z.literal('NoticeServed'),
    filing: z.int(),
    number: z.string(),
    servedOn: Day,
    method: z.string(),
  }),
  /** What the case had on a register is no longer shown; the entry keeps a trace. */
  z.object({
    type: z.literal('NoticeRemoved'),
    register: z.string(),
    /** The filing that removes them, and the filings that had published them. */
    filing: z.int(),
    entries: z.array(z.int()),
  }),
  /** Items of equipment, by serial number, are now sealed or dismantled. */
  z.object({
    type: z.literal('ItemsMarked'),
    filing: z.int(),
    mark: z.string(),
    serials: z.array(z.string()),
  }),
  /** `filing` is the one whose acceptance gives it. */
  z.extend(Duty, { type: z.literal('DutyAssigned'), filing: z.int() }),
  /** `filing` is the one by which its organ said what it did, or why it cannot be done. */
  z.extend(Duty, { type: z.literal('DutyDone'), filing: z.int() }),
  z.extend(Duty, { type: z.literal('DutyExcused'), filing: z.int() }),
  /** What `filing` decided leaves nothing to do. */
  z.extend(Duty, { type: z.literal('DutyReleased'), filing: z.int() }),
  /** A duty that is open is due soon (1), late (2), or so late that those above are told (3). */
  z.extend(Duty, { type: z.literal('DutyDue'), level: z.int() }),
  /** They do nothing in this case from here on, and do not read it: they are officers of what it is about. */
  z.object({ type: z.literal('PeopleBarred'), people: z.array(PersonId) }),
  /** Rows of the public entry that this case is the notice of, by their numbers, go from the register. */
  z.object({ type: z.literal('EntryAmended'), filing: z.int(), rows: z.array(z.int()) }),
  /** What was found here concerns another case, by its number; `act` is what its organ is asked to draw up. */
  z.object({
    type: z.literal('CaseTold'),
    filing: z.int(),
    number: z.string(),
    words: z.string(),
    act: z.optional(z.string()),
  }),
  /** … and there: found by this organ. In which matter is not said: its number tells when somebody wrote. */
  z.object({
    type: z.literal('FindingHeard'),
    organ: OrganId,
    words: z.string(),
    act: z.optional(z.string()),
  }),
  /** The notice of what `filing` published is over, in the case of this number. */
  z.extend(Concluded, { type: z.literal('NoticeConcluded'), filing: z.int() }),
  z.object({ type: z.literal('CaseClosed'), outcome: z.string() }),
  ...keepingEvents,
])
export type CaseEvent = z.infer<typeof CaseEvent>
export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** Whether an event says what a filing asks. */
export const isContent = (event: CaseEvent): event is EventOf<'FilingSubmitted' | 'FilingResubmitted'> =>
  event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted'

/** One event as kept: in order, timed, attributed and chained to the one before. */
export const LoggedEvent = z.object({
  sequence: z.int().check(z.positive()),
  at: Moment,
  actor: Actor,
  event: CaseEvent,
  /** Hash of the event before; 64 zeros for the first. */
  previous: Digest,
  hash: Digest,
})
export type LoggedEvent = z.infer<typeof LoggedEvent>
