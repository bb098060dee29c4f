import type { Tally } from '../../../engine/exit.ts'
import type { Quantity } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import type { Asked, Conditions } from './ledger-view.ts'
import type { Paging } from './paging.tsx'

export type TallyLine = Tally & { readonly name: Text }
export type TallyTable = { readonly title: Text; readonly of: Text; readonly rows: readonly TallyLine[] }

/** A machine that is gone, or an enterprise that closed, where nothing is said of a machine. */
export type ExitLine = {
  readonly county: Text
  readonly enterprise: string
  readonly caseNumber: string
  readonly href: string
  readonly on: string
  readonly year: string
  readonly what: string | undefined
  readonly capacity: Quantity | undefined
  /** It counts here, and nowhere else. */
  readonly counted: boolean
}

export type ExitsView = Paging & {
  readonly year: string
  readonly asked: readonly Asked[]
  readonly conditions?: Conditions | undefined
  readonly total: TallyLine
  readonly tables: readonly TallyTable[]
  readonly lines: readonly ExitLine[]
  readonly ledger: string
  readonly returns: string
}

/** Of one division: what is kept, and what a recount of the events of its cases comes to. */
export type RecountRow = {
  readonly name: Text
  readonly kept: Tally
  readonly recounted: Tally
  readonly agrees: boolean
}

/** Every figure of progress of the division, and how many of the cells behind them differ. */
export type ComparedFigures = {
  readonly rows: readonly { readonly name: Text; readonly kept: Text; readonly recounted: Text }[]
  readonly cells: number
  readonly differing: number
}

export type RecountView = {
  readonly year: string
  readonly asked: readonly Asked[]
  readonly rows: readonly RecountRow[]
  readonly figures: ComparedFigures
  /** Cases and events that were read for it. */
  readonly cases: number
  readonly events: number
  /** Divisions with more cases than are recounted on one page. */
  readonly tooMany: readonly Text[]
}
