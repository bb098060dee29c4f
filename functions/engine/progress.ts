import { shanghaiDate } from './day.ts'
import type { Exit } from './exit.ts'
import { tallyOf } from './exit.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Amounts, Share } from './shares.ts'

/** Cells of open cases by where they stand; those of a year begin with the year. */
export const now = 'now'

/** Where a case stands while it is open, and the months in which it was opened and ended. */
export const caseShares = (entry: LedgerEntry): Share[] => {
  const { division, sector, state, deadline, ended } = entry
  const kind = [entry.track.id, sector]
  const inMonth = (day: string, amounts: Amounts): Share => ({
    division,
    cell: [...monthPath(day), ...kind],
    amounts: { ...amounts },
  })
  return [
    inMonth(shanghaiDate(Date.parse(entry.opened)), { opened: '1' }),
    ended
      ? inMonth(ended.on, { [`ended:${ended.outcome}`]: '1' })
      : {
          division,
          cell: [now, ...kind, state],
          amounts: { cases: '1', ...(deadline && { [`due:${deadline}`]: '1' }) },
        },
  ]
}

/** What left, each counted once, in the month in which it did. */
export const exitShares = (exits: readonly Exit[]): Share[] =>
  exits.flatMap((exit) => {
    const { enterprises, equipment, capacity } = tallyOf([exit])
    const amounts: Amounts = {
      ...(enterprises > 0 && { enterprises: String(enterprises) }),
      ...(equipment > 0 && { equipment: String(equipment) }),
      ...Object.fromEntries(Object.entries(capacity).map(([unit, amount]) => [`capacity:${unit}`, amount])),
    }
    const { division, at, track, sector } = exit
    const cell = [...monthPath(shanghaiDate(Date.parse(at))), track, sector]
    return Object.keys(amounts).length > 0 ? [{ division, cell, amounts }] : []
  })

/** Year and month of a day. */
const monthPath = (day: string): string[] => [day.slice(0, 4), day.slice(0, 7)]
