import * as z from 'zod/mini'
import { Absence } from './absence.ts'
import type { Actor, Administrator, Official } from './events.ts'
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
  /** They chose one mail a day for what can wait, in place of one a task. */
  digest: z.optional(z.literal(true)),
  /** Days on which somebody stands in for them, and on which they stand in for somebody. */
  away: z.optional(z.array(Absence)),
  standsIn: z.optional(z.array(Absence)),
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

/** As what an official signs: for themselves, or in the place of somebody who is away. */
export type Capacity =
  | { readonly as: 'own' }
  | { readonly as: Absence['kind']; readonly of: Person; readonly basis: string }

export const own: Capacity = { as: 'own' }

export const isApproverOf = ({ roles }: Pick<Person, 'roles'>, organ: string): boolean =>
  roles.some((role) => role.role === 'approver' && role.organ === organ)

/** The organs of which somebody is an officer or an approver, each once. */
export const officesOf = ({ roles }: Pick<Person, 'roles'>): OrganId[] => [
  ...new Set(
    roles.flatMap((role) => (role.role === 'officer' || role.role === 'approver' ? [role.organ] : [])),
  ),
]

export const holdsOffice = (person: Pick<Person, 'roles'>, organ: string): boolean =>
  officesOf(person).some((one) => one === organ)

export const asOfficial = (person: Person, organ: OrganId, capacity: Capacity = own): Official => ({
  kind: 'official',
  person: person.id,
  name: person.name,
  organ,
  title: person.title,
  capacity: capacity.as,
  ...(capacity.as !== 'own' && {
    of: { person: capacity.of.id, name: capacity.of.name },
    ...(capacity.basis && { basis: capacity.basis }),
  }),
})

export const asContact = (person: Person, enterprise: string): Extract<Actor, { kind: 'contact' }> => ({
  kind: 'contact',
  person: person.id,
  name: person.name,
  enterprise,
  title: person.title,
})

export const asAdministrator = ({ id, name, title }: Person): Administrator => ({
  kind: 'administrator',
  person: id,
  name,
  title,
})
