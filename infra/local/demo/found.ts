import { storiesOn } from './cases/all.ts'
import { type City, inCity, type Site } from './city.ts'
import { enterprises } from './enterprises.ts'
import { everybody } from './everybody.ts'
import { prepareOpening } from './opening.ts'
import type { Story } from './story.ts'
import { tell } from './tell.ts'

/** Settles the people, then lets every story happen. */
export function found(site: Site): Promise<void> {
  return inCity(site, async (city) => {
    await settle(city)
    await tellAll(city, [...storiesOn(city.today).values()])
    await prepareOpening(city)
  })
}

/**
 * All at once, but for those of one lead office that number documents: these one after another, the oldest
 * first, so that an organ's numbers rise with its days.
 */
async function tellAll(city: City, stories: readonly Story[]): Promise<void> {
  const numbering = stories.filter(hasLetter).toSorted((a, b) => a.servedOn.localeCompare(b.servedOn))
  const chains = Object.values(Object.groupBy(numbering, ({ track }) => track.lead))
  const others = stories.filter((story) => !hasLetter(story)).map((story) => [story])
  await Promise.all(
    [...chains, ...others].map((chain = []) => inSlices(chain, 1, (story) => tell(city, story))),
  )
}

const hasLetter = ({ acts }: Story): boolean => acts.some((act) => act.act === 'file' && act.form.letter)

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
