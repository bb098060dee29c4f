import type { Concluded } from './concluded.ts'
import type { Exit } from './exit.ts'
import type { Site } from './geo.ts'
import type { OrganRef } from './organ.ts'
import type { Text } from './text.ts'
import type { TrackClock } from './track.ts'

/** What an organ was to send for a period, and where that stands, in the words of the record. */
export type Outstanding = { readonly organ: string; readonly period: string; readonly standing: string }

/** What a filing may rest on, known when the form is shown and again when it is submitted. */
export type FormContext = {
  /** Shanghai date of the request, `2026-02-24`. */
  readonly today: string
  readonly caseNumber: string
  readonly county: string
  readonly enterprise: {
    readonly name: string
    readonly code: string
    readonly legalRepresentative: string
    readonly address: string
    readonly industry: string
    readonly site?: Site | undefined
  }
  /** Both are empty until the notice is served. */
  readonly notice: { readonly number: string; readonly servedOn: string }
  /** The clock that service of the notice starts, where it starts one. */
  readonly startClock?: TrackClock
  /** Why the case was opened, and the day of the finding where the opening names it. */
  readonly grounds?: readonly string[]
  readonly foundOn?: string
  /** Absent where the track has no dated clock. */
  readonly due?: { readonly nominal: string; readonly effective: string; readonly latestExtension: string }
  readonly equipment: readonly EquipmentItem[]
  /** The newest accepted filing of each form that this one recalls. */
  readonly recalled?: Readonly<Record<string, Recalled>>
  /** What has left in the period and the scope that the form counts; absent where it counts nothing. */
  readonly exits?: readonly Exit[]
  /** What others were to send that it rests on, and has not come in; absent where it waits for nobody. */
  readonly outstanding?: readonly Outstanding[]
  /** What came in and says otherwise than the cases, in the words of the record. */
  readonly differing?: readonly string[]
  /** The duty that the filing answers, where it answers one. */
  readonly duty?: DutyFacts
  /** What somebody of the public writes about. */
  readonly about?: PublicSubject
  /** Options that were brought in from outside the forms, by the list that fields name. */
  readonly lists?: Readonly<Record<string, readonly Option[]>>
}

/** What is public of the entry that is written about, how it comes, and why it may be nothing. */
export type PublicSubject = {
  readonly entry: string
  readonly caseNumber: string
  readonly enterprise: string
  readonly named: boolean
  readonly doubts: readonly string[]
}

/** Which duty, on which of its subjects, whose and by when. */
export type DutyFacts = {
  readonly duty: string
  readonly of: string
  readonly name?: string | undefined
  readonly organ: string
  readonly due: string
}

/** What an accepted filing said, and the document number that it was given, with the day. */
export type Recalled = {
  readonly answers: Answers
  readonly number?: string
  readonly signedOn?: string
  /** How the notice ended that it published. */
  readonly concluded?: Concluded
}

/** A machine or line of the case, counted once whatever the grounds (DOMAIN §6.8). */
export type EquipmentItem = {
  readonly id: string
  /** Entry of the catalogue with its edition, such as `2024:落后生产工艺装备/一/3`. */
  readonly catalogue: string
  readonly name: string
  readonly model: string
  readonly quantity: string
  readonly capacity: Quantity
  readonly serial: string
  /** Year since which it is in use, where that is known. */
  readonly commissioned?: string
  /** It counted as old when the case was opened: what is done about it, and by when. */
  readonly oldMeasure?: string
  readonly oldBy?: string
}

/** An exact decimal, never a float, with its unit; units are never added across. */
export type Quantity = { readonly amount: string; readonly unit: string }

/** What a condition rests on, so that a page can say it in words. */
export type Ground =
  | { readonly field: string; readonly among: readonly string[]; readonly not?: true }
  | { readonly every: readonly Ground[] }
  /** Reckoned from several answers; the words are whole and begin no sentence. */
  | { readonly words: Text }

/** Whether something is asked for, and on what that rests. */
export type Condition = ((answers: Answers) => boolean) & { readonly ground: Ground }

export type FieldBase = {
  readonly id: string
  readonly label: Text
  readonly hint?: Text
  /** How a sentence names it ("Enter the date you ask for"); absent means by its label. */
  readonly subject?: Text
  /** First answer offered, from the case; the person may change it. */
  readonly start?: (context: FormContext) => string
  /** Absent means required. */
  readonly optional?: true
  /** May appear in the public register; absent means never. */
  readonly public?: true
  /** Shown and required only where this holds of the answers so far. */
  readonly when?: Condition
}

export type Option = {
  readonly value: string
  readonly label: Text
  readonly hint?: Text
  /** What people call it in the files that they make: a file is read by these words too. */
  readonly also?: readonly string[]
}

/** Options beside those of the form, each of which says itself: what was brought in, or what the case has already. */
export type MoreOptions = {
  readonly of: (context: FormContext) => readonly Option[]
  /** Longest value that is kept as typed. */
  readonly longest: number
  /** Those of the form's own that stay on offer beside what was brought in. */
  readonly keeps: readonly string[]
  /** Whether something was brought in, so that the rest of the form's own is off the list. */
  readonly hasOwnList: (context: FormContext) => boolean
}

/** The whole of a text in half width and upper case, as a regular expression, and an example that fits it. */
type TextPattern = { readonly source: string; readonly example: string }

/** A field of a form. All answers are kept as text; numbers are exact decimals in text. */
export type Field = FieldBase &
  (
    | {
        readonly kind: 'text'
        readonly max: number
        readonly autocomplete?: string
        readonly pattern?: TextPattern
      }
    | { readonly kind: 'longtext'; readonly max: number; readonly rows?: number }
    | { readonly kind: 'phone' }
    | { readonly kind: 'email' }
    | { readonly kind: 'credit-code'; readonly override: string }
    | { readonly kind: 'date'; readonly min?: DateBound; readonly max?: DateBound }
    | {
        readonly kind: 'decimal'
        readonly places: number
        readonly min?: string
        readonly max?: string
        readonly unit?: Text
      }
    | {
        readonly kind: 'quantity'
        readonly places: number
        readonly min?: string
        readonly units: readonly Option[]
      }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly unit?: Text }
    | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly more?: MoreOptions }
    | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly min?: number }
    | { readonly kind: 'declaration'; readonly statement: Text }
    /** Read-only, from the case; never typed, frozen into the answers at submission. */
    | { readonly kind: 'known'; readonly from: (context: FormContext) => string; readonly as?: 'date' }
    /** Read-only, computed from the answers, frozen at submission (net = gross − tare). */
    | {
        readonly kind: 'computed'
        readonly from: (row: Answers, all: Answers) => string
        readonly unit?: Text
        readonly as?: 'date'
      }
    | {
        readonly kind: 'group'
        readonly item: Text
        readonly min: number
        readonly max: number
        readonly fields: readonly Field[]
        /** Its rows may be filled in from a spreadsheet. */
        readonly fromFile?: true
        /** First rows, such as the equipment of the case. */
        readonly prefill?: (context: FormContext) => readonly Answers[]
        /** Rows as the cases have them now, which take the place of those that are there when somebody asks for it. */
        readonly refill?: (context: FormContext) => readonly Answers[]
      }
  )

export type FieldKind = Field['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { readonly kind: Kind }>

/** `today`, or the result of a function of the case, which says in words what it is; dates are ISO `YYYY-MM-DD`. */
export type DateBound = 'today' | (((context: FormContext) => string | undefined) & { readonly words: Text })

/** What a person typed: text, several choices, a quantity, or rows of a group. */
export type Answer = string | readonly string[] | Quantity | readonly Answers[]
export type Answers = { readonly [field: string]: Answer | undefined }

export type EvidenceKind = 'photo' | 'document' | 'video'

export type EvidenceSlot = {
  readonly id: string
  readonly label: Text
  readonly hint?: Text
  /** Why it is asked for: what it shows, and to whom. */
  readonly why?: Text
  readonly accepts: readonly EvidenceKind[]
  readonly min: number
  readonly max: number
  /** Another slot with as many files: the same things from the same viewpoints. */
  readonly sameCountAs?: string
  readonly when?: Condition
  /** What a device wrote into a file, and what it called it, is taken off before it is kept: nobody is to tell whose it was. */
  readonly bare?: true
  /** Its photographs are taken on the site of the enterprise. */
  readonly onSite?: boolean
  /** May be shown on the public register. */
  readonly public?: true
}

export type Page = {
  readonly id: string
  readonly title: Text
  readonly intro?: Text
  readonly fields: readonly Field[]
  readonly evidence?: readonly EvidenceSlot[]
  /** Slots that are looked at side by side, file by file: the same viewpoints at different times. */
  readonly compared?: readonly (readonly string[])[]
}

/** A fault in an answer: `field` is a path such as `items.0.quantity` or `evidence.photos`. */
export type FieldError = { readonly field: string; readonly message: Text }

/** A rule over several fields. */
export type Rule = (answers: Answers, context: FormContext) => readonly FieldError[]

/** What an act rests on: a basis by its id, where in it, on which tracks, and with which answers; absent means all. */
export type Resting = {
  readonly basis: string
  readonly clause?: Text
  readonly on?: readonly string[]
  readonly when?: Condition
}

/** What lists and letters say of a form without reading what it asks. */
export type Outline = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly intro: Text
  readonly chain: string
  /** What a filing of it rests on; the rules say in which edition. */
  readonly basis?: readonly Resting[]
  /** Organs whose officers fill it in; absent means the enterprise does. */
  readonly by?: readonly OrganRef[]
  /** Anybody of the public fills it in, without signing in. */
  readonly from?: 'public'
  /** The field whose words are the answer to whoever of the public began the case. */
  readonly tells?: string
  /** The field with the number of the case that it is about: whose officers stand aside. */
  readonly concerns?: string
  /** Accepted, it becomes a letter under a document number; this is what the letter is called. */
  readonly letter?: Text
  /** Accepted, it yields a file for another system; this is what the file is called. */
  readonly export?: Text
  /** Accepted, it can be fetched whole: its letter, its table, letters `with` it, objections to what these published. */
  readonly package?: { readonly title: Text; readonly with: readonly string[] }
  /** The letter is addressed to the enterprise, which is told of it by mail. */
  readonly served?: true
  /** Forms whose newest accepted answers it may look at. */
  readonly recalls?: readonly string[]
  /** It is prefilled with what has left in the period of its matter. */
  readonly counts?: true
  /** It rests on what other organs were to send for its period, and is told what of that is missing. */
  readonly awaits?: true
  /** Filed once for each thing that it is about, such as a licence; else one at a time. */
  readonly repeats?: true
}

export type Form = Outline & { readonly pages: readonly Page[]; readonly rules: readonly Rule[] }

/** One stored object, as intake found it. */
export type Evidence = {
  readonly id: string
  readonly slot: string
  /** As the person's device named it, in NFC, without path or control characters. */
  readonly name: string
  readonly kind: EvidenceKind
  /** Sniffed media type. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  readonly sm3: string
  readonly crc32: string
  /** What whoever filed it says of it. */
  readonly caption?: string
  /** Files that it took the place of, the latest first; they stay on record. */
  readonly replaced?: readonly Evidence[]
  /** Claimed by the device (EXIF), never trusted. */
  readonly claimed?: {
    readonly takenAt?: string
    readonly latitude?: number
    readonly longitude?: number
    readonly device?: string
    /** What last wrote the file: a phone's system, or an editor. */
    readonly software?: string
  }
}
