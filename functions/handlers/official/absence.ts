import { endNamed, showAbsences, takeAbsence } from '../../web/absence-pages.ts'
import type { SiteResponse } from '../../web/response.ts'
import { personOf, type Visit } from '../../web/visit.ts'

const own = (visit: Visit) => ({ person: personOf(visit), base: '/work/absence', back: '/work' })

export const absences = (visit: Visit): Promise<SiteResponse> => showAbsences(visit, own(visit))
export const enter = (visit: Visit): Promise<SiteResponse> => takeAbsence(visit, own(visit))
export const end = (visit: Visit): Promise<SiteResponse> => endNamed(visit, own(visit))
