import { storiesOn } from './cases/all.ts'
import { type City, inCity, type Site } from './city.ts'
import { enterprises } from './enterprises.ts'
import { everybody } from './everybody.ts'
import { prepareOpening } from './opening.ts'
import { tell } from './tell.ts'

/** Settles the people, then lets every story happen. */
export function found(site: Site): Promise<void> {
  return inCity(site, async (city) => {
    await settle(city)
    await Promise.all([...storiesOn(city.today).values()].map((story) => tell(city, story)))
    await prepareOpening(city)
  })
}

async function settle({ people, enterprises: registry }: City): Promise<void> {
  await Promise.all(Object.values(enterprises).map((enterprise) => registry.save(enterprise)))
  await inSlices(everybody, 20, (person) => people.save(person))
}

/** So many at a time: a hundred transactions at once only wait for each other. */
async function inSlices<Each>(
  all: readonly Each[],
  size: number,
  work: (one: Each) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += size) await Promise.all(all.slice(at, at + size).map(work))
}
