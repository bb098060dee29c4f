import { municipality } from '../../../forms/organs.ts'
import { newestChain } from '../../../forms/registry.ts'
import type { Form } from '../../../functions/engine/form.ts'
import { storiesOn } from './cases/all.ts'
import { type City, inCity, type Site } from './city.ts'
import { enterprises } from './enterprises.ts'
import { everybody } from './everybody.ts'
import { caseIdOf } from './ids.ts'
import { prepareOpening } from './opening.ts'
import type { Story } from './story.ts'
import { momentIn, tell } from './tell.ts'

/** Settles the people, then lets every story happen. */
export function found(site: Site): Promise<void> {
  return inCity(site, async (city) => {
    await settle(city)
    await tellAll(city, [...storiesOn(city.today).values()])
    await prepareOpening(city)
  })
}

/**
 * All at once, but for those of one lead office that number documents: these one after another in the order of
 * their numbers. A county's matter numbers nothing that others number too. What the public says of an entry
 * comes after the story that published it.
 */
async function tellAll(city: City, stories: readonly Story[]): Promise<void> {
  const numbering = stories.filter(hasLetter).toSorted((a, b) => numberedAt(a).localeCompare(numberedAt(b)))
  const chains = Object.values(Object.groupBy(numbering, chainFor))
  const others = Object.groupBy(
    stories.filter((story) => !hasLetter(story)),
    (story) => caseIdOf(story.about?.story ?? story),
  )
  await Promise.all(
    [...chains, ...Object.values(others)].map((chain = []) =>
      inSlices(chain, 1, (story) => tell(city, story)),
    ),
  )
}

const hasLetter = ({ acts }: Story): boolean => acts.some((act) => act.act === 'file' && act.form.letter)

function chainFor({ track, enterprise }: Story): string {
  return track.of === 'organ' && enterprise.county !== municipality.id ? enterprise.code : track.lead
}

/** When the city numbers the first document of a story, whichever that is; a county has its numbers to itself. */
function numberedAt(story: Story): string {
  const { acts, openedOn } = story
  const filed = acts.findIndex((act) => act.act === 'file' && act.form.letter && endsInCity(act.form))
  const next = acts.findIndex((act, place) => place > filed && act.act !== 'approve')
  const signed = (next < 0 ? acts.length : next) - 1
  return momentIn(caseIdOf(story), filed < 0 ? openedOn : (acts[signed]?.on ?? openedOn), signed + 1)
}

const endsInCity = (form: Form): boolean =>
  newestChain(form.chain)
    ?.steps.at(-1)
    ?.organs.some(({ level }) => level === 'municipal') ?? false

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
