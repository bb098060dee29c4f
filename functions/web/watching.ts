import type { Filing } from '../engine/case.ts'
import { watchersOf } from '../engine/decide-watch.ts'
import type { OrganId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import type { Head } from '../store/head.ts'
import { placeOf } from './names.ts'

/** The organ for which an officer watches over a filing; undefined where it is not theirs. */
export const watcherOf = (
  { roles }: Person,
  { state }: Pick<Head, 'state'>,
  filing: Filing,
): OrganId | undefined => {
  const organs = watchersOf(placeOf(state), filing)
  return roles
    .flatMap((role) => (role.role === 'officer' ? [role.organ] : []))
    .find((organ) => organs.includes(organ))
}
