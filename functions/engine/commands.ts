import type { Calendar } from './calendar.ts'
import type { Case } from './case.ts'
import type { Chain } from './chain.ts'
import type { Concluded } from './concluded.ts'
import type {
  Actor,
  Administrator,
  EnterpriseOnCase,
  EventOf,
  Official,
  PublicPicture,
  RegisterRow,
  Versioned,
} from './events.ts'
import type { Answers, EquipmentItem, Evidence, Outline } from './form.ts'
import type { Day, Digest, OrganId, PersonId } from './ids.ts'
import type { Machine } from './machine.ts'
import type { Correction } from './task-events.ts'
import type { Track } from './track.ts'

/** The regulation as values; the engine holds no word of it. */
export type Rules = {
  readonly municipality: string
  readonly ruleSet: Versioned
  readonly calendars: readonly Calendar[]
  /** Working days after which a step that is late is told to those above. */
  readonly escalateAfter: number
  readonly track: (which: Versioned) => Track
  /** The version of a track under which cases are opened now. */
  readonly newestTrack: (id: string) => Track | undefined
  /** The form whose acceptance moves a case to this rule set; its answer `reason` says why. */
  readonly adoptedBy: string
  readonly chain: (which: Versioned) => Chain
  readonly outline: (which: Versioned) => Outline
  /** Marks of items that exist no more: no further case may list them. */
  readonly gone: readonly string[]
  /** Bases in the editions that hold on a day. */
  readonly editions: (bases: readonly string[], day: Day) => readonly Versioned[]
  /** What a filing of a form rests on, in the editions of the day. */
  readonly basis: (form: Outline, at: Resting) => readonly Versioned[]
  /** 机关代字 of an organ. */
  readonly word: (organ: OrganId) => string
  /** How long the record of a case is kept once it has ended. */
  readonly retention: (state: Case) => Retention
  /** Rows of a public register that an accepted filing yields. */
  readonly rows: (register: string, state: Case, answers: Answers) => readonly RegisterRow[]
  /** … and of its evidence the photographs that its form says are to be public. */
  readonly pictures?: (register: string, evidence: readonly Evidence[]) => readonly PublicPicture[]
}

/** How long records of a class are kept once their case has ended; without years, for good. */
export type Retention = { readonly id: string; readonly years?: number }

/** Where, with which answers and when a filing rests on something. */
export type Resting = { readonly track: string; readonly answers: Answers; readonly today: Day }

/** What every command carries: who, and the Shanghai day on which it takes effect. */
type Stamped = { readonly actor: Actor; readonly today: Day }
type ByOfficial = { readonly actor: Official; readonly today: Day }

type Content = { readonly answers: Answers; readonly evidence: readonly Evidence[]; readonly digest: Digest }

/** A decision binds to what its maker has read: the step's epoch and the content's digest. */
type Decision = ByOfficial & {
  readonly filing: number
  readonly epoch: number
  readonly digest: Digest
  readonly organ: OrganId
  /** Holders of tasks who are no approvers any more: what they held is anybody's of the organ. */
  readonly gone?: readonly PersonId[]
  /** Credit codes of enterprises that its maker is a contact of. */
  readonly ties?: readonly string[]
}

export type OpenCase = Stamped & {
  readonly type: 'OpenCase'
  readonly number: string
  readonly county: string
  readonly enterprise: EnterpriseOnCase
  readonly grounds: readonly string[]
  readonly basis: readonly string[]
  readonly track: Versioned
  /** Day of the finding, where the notice is drawn up on it. */
  readonly foundOn?: string
  /** Absent where it is drawn up in the case. */
  readonly notice?: EventOf<'CaseOpened'>['notice']
  readonly papers?: EventOf<'CaseOpened'>['papers']
  readonly equipment: readonly EquipmentItem[]
  /** The case of the same enterprise that this one comes from, and the office that leads that one. */
  readonly origin?: { readonly case: string; readonly number: string; readonly lead: string }
  /** Serial numbers that other cases list too, confirmed to be the same machines. */
  readonly sameMachines?: readonly string[]
  /** What other cases of the enterprise list; the store fills it in, so that it is what the save rests on. */
  readonly elsewhere?: readonly Machine[]
}

export type SubmitFiling = Stamped &
  Content & {
    readonly type: 'SubmitFiling'
    readonly form: Versioned
    readonly chain: Versioned
    readonly draft: string
    /** The organ that an official files it for. */
    readonly by?: OrganId
    /** The duty that it answers. */
    readonly duty?: number
  }

export type ResubmitFiling = Stamped &
  Content & {
    readonly type: 'ResubmitFiling'
    readonly filing: number
    /** Fields and slots (`evidence.<slot>`) that differ from what was returned. */
    readonly changed: readonly string[]
    /** Those of them that were not named, and are open or gone because of what was. */
    readonly follows?: readonly string[]
    /** Why all of it was opened, in the filer's words; it is then decided from the first step. */
    readonly opened?: string
  }
export type WithdrawFiling = Stamped & {
  readonly type: 'WithdrawFiling'
  readonly filing: number
  readonly reason: string
}

/** `answers` and `evidence` are those of the digest: acceptance may publish them or move a date that they name. */
export type ApproveStep = Decision & {
  readonly type: 'ApproveStep'
  readonly remark: string
  /** Of an approval with conditions. */
  readonly conditions?: string
  readonly answers: Answers
  readonly evidence?: readonly Evidence[]
  /** The number that its organ gives next this year, where accepting the act gives one. */
  readonly serial?: number
}
export type RefuseFiling = Decision & {
  readonly type: 'RefuseFiling'
  readonly reason: string
  /** Those of the digest: they say to whom a step goes that it is sent back to. */
  readonly answers: Answers
}
export type ReturnFiling = Decision & {
  readonly type: 'ReturnFiling'
  readonly reason: string
  readonly corrections: readonly Correction[]
  /** Leaves all of it open, whatever is named. */
  readonly everything?: true
}
/** Gives an organ's task to one person of it; any of its approvers may, so that none is stuck with a leaver. */
export type TransferTask = Decision & {
  readonly type: 'TransferTask'
  readonly to: PersonId
  readonly reason: string
}
export type RecusePerson = Decision & { readonly type: 'RecusePerson'; readonly reason: string }
/** `answers` are those of the digest: they say to whom the step goes that is entered again. */
export type AddSigner = Decision & {
  readonly type: 'AddSigner'
  readonly place: EventOf<'SignerAdded'>['place']
  readonly signer: OrganId
  readonly reason: string
  readonly answers: Answers
}
export type AskOpinion = Decision & {
  readonly type: 'AskOpinion'
  readonly of: PersonId
  readonly from: OrganId
  readonly question: string
}
export type GiveOpinion = ByOfficial & {
  readonly type: 'GiveOpinion'
  readonly filing: number
  readonly opinion: number
  readonly digest: Digest
  readonly words: string
}
/** Undoes the decision that the same person made for the same organ, if nobody acted since. */
export type TakeBackDecision = ByOfficial & {
  readonly type: 'TakeBackDecision'
  readonly filing: number
  readonly organ: OrganId
  readonly reason: string
  readonly answers: Answers
}
/** An officer who watches over a filing reminds whoever it waits for. */
export type UrgeStep = ByOfficial & {
  readonly type: 'UrgeStep'
  readonly filing: number
  readonly words: string
}
/** … or gives the task of an organ to one person of it. */
export type ReassignTask = ByOfficial & {
  readonly type: 'ReassignTask'
  readonly filing: number
  readonly organ: OrganId
  readonly to: PersonId
  readonly reason: string
}
/** An administrator gives what somebody who leaves held to their successor. */
export type HandOver = {
  readonly type: 'HandOver'
  readonly actor: Administrator
  readonly today: Day
  readonly filing: number
  readonly organ: OrganId
  readonly from: PersonId
  readonly to: PersonId
  readonly reason: string
}
/** The sweep's: says what the clocks show today (reminders, periods that ended), and decides nothing. */
export type ReadClocks = Stamped & { readonly type: 'ReadClocks' }
/** Reckons provisional dates anew once their year has a calendar. */
export type RecomputeClocks = Stamped & { readonly type: 'RecomputeClocks' }
/** The letter of an accepted act has been rendered and kept. */
export type KeepLetter = Stamped & {
  readonly type: 'KeepLetter'
  readonly filing: number
  readonly letter: Evidence
}

/** Officers of what a case is about stand aside in it. */
export type BarPeople = Stamped & { readonly type: 'BarPeople'; readonly people: readonly PersonId[] }
/** What was found in another case and concerns this one. */
export type HearFinding = Stamped & {
  readonly type: 'HearFinding'
  readonly organ: OrganId
  readonly words: string
  readonly act?: string
}

/** Nothing of the case may be deleted until the hold is lifted. */
export type PlaceHold = ByOfficial & {
  readonly type: 'PlaceHold'
  readonly reason: string
  /** 文号 and issuer of what it rests on. */
  readonly paper: string
}
export type AskForRelease = ByOfficial & {
  readonly type: 'AskForRelease'
  readonly hold: number
  readonly reason: string
  readonly paper: string
}
export type ReleaseHold = ByOfficial & {
  readonly type: 'ReleaseHold'
  readonly hold: number
  readonly remark: string
}
export type AgreeToDeletion = ByOfficial & { readonly type: 'AgreeToDeletion'; readonly remark: string }
/** What two agreed to is deleted, and this is its certificate. */
export type RecordDeletion = Stamped & {
  readonly type: 'RecordDeletion'
  readonly certificate: Digest
  readonly object: string
  readonly size: number
  readonly events: number
  readonly files: number
}

/** The notice of what a filing published is over. */
export type HearNotice = Stamped & Concluded & { readonly type: 'HearNotice'; readonly filing: number }

export type Deciding = ApproveStep | RefuseFiling | ReturnFiling
/** Other acts on a task, by whoever might decide it. */
export type Acting = TransferTask | RecusePerson | AddSigner | AskOpinion
export type Command =
  | OpenCase
  | SubmitFiling
  | ResubmitFiling
  | WithdrawFiling
  | Deciding
  | Acting
  | GiveOpinion
  | TakeBackDecision
  | UrgeStep
  | ReassignTask
  | HandOver
  | ReadClocks
  | RecomputeClocks
  | KeepLetter
  | HearFinding
  | HearNotice
  | BarPeople
  | PlaceHold
  | AskForRelease
  | ReleaseHold
  | AgreeToDeletion
  | RecordDeletion
