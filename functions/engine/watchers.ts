import type { Filing } from './case.ts'
import { organsOf, type Place } from './chain.ts'
import type { OrganId } from './ids.ts'
import { leadOffice } from './organ.ts'

/** Organs whose officers watch over a filing: those that lead the case, and the one whose act it is. */
export const watchersOf = (place: Place, { by }: Filing): OrganId[] => [
  ...organsOf(
    (['county', 'municipal'] as const).map((level) => ({ level, office: leadOffice })),
    place,
  ),
  ...(by ? [by] : []),
]
