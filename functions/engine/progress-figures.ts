import { addDays } from './day.ts'
import { sum } from './decimal.ts'
import type { Tally } from './exit.ts'
import { now } from './progress.ts'
import { type Amounts, added, type Share } from './shares.ts'

/** What figures are grouped by: where open cases stand, or what a month brought. */
export type Line = {
  readonly division: string
  readonly track: string
  readonly sector: string
  /** Of open cases. */
  readonly state?: string
  /** Of what happened, `2026-03`. */
  readonly month?: string
  readonly amounts: Amounts
}

/** A case is at risk while its last day is no further off than so many days. */
export type AsOf = { readonly today: string; readonly soonDays: number }

/** What lines come to. */
export type Progress = Tally & {
  readonly open: number
  /** Open, and its last day is over. */
  readonly overdue: number
  /** Open, and its last day is near. */
  readonly soon: number
  readonly opened: number
  readonly ended: number
}

/** Cells of cases as lines; those of matters are none. */
export const linesOf = (cells: readonly Share[]): Line[] =>
  cells.flatMap(({ division, cell, amounts }): Line[] => {
    const [year, second = '', third = '', fourth] = cell
    if (fourth === undefined) return []
    return year === now
      ? [{ division, track: second, sector: third, state: fourth, amounts }]
      : [{ division, month: second, track: third, sector: fourth, amounts }]
  })

export const progressOf = (lines: readonly Line[], { today, soonDays }: AsOf): Progress => {
  const amounts = added(lines.map((line) => line.amounts))
  const until = addDays(today, soonDays)
  const whole = (holds: (name: string) => boolean): number => Number(sumWhere(amounts, holds))
  const due = (holds: (day: string) => boolean) =>
    whole((name) => name.startsWith('due:') && holds(name.slice('due:'.length)))
  return {
    open: whole((name) => name === 'cases'),
    overdue: due((day) => day < today),
    soon: due((day) => day >= today && day <= until),
    opened: whole((name) => name === 'opened'),
    ended: whole((name) => name.startsWith('ended:')),
    ...tallyIn(amounts),
  }
}

/** What exited. */
export const tallyIn = (amounts: Amounts): Tally => ({
  enterprises: Number(amounts.enterprises ?? 0),
  equipment: Number(amounts.equipment ?? 0),
  capacity: amountsBelow(amounts, 'capacity:'),
})

/** Amounts whose names begin so, by the rest of the name. */
const amountsBelow = (amounts: Amounts, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), amount]] : [],
    ),
  )

const sumWhere = (amounts: Amounts, holds: (name: string) => boolean): string =>
  sum(Object.entries(amounts).flatMap(([name, amount]) => (holds(name) ? [amount] : [])))

/** What plans and campaigns of a year come to. */
export type Matters = {
  readonly plans: number
  readonly planned: number
  readonly done: number
  /** Of the tasks that are not done those whose day is over. */
  readonly late: number
  readonly campaigns: number
  readonly listed: number
  readonly visited: number
  readonly problems: number
  /** What plans are to retire, by unit. */
  readonly plannedCapacity: Amounts
}

const plannedPrefix = 'planned-capacity:'

/** How a cell of plans names the capacity of a month (`2026-11`) and unit. */
export const plannedCapacityName = (month: string, unit: string): string => `${plannedPrefix}${month}:${unit}`

/** … of all months of the year, or up to one of them. */
export const mattersOf = (cells: readonly Share[], today: string, until = '9'): Matters => {
  const amounts = added(cells.filter(({ cell }) => cell.length < 4).map((share) => share.amounts))
  const whole = (name: string): number => Number(amounts[name] ?? 0)
  const upTo = (name: string) => (other: string) =>
    other.startsWith(`${name}:`) && other.slice(name.length + 1) <= until
  return {
    plans: whole('plans'),
    planned: Number(sumWhere(amounts, upTo('planned'))),
    done: Number(sumWhere(amounts, upTo('done'))),
    late: Number(sumWhere(amounts, (name) => name.startsWith('due:') && name.slice(4) < today)),
    campaigns: whole('campaigns'),
    listed: whole('listed'),
    visited: whole('visited'),
    problems: whole('problems'),
    plannedCapacity: plannedUpTo(amounts, until),
  }
}

const monthLength = '2026-11'.length

/** Capacity by unit, of the months up to one; each unit for itself. */
const plannedUpTo = (amounts: Amounts, until: string): Amounts =>
  added(
    Object.entries(amountsBelow(amounts, plannedPrefix)).flatMap(([name, amount]) =>
      name.slice(0, monthLength) <= until ? [{ [name.slice(monthLength + 1)]: amount }] : [],
    ),
  )
