import { allDivisions } from '../../forms/organs.ts'
import { type RegisterDefinition, registers } from '../../forms/registers.ts'
import { newestTracks } from '../../forms/registry.ts'
import { sectors } from '../../forms/sectors.ts'
import type { Asked } from '../register/find.ts'
import { shortName } from '../register/naming.ts'
import { Failure } from './failure.ts'
import { places } from './services.ts'
import type { Visit } from './visit.ts'

/** What a list of the register is asked for; an empty word is no condition. */
export type RegisterQuery = {
  /** The beginning of a name, or a whole credit code. */
  readonly q: string
  readonly county: string
  readonly sector: string
  readonly track: string
  readonly year: string
  readonly state: '' | 'replaced' | 'removed'
}

/** The register that the path names. */
export const registerOf = ({ params }: Pick<Visit, 'params'>): RegisterDefinition => {
  const found = registers.find(({ id }) => id === params.register)
  if (!found) throw new Failure(404)
  return found
}

/** The plan is of 2025, and nothing was published before it. */
const firstYear = 2025
const longestName = 60

/** Years that may be asked for, the newest first. */
export const yearsUntil = (today: string): string[] => {
  const last = Number(today.slice(0, 4))
  return Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, at) => String(last - at))
}

/** Tracks on which entries come into a register, the newest version of each. */
export const tracksInto = (register: string) =>
  newestTracks.filter(({ states }) =>
    states.some(({ moves }) =>
      moves.some(({ effects = [] }) =>
        effects.some((effect) => effect.kind === 'publish' && effect.register === register),
      ),
    ),
  )

const states = ['replaced', 'removed'] as const

/** Its rows are of others than whom an entry is listed by: they are looked for within the entry. */
export const isOfOthers = ({ enterprise }: Pick<RegisterDefinition, 'enterprise'>): boolean =>
  enterprise !== undefined

/** What the address asks for; what nobody could have chosen is no condition. What is gone has no name and no sector any more. */
export const queryOf = (
  { query, today }: Pick<Visit, 'query' | 'today'>,
  register: string,
): RegisterQuery => {
  const among = (name: string, values: readonly string[]) =>
    values.find((value) => value === query.get(name)) ?? ''
  const state = states.find((one) => one === query.get('state')) ?? ''
  const q = [...(query.get('q') ?? '').normalize('NFKC').trim()].slice(0, longestName).join('')
  const isListed = registers.some((one) => one.id === register && !isOfOthers(one))
  const ofDivision = allDivisions.map(({ id }) => id)
  const ofSector = sectors.map(({ value }) => value)
  const ofTrack = tracksInto(register).map(({ id }) => id)
  return {
    q: isListed && (state === '' || codeIn(q)) ? q : '',
    county: isListed ? among('county', ofDivision) : '',
    sector: isListed && state === '' ? among('sector', ofSector) : '',
    track: among('track', ofTrack),
    year: among('year', yearsUntil(today)),
    state,
  }
}

const codeIn = (q: string): string | undefined =>
  /^[0-9A-Z]{18}$/.test(q.toUpperCase()) ? q.toUpperCase() : undefined

/** The same in the store's terms. */
export const askedOf = (
  register: string,
  { q, county, sector, track, year, state }: RegisterQuery,
): Asked => {
  const given = (value: string) => (value === '' ? undefined : value)
  const code = codeIn(q)
  return {
    register,
    ...{ county: given(county), track: given(track), year: given(year), code },
    state: state === '' ? undefined : state,
    sector: sectors.find(({ value }) => value === sector)?.label.zh,
    name: code === undefined ? given(q && shortName(q, places)) : undefined,
  }
}

/** The query as the end of an address, with its question mark; nothing where nothing is asked. */
export const searchOf = (
  query: Partial<RegisterQuery>,
  more: Readonly<Record<string, string>> = {},
): string => {
  const words = Object.entries({ ...query, ...more }).filter(([, value]) => value !== '')
  return words.length === 0 ? '' : `?${new URLSearchParams(words)}`
}
