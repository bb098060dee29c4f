import type { Person } from '../../../functions/engine/people.ts'
import { storiesOn } from './cases/all.ts'
import { type City, inCity, type Site } from './city.ts'
import { contacts, enterprises } from './enterprises.ts'
import { listPeople } from './listing.ts'
import { officials } from './officials.ts'
import { prepareOpening } from './opening.ts'
import { tell } from './tell.ts'

/** Fills an empty table with a city: its organs' people, a dozen enterprises, a case in every state. */
export function seed(site: Site): Promise<void> {
  return inCity(site, async (city) => {
    await settle(city)
    await Promise.all([...storiesOn(city.today).values()].map((story) => tell(city, story)))
    await prepareOpening(city)
  })
}

/** Whom one can sign in as. */
export function people(site: Site) {
  return inCity(site, (city) => listPeople(city, everybody))
}

const everybody: readonly Person[] = [...officials, ...contacts]

async function settle({ people: register, enterprises: registry }: City): Promise<void> {
  await Promise.all(Object.values(enterprises).map((enterprise) => registry.save(enterprise)))
  await inSlices(everybody, 20, (person) => register.save(person))
}

/** So many at a time: a hundred transactions at once only wait for each other. */
async function inSlices<Each>(
  all: readonly Each[],
  size: number,
  work: (one: Each) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += size) await Promise.all(all.slice(at, at + size).map(work))
}
