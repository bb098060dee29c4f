import { divisionIds, municipality } from '../../forms/organs.ts'
import { confined, unaudited } from '../../forms/tracks/confined.ts'
import type { Case } from '../engine/case.ts'
import { divisionOf, type Person, type Role } from '../engine/people.ts'

/** Everything that a route may ask of a person; the only place where roles are weighed. */
export type Action =
  | 'anyone'
  | 'signed-in'
  | 'be-contact'
  | 'be-official'
  | 'open-cases'
  | 'audit'
  | 'administer'
  | 'file'
  | 'handle-case'
  | 'read-archive'

/** The case that a request is about; one in preparation has a division and no enterprise yet. */
export type Subject = Pick<Case, 'county'> &
  Partial<Pick<Case, 'servedOn' | 'track' | 'barred' | 'lead'>> & {
    readonly enterprise?: { readonly code: string }
  }

/** Whether a person may do this at all, or to this case; unknown people may do what anyone may. */
export const may = (person: Person | undefined, action: Action, subject?: Subject): boolean => {
  if (action === 'anyone') return true
  if (!person?.active) return false
  if (subject?.barred?.includes(person.id)) return false
  return person.roles.some((role) => grants(role, action, subject))
}

const grants = (role: Role, action: Exclude<Action, 'anyone'>, subject?: Subject): boolean => {
  switch (action) {
    case 'signed-in':
      return true
    case 'be-contact':
      return role.role === 'contact'
    case 'be-official':
      return isOfficial(role)
    case 'open-cases':
      return role.role === 'officer' && (!subject || covers(role.organ, subject))
    case 'audit':
      return role.role === 'auditor'
    case 'administer':
      return role.role === 'administrator'
    case 'file':
      // Until its notice is served a case is between the organs alone: a draft binds nobody (DOMAIN §3).
      return (
        role.role === 'contact' &&
        subject?.servedOn !== undefined &&
        role.enterprise === subject.enterprise?.code
      )
    case 'handle-case':
      return isOfficial(role) && handles(role.organ, subject)
    case 'read-archive':
      return (
        role.role === 'auditor' &&
        !unaudited.includes(subject?.track?.id ?? '') &&
        covers(role.organ, subject)
      )
  }
}

const isOfficial = (role: Role): role is Extract<Role, { role: 'officer' | 'approver' }> =>
  role.role === 'officer' || role.role === 'approver'

/** What is confined to the office that leads it is for that alone to see, and anything else for whoever covers it. */
const handles = (organ: string, subject?: Subject): boolean => {
  const office = subject?.track && confined[subject.track.id]
  return office === undefined
    ? covers(organ, subject)
    : organ === `${subject?.county}-${subject?.lead ?? office}`
}

/** A municipal organ covers the city, any other its own division. */
export const covers = (organ: string, subject?: Pick<Subject, 'county'>): boolean =>
  subject !== undefined && [municipality.id, subject.county].includes(divisionOf(organ))

/** The divisions whose cases a person may open or list by a role. */
export const divisionsOf = (person: Person, role: 'officer' | 'approver' | 'auditor'): string[] => {
  const own = person.roles.flatMap((held) => (held.role === role ? [divisionOf(held.organ)] : []))
  return divisionIds.filter((division) => own.includes(municipality.id) || own.includes(division))
}
