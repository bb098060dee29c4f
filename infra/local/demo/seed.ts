import type { Person } from '../pages/people.ts'
import type { Site } from './city.ts'

// A second of loading: spared wherever the city is there already.

/** Fills an empty table with a city: its organs' people, its enterprises, cases on every track. */
export async function seed(site: Site): Promise<void> {
  const { found } = await import('./found.ts')
  return found(site)
}

/** Whom one can sign in as. */
export async function people(site: Site): Promise<readonly Person[]> {
  const { listPeople } = await import('./listing.ts')
  return listPeople(site)
}
