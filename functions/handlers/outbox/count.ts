import { leaving } from '../../../forms/exits.ts'
import { isListed, ledgerEntryOf, standingTracks } from '../../../forms/ledger.ts'
import { sharesOf } from '../../../forms/progress.ts'
import { exitsOf, type LogOf, mayBeExit } from '../../engine/exits.ts'
import type { CaseId } from '../../engine/ids.ts'
import { changesLedger, type LedgerEntry } from '../../engine/ledger.ts'
import { commitIn } from '../../store/commit.ts'
import { Exits } from '../../store/exits.ts'
import { Ledger } from '../../store/ledger.ts'
import { Sums } from '../../store/sums.ts'
import type { Services } from '../../web/services.ts'

type Stores = Pick<Services, 'cases' | 'table'>

/**
 * Keeps the line of a case in the ledger, what it adds to the figures, and what left use; doing it again changes
 * nothing.
 */
export const count = async (stores: Stores, commit: Record<string, unknown>): Promise<void> => {
  const { case: id, log } = commitIn(commit)
  if (!log.some(({ event }) => changesLedger(event))) return
  const { entry } = await new Sums(stores.table).keep(id, () => asItStands(stores, id))
  if (!entry) return
  await keepEntry(stores.table, entry)
  const code = entry.enterprise.code
  if (log.some(({ event }) => mayBeExit(leaving, event)))
    await new Exits(stores.table).keep(code, async () => exitsOf(await casesOf(stores, code, id), leaving))
}

const asItStands = async ({ cases }: Stores, id: CaseId) => {
  const log = await cases.history(id)
  const entry = ledgerEntryOf(id, log)
  return { entry, shares: entry ? sharesOf(entry, log) : [] }
}

const keepEntry = async (table: Stores['table'], entry: LedgerEntry): Promise<void> => {
  const ledger = new Ledger(table)
  if (isListed(entry)) await ledger.keep(entry)
  const { track, number, state, opened, upTo, enterprise } = entry
  if (standingTracks.includes(track.id))
    await ledger.keepStanding({ enterprise: enterprise.code, track: track.id, number, state, opened, upTo })
}

/** The logs of all cases of an enterprise; the index may lag behind, so the case of the commit is named. */
const casesOf = async ({ cases }: Stores, code: string, id: CaseId): Promise<LogOf[]> => {
  const ids = new Set([id, ...(await cases.everyOf(code))])
  return Promise.all([...ids].map(async (one) => ({ id: one, log: await cases.history(one) })))
}
