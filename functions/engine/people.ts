import * as z from 'zod/mini'
import type { Actor } from './events.ts'
import { Moment, OrganId, PersonId } from './ids.ts'

/** What a person may act as, and for whom. */
export const Role = z.discriminatedUnion('role', [
  z.object({ role: z.literal('contact'), enterprise: z.string() }),
  z.object({ role: z.literal('officer'), organ: OrganId }),
  z.object({ role: z.literal('approver'), organ: OrganId }),
  z.object({ role: z.literal('auditor'), organ: OrganId }),
  z.object({ role: z.literal('administrator') }),
])
export type Role = z.infer<typeof Role>

export const Person = z.object({
  id: PersonId,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  email: z.email().check(z.maxLength(120)),
  title: z.string().check(z.maxLength(60)),
  active: z.boolean(),
  /** Sessions begun before this moment are void. */
  sessionsFrom: Moment,
  /** Passkeys added up to this moment are suspended: their owner said “this was not me”. */
  passkeysFrom: z.optional(Moment),
  roles: z.array(Role),
  version: z.int(),
})
export type Person = z.infer<typeof Person>

/** What an administrator's role is held of. */
export const platform = 'platform'

/** What a role is held of: an enterprise's code, an organ, or the whole platform. */
export const subjectOf = (role: Role): string => {
  switch (role.role) {
    case 'contact':
      return role.enterprise
    case 'officer':
    case 'approver':
    case 'auditor':
      return role.organ
    case 'administrator':
      return platform
  }
}

/** The division of an organ: `371526-miit` is of 371526, `371500-jk-miit` of 371500-jk. */
export const divisionOf = (organ: string): string => organ.slice(0, organ.lastIndexOf('-'))

export const asOfficial = (person: Person, organ: OrganId): Extract<Actor, { kind: 'official' }> => ({
  kind: 'official',
  person: person.id,
  name: person.name,
  organ,
  title: person.title,
  capacity: 'own',
})

export const asContact = (person: Person, enterprise: string): Extract<Actor, { kind: 'contact' }> => ({
  kind: 'contact',
  person: person.id,
  name: person.name,
  enterprise,
  title: person.title,
})
