import * as z from 'zod/mini'
import { key } from './keys.ts'
import type { Table } from './table.ts'

const Saved = z.object({
  /** Of what was searched for. */
  id: z.string(),
  name: z.string(),
  /** The address that asks it: path and query. */
  href: z.string(),
  at: z.string(),
})
export type SavedSearch = z.infer<typeof Saved>

/** Of one person; whoever needs more forgets some. */
export const mostSaved = 50

/** Searches and orders that a person means to ask again. */
export class SavedSearches {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Keeps a search; false where the person has as many as there may be. */
  async save(person: string, search: SavedSearch): Promise<boolean> {
    const all = await this.of(person)
    if (all.length >= mostSaved && !all.some(({ id }) => id === search.id)) return false
    return this.table.put({ ...key.saved(person, search.id), type: 'saved-search', ...search })
  }

  async forget(person: string, id: string): Promise<void> {
    await this.table.remove(key.saved(person, id))
  }

  /** All of a person, by name. */
  async of(person: string): Promise<SavedSearch[]> {
    const { items } = await this.table.some(key.saved(person, '').pk, { limit: mostSaved })
    return items.map((item) => Saved.parse(item)).toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
  }
}
