import type { Quantity } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import type { Asked } from './ledger-view.ts'
import type { Counted } from './measures-view.ts'

/** Figures of cases, each with the list of the cases in it. */
export type ProgressRow = {
  readonly name: Text
  readonly open: Counted
  readonly overdue: Counted
  readonly soon: Counted
  readonly opened: Counted
  readonly ended: Counted
  readonly enterprises: Counted
  readonly equipment: Counted
  /** By unit, never added across units. */
  readonly capacity: readonly Quantity[]
  /** What exited. */
  readonly exits: string
}

export type ProgressTable = { readonly title: Text; readonly of: Text; readonly rows: readonly ProgressRow[] }

export type MonthRow = {
  /** `2026-03`. */
  readonly month: string
  readonly opened: Counted
  readonly ended: Counted
  readonly equipment: Counted
  readonly capacity: readonly Quantity[]
  readonly exits: string
  /** Tasks of county plans up to the end of the month; undefined of months to come. */
  readonly planned: number
  readonly done: number | undefined
}

/** A county's plans and campaigns, with the list of them. */
export type MattersRow = {
  readonly name: Text
  readonly plans: Counted
  readonly planned: number
  readonly done: number
  readonly late: number
  readonly campaigns: Counted
  readonly listed: number
  readonly visited: number
  readonly problems: number
}

/** What exited in a month and up to its end; neither is there of months to come, nor a plan where no task names the unit. */
export type UnitMonth = {
  readonly month: string
  readonly retired?: string
  readonly upTo?: string
  /** What was to exit up to the end of the month. */
  readonly planned?: string
  readonly exits: string
}

export type UnitCounty = {
  readonly name: Text
  readonly amount: string
  /** Of the whole year. */
  readonly planned: string | undefined
  readonly href: string
  readonly plans: string
}

/** Capacity of one unit against the plans, by county, and added up month by month. */
export type UnitChart = {
  readonly unit: string
  readonly retired: string
  /** Of the whole year; undefined where no plan names the unit. */
  readonly planned: string | undefined
  readonly plans: string
  readonly months: readonly UnitMonth[]
  readonly rows: readonly UnitCounty[]
}

export type ProgressView = {
  readonly place: Text
  readonly year: string
  readonly today: string
  readonly soonDays: number
  readonly asked: readonly Asked[]
  readonly total: ProgressRow
  /** By phase; of these the open ones alone are counted. */
  readonly phases: readonly Pick<ProgressRow, 'name' | 'open' | 'overdue' | 'soon'>[]
  readonly tables: readonly ProgressTable[]
  readonly units: readonly UnitChart[]
  readonly months: readonly MonthRow[]
  readonly matters: readonly MattersRow[]
  readonly mattersTotal: MattersRow
  readonly measures: string
  readonly briefing: string
}
