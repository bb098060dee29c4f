import { key } from '../store/keys.ts'
import type { Table } from '../store/table.ts'
import { Entry } from './entries.ts'
import { type Stood, stoodAt } from './stood.ts'

/** An entry with when it came, which it does not say itself once it is gone. */
export type Came = { readonly entry: Entry; readonly stood: Stood }

/** Entries of an enterprise that one page looks at. */
const mostEntries = 50

/** What the case of an entry has and had on the registers, this entry among it; the newest fifty of its enterprise. */
export const entriesBeside = async (table: Table, { id, case: caseId }: Entry): Promise<readonly Came[]> => {
  const list = (await table.get(key.entry(id)))?.enterprisePk
  if (typeof list !== 'string') return []
  const { items } = await table.list('enterprise', list, { limit: mostEntries, newestFirst: true })
  const entries = items.map((item) => Entry.parse(item)).filter((one) => one.case === caseId)
  const came = await Promise.all(
    entries.map(async (entry) => {
      const stood = await stoodAt(table, entry.id)
      return stood ? [{ entry, stood }] : []
    }),
  )
  return came.flat()
}
