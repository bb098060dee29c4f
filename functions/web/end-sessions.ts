import type { Person } from '../engine/people.ts'
import { devices } from './devices.ts'
import { Failure } from './failure.ts'
import { services } from './services.ts'

const tries = 5

/** Ends every session of a person and forgets their devices, whoever else is changing them; who it was. */
export const endSessions = async (id: Person['id'], at: string): Promise<Person> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await services().people.byId(id)
    if (!before) throw new Failure(404)
    if (before.sessionsFrom < at && !(await saved(before, at))) continue
    await devices().forgetAll(id)
    return before
  }
  throw new Failure(409)
}

const saved = async (before: Person, sessionsFrom: string): Promise<boolean> =>
  (await services().people.save({ ...before, sessionsFrom }, before)) === 'saved'
