import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'

/** What the figures are of, and what else they may be of. */
export type MeasuresFilter = {
  readonly action: string
  readonly from: string
  readonly to: string
  readonly months: readonly string[]
  readonly county: string
  readonly counties: readonly Option[]
  readonly form: string
  readonly forms: readonly Option[]
  readonly organ: string
  readonly organs: readonly Option[]
}

/** A number and the list of filings behind it. */
export type Counted = { readonly count: number; readonly href: string }

/** Times in working minutes. */
export type FigureRow = {
  readonly name: Text
  readonly decided: Counted
  readonly median?: number
  readonly ninetieth?: number
  readonly returned: Counted
  readonly refused: Counted
  readonly transferred: Counted
  readonly late: Counted
}

export type MeasuresView = {
  readonly filter: MeasuresFilter
  readonly total: FigureRow
  readonly organs: readonly FigureRow[]
  /** As many as are shown; `stepsInAll` says how many there are. */
  readonly steps: readonly FigureRow[]
  readonly stepsInAll: number
  readonly fields: readonly ({ readonly name: Text } & Counted)[]
  readonly csv: string
  /** More was recorded than the page reads. */
  readonly isCut: boolean
  /** Minutes of a working day. */
  readonly workingDay: number
}

/** One fact behind a figure. */
export type FactRow = {
  readonly href: string
  readonly caseNumber: string
  readonly enterprise: string
  readonly form: Text
  readonly step: Text
  readonly organ: Text
  readonly outcome: Text
  readonly entered: string
  readonly at: string
  readonly waited: number
  readonly due: string
  readonly late: boolean
  readonly reason?: string
}

export type FactsView = {
  readonly title: Text
  readonly of: Text
  readonly rows: readonly FactRow[]
  readonly back: string
  readonly first?: string
  readonly next?: string
  readonly workingDay: number
}
