import type { Person } from '../engine/people.ts'
import type { Session } from '../store/links.ts'
import { sessionCookie } from './cookies.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf } from './secrets.ts'
import { services } from './services.ts'

/** A person stays signed in for a working day; officials' and enterprises' alike. */
export const sessionSeconds = 12 * 3600

/** Who this browser belongs to, if its session is alive and the person still is. */
export const signedIn = async (
  request: SiteRequest,
): Promise<{ person: Person; session: Session } | undefined> => {
  const token = request.cookies.get(sessionCookie)
  if (!token) return undefined
  const session = await services().links.session(hashOf(token), secondsOf(request))
  if (session?.kind !== 'person') return undefined
  const person = await services().people.byId(session.person)
  return person && isAlive(session, person) ? { person, session } : undefined
}

/** SHA-256 of this browser's session, for what is begun and ended in one. */
export const sessionOf = ({ cookies }: SiteRequest): string => hashOf(cookies.get(sessionCookie) ?? '')

/** Signing out everywhere moves `sessionsFrom`; a person who left has no session at all. */
export const isAlive = (session: Session, person: Person): boolean =>
  person.active && session.began >= person.sessionsFrom
