import { Batches } from '../store/batches.ts'
import { Custody } from '../store/custody.ts'
import { SavedSearches } from '../store/saved-searches.ts'
import { services } from './services.ts'

const made = () => {
  const { table } = services()
  return { batches: new Batches(table), custody: new Custody(table), searches: new SavedSearches(table) }
}

let kept: ReturnType<typeof made> | undefined

/** Stores that only archives and their auditors need, apart from those that every function starts with. */
export const auditServices = (): ReturnType<typeof made> => {
  kept ??= made()
  return kept
}
