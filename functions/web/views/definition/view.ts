import type { EvidenceSlot, Field } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'

/** One field in words; those of a table stand below it. */
export type FieldLine = {
  /** As integrators name it: `items.model`. */
  readonly id: string
  readonly field: Field
  readonly kind: Text
  readonly need: Text
  readonly limits: readonly Text[]
  readonly options: readonly Text[]
  readonly isPublic: boolean
  readonly when?: Text
  readonly parts: readonly FieldLine[]
}

export type SlotLine = {
  readonly slot: EvidenceSlot
  readonly rules: readonly Text[]
  readonly when?: Text
}

export type PageLines = {
  readonly id: string
  readonly title: Text
  readonly intro?: Text
  readonly fields: readonly FieldLine[]
  readonly slots: readonly SlotLine[]
}

export type StepLine = {
  readonly id: string
  readonly title: Text
  readonly organs: readonly Text[]
  readonly workingDays: number
  readonly guidance?: Text
  readonly when?: Text
  readonly rules: readonly Text[]
}

export type ChainLines = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly steps: readonly StepLine[]
  readonly resubmit: Text
}

/** A form as its definition says it. */
export type DefinitionView = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly intro: Text
  readonly by: Text
  readonly outcome: readonly Text[]
  /** What it rests on, today; `on` and `when` say of which tracks and answers alone. */
  readonly basis: readonly {
    readonly id: string
    readonly text: Text
    readonly on?: Text
    readonly when?: Text
  }[]
  readonly pages: readonly PageLines[]
  /** How many rules compare several answers, beside what each field says. */
  readonly rules: number
  /** Who decides; absent where it opens a case. */
  readonly chain?: ChainLines
}

/** Who fills a form in. */
export type Filer = 'enterprise' | 'public' | 'organ'
