import { PersonId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { Failure } from '../../web/failure.ts'
import { services } from '../../web/services.ts'
import type { Visit } from '../../web/visit.ts'

/** The person of the path; one that is not there is a 404. */
export const personNamed = async ({ params }: Visit): Promise<Person> => {
  const id = PersonId.safeParse(params.person)
  const found = id.success ? await services().people.byId(id.data) : undefined
  if (!found) throw new Failure(404)
  return found
}
