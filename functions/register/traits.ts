import { key } from '../store/keys.ts'
import type { Item } from '../store/table.ts'
import type { Entry } from './entries.ts'

/** What is asked together, as an entry was published: each line of a list says it of the entry that it leads to. */
export type Traits = {
  readonly register: string
  readonly county: string
  readonly track: string
  /** Of its first row; empty where it has none. */
  readonly sector: string
}

export const traitsOf = ({
  register,
  county,
  track,
  rows,
}: Pick<Entry, 'register' | 'county' | 'track' | 'rows'>): Traits => ({
  ...{ register, county, track: track.id },
  sector: rows[0]?.sector ?? '',
})

/** As they stand at the end of a line, in this order. */
export const traitWords = ({ register, county, track, sector }: Traits): readonly string[] => [
  register,
  county,
  track,
  sector,
]

/** What a line says; nothing where it was written before lines did. */
export const traitsIn = ({ pk, countySk }: Item): Traits | undefined => {
  const [entry = '', register = '', county = '', track = '', sector = ''] = String(countySk)
    .split('#')
    .slice(-5)
  return key.entry(entry).pk === pk ? { register, county, track, sector } : undefined
}
