import { type AbsenceOf, endNamed, showAbsences, takeAbsence } from '../../web/absence-pages.ts'
import type { SiteResponse } from '../../web/response.ts'
import type { Visit } from '../../web/visit.ts'
import { personNamed } from './person-named.ts'

const ofNamed = async (visit: Visit): Promise<AbsenceOf> => {
  const person = await personNamed(visit)
  const back = `/admin/people/${person.id}`
  return { person, base: `${back}/absence`, back }
}

export const absences = async (visit: Visit): Promise<SiteResponse> =>
  showAbsences(visit, await ofNamed(visit))
export const enter = async (visit: Visit): Promise<SiteResponse> => takeAbsence(visit, await ofNamed(visit))
export const end = async (visit: Visit): Promise<SiteResponse> => endNamed(visit, await ofNamed(visit))
