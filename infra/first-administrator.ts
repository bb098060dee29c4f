import { randomBytes } from 'node:crypto'
import { Person } from '../functions/engine/people.ts'
import { People } from '../functions/store/people.ts'
import type { Table } from '../functions/store/table.ts'

/** Adds an administrator who signs in by mail and adds everybody else; says whether the mailbox is somebody's already. */
export async function addAdministrator(
  table: Table,
  { name, email }: Administrator,
  at: string,
): Promise<'saved' | 'mailbox-taken'> {
  const person = Person.parse({
    id: `p-${randomBytes(5).toString('hex')}`,
    name,
    email,
    title: '',
    active: true,
    sessionsFrom: at,
    roles: [{ role: 'administrator' }],
    version: 0,
  })
  return (await new People(table).save(person)) === 'saved' ? 'saved' : 'mailbox-taken'
}

export interface Administrator {
  readonly name: string
  readonly email: string
}

/** Reads `王建国 <first@city.example>`; undefined where it is something else. */
export function readAdministrator(text: string): Administrator | undefined {
  const [, name, email] = /^\s*([^<>@]*[^<>@\s])\s*<([^<>@\s]+@[^<>@\s]+\.[^<>@\s.]+)>\s*$/.exec(text) ?? []
  const isShort = name !== undefined && name.length <= 60
  return isShort && email !== undefined ? { name, email } : undefined
}
