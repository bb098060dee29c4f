import { newestTrack, versionsOf } from '../../../forms/registry.ts'
import type { Text } from '../../engine/text.ts'
import type { CaseQuery } from '../../store/batches.ts'
import { divisionName } from '../names.ts'

/** What was asked for, as a phrase: 高唐县、2026年立案. */
export const queryWords = (query: CaseQuery): Text => {
  const parts = partsOf(query)
  if (parts.length === 0) return { zh: '全部案件', en: 'All cases' }
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

const partsOf = ({ county, year, track, state, code }: CaseQuery): Text[] => [
  ...(county ? [divisionName(county)] : []),
  ...(year ? [{ zh: `${year}年立案`, en: `opened in ${year}` }] : []),
  ...(track ? [newestTrack(track)?.title ?? { zh: track, en: track }] : []),
  ...(track && state ? [stateTitle(track, state)] : []),
  ...(code ? [{ zh: code, en: code }] : []),
]

/** The state of any version of a track; the newest that knows it names it. */
export const stateTitle = (track: string, state: string): Text => {
  const found = versionsOf(track).flatMap(({ states }) => states.filter(({ id }) => id === state))[0]
  return found?.title ?? { zh: state, en: state }
}
