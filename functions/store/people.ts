import { holdsOffice, Person, platform, type Role, subjectOf } from '../engine/people.ts'
import { atVersion, notThereYet } from './expressions.ts'
import { index, key } from './keys.ts'
import type { Item, Table, Write } from './table.ts'

export class People {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async byId(id: string): Promise<Person | undefined> {
    const item = await this.table.get(key.person(id))
    return item && Person.parse(item)
  }

  /** Whoever owns this mailbox, active or not. */
  async byMailbox(address: string): Promise<Person | undefined> {
    const box = await this.table.get(key.mailbox(address))
    return box && this.byId(String(box.person))
  }

  /** Active holders of a role at an organ, at most 100. */
  async atOrgan(organ: string, role: 'officer' | 'approver'): Promise<Person[]> {
    const people = await this.officialsAt(organ)
    return people.filter(({ roles }) => roles.some((held) => held.role === role && held.organ === organ))
  }

  /** Active officers and approvers of an organ, at most 100. */
  async officialsAt(organ: string): Promise<Person[]> {
    const { items } = await this.table.keys('county', `ORGAN#${organ}`, { limit: 100 })
    return (await this.byKeys(items)).filter((person) => person.active && holdsOffice(person, organ))
  }

  /** Active administrators, at most 100. */
  async administrators(): Promise<Person[]> {
    const { items } = await this.table.keys('county', index.organPeople(platform, '').countyPk, {
      limit: 100,
    })
    return (await this.byKeys(items)).filter(
      ({ active, roles }) => active && roles.some(({ role }) => role === 'administrator'),
    )
  }

  /** Active contacts of an enterprise, at most 100. */
  async ofEnterprise(code: string): Promise<Person[]> {
    const { items } = await this.table.keys('enterprise', `EN#${code}`, { prefix: 'P#', limit: 100 })
    return (await this.byKeys(items)).filter(({ active }) => active)
  }

  async all(page: {
    limit: number
    after?: string | undefined
  }): Promise<{ people: Person[]; next?: string }> {
    const { items, next } = await this.table.list('county', 'PEOPLE', page)
    const people = items.map((item) => Person.parse(item))
    return next ? { people, next } : { people }
  }

  /** Saves a person as the next version, with what goes along; says whether somebody else saved first or owns the mailbox. */
  async save(
    person: Person,
    before?: Person,
    alongside: readonly Write[] = [],
  ): Promise<'saved' | 'changed-meanwhile' | 'mailbox-taken'> {
    const done = await this.table.settle([...saving(person, before), ...alongside])
    if (done === 'done') return 'saved'
    return done.refused === 1 ? 'mailbox-taken' : 'changed-meanwhile'
  }

  /** Saves several people as their next versions, all or none, with what must exist then; false where refused. */
  async saveAll(
    changes: readonly { readonly person: Person; readonly before: Person }[],
    alongside: readonly Write[] = [],
  ): Promise<boolean> {
    const writes = changes.flatMap(({ person, before }) => saving(person, before))
    return (await this.table.settle([...writes, ...alongside])) === 'done'
  }

  private async byKeys(items: readonly Item[]): Promise<Person[]> {
    const found = await this.table.getAll(items.map(({ pk }) => ({ pk, sk: 'PERSON' })))
    return found.map((item) => Person.parse(item))
  }
}

/** The person first, then the new mailbox, whose condition tells who has it. */
const saving = (person: Person, before?: Person): Write[] => {
  const next = { ...person, version: person.version + 1 }
  const newMailbox = before?.email.toLowerCase() !== person.email.toLowerCase()
  return [
    {
      put: { ...key.person(person.id), ...next, ...index.allPeople(person.name, person.id) },
      only: [before ? atVersion(before.version) : notThereYet],
    },
    ...(newMailbox
      ? [{ put: { ...key.mailbox(person.email), person: person.id }, only: [notThereYet] }]
      : []),
    ...(newMailbox && before ? [{ remove: key.mailbox(before.email) }] : []),
    ...roleWrites(person, before),
  ]
}

const roleWrites = (person: Person, before?: Person): Write[] => {
  const gone = (before?.roles ?? []).filter((role) => !person.roles.some((held) => sameRole(held, role)))
  return [
    ...gone.map((role) => ({ remove: key.role(person.id, role.role, subjectOf(role)) })),
    ...person.roles.map((role) => ({
      put: { ...key.role(person.id, role.role, subjectOf(role)), ...roleIndex(person.id, role) },
    })),
  ]
}

const sameRole = (a: Role, b: Role): boolean => a.role === b.role && subjectOf(a) === subjectOf(b)

const roleIndex = (person: string, role: Role) => {
  switch (role.role) {
    case 'contact':
      return index.enterprisePerson(role.enterprise, person)
    case 'officer':
    case 'approver':
    case 'auditor':
    case 'administrator':
      return index.organPeople(subjectOf(role), person)
  }
}
