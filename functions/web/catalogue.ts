import { entryOption } from '../../forms/catalogue/entry.ts'
import type { Option } from '../engine/form.ts'
import { Catalogue, type Edition } from '../store/catalogue.ts'
import { services } from './services.ts'

/** Entries of all imported editions that are in force on a day, the newest edition first. */
export const catalogueInForce = async (today: string): Promise<Option[]> => {
  const catalogue = new Catalogue(services().table)
  const editions = (await catalogue.editions())
    .filter((edition) => isInForce(edition, today))
    .sort((a, b) => b.from.localeCompare(a.from))
  const entries = await Promise.all(editions.map(({ edition }) => catalogue.entries(edition)))
  return editions.flatMap(({ edition }, at) =>
    (entries[at] ?? []).map((entry) => entryOption(edition, entry)),
  )
}

const isInForce = ({ status, from, until }: Edition, today: string): boolean =>
  status === 'in-force' && from <= today && (until === undefined || today <= until)
