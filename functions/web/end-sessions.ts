import type { Person } from '../engine/people.ts'
import { devices } from './devices.ts'
import { Failure } from './failure.ts'
import { services } from './services.ts'

const tries = 5

/**
 * Ends every session of a person and forgets their devices, whoever else is changing them; who it was.
 * Passkeys are suspended where the person disowns what was done: a session that is ended says nothing of them.
 */
export const endSessions = async (
  id: Person['id'],
  at: string,
  { disowned = false } = {},
): Promise<Person> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await services().people.byId(id)
    if (!before) throw new Failure(404)
    const after = endedAt(before, at, disowned)
    if (after && (await services().people.save(after, before)) !== 'saved') continue
    await devices().forgetAll(id)
    return before
  }
  throw new Failure(409)
}

/** The person as saved next; undefined where all of it has happened since. */
const endedAt = (before: Person, at: string, disowned: boolean): Person | undefined => {
  const ends = before.sessionsFrom < at
  const suspends = disowned && (before.passkeysFrom ?? '') < at
  if (!ends && !suspends) return undefined
  return { ...before, ...(ends && { sessionsFrom: at }), ...(suspends && { passkeysFrom: at }) }
}
