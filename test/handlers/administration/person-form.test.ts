import { describe, expect, test } from 'vitest'
import { checkPage } from '../../../functions/engine/check.ts'
import { OrganId, PersonId } from '../../../functions/engine/ids.ts'
import type { Person } from '../../../functions/engine/people.ts'
import {
  answersOf,
  codesIn,
  personForm,
  personIn,
  readPerson,
} from '../../../functions/handlers/administration/person-form.ts'
import { ownRoleFaults } from '../../../functions/handlers/administration/person-rules.ts'
import { nowhere } from '../../../functions/web/views/pages/people.tsx'

const filled = {
  name: ' 王建军 ',
  email: 'Wang@Example.com',
  title: '科长',
  active: 'yes',
  'roles.0.role': 'approver',
  'roles.0.organ': '371521-miit',
}

const read = (typed: Record<string, string>) => readPerson(new URLSearchParams(typed))
const faulty = (typed: Record<string, string>): string[] =>
  checkPage(personForm, 'person', read(typed), nowhere).map(({ field }) => field)

describe('the form of a person', () => {
  test('reads a person, tidied', () => {
    expect(faulty(filled)).toEqual([])
    expect(personIn(read(filled))).toEqual({
      name: '王建军',
      email: 'Wang@Example.com',
      title: '科长',
      active: true,
      roles: [{ role: 'approver', organ: '371521-miit' }],
    })
  })

  test('shows a person as it would read one', () => {
    const person: Person = {
      id: PersonId.parse('p-wang'),
      name: '王建军',
      email: 'wang@example.com',
      title: '',
      active: false,
      sessionsFrom: '2026-01-01T00:00:00.000Z',
      roles: [
        { role: 'officer', organ: OrganId.parse('371521-miit') },
        { role: 'contact', enterprise: '91371500YYYY00012U' },
        { role: 'administrator' },
      ],
      version: 3,
    }
    const { name, email, title, active, roles } = person
    expect(personIn(answersOf(person))).toEqual({ name, email, title, active, roles })
  })

  test.each(['officer', 'approver', 'auditor'])('asks the organ of an %s', (role) => {
    expect(faulty({ ...filled, 'roles.0.role': role, 'roles.0.organ': '' })).toEqual(['roles.0.organ'])
  })

  test('takes no organ that does not exist', () => {
    expect(faulty({ ...filled, 'roles.0.organ': '371521-moon' })).toEqual(['roles.0.organ'])
  })

  test('asks the enterprise of a contact, and reads its code as people write it', () => {
    const contact = { ...filled, 'roles.0.role': 'contact', 'roles.0.organ': '' }
    expect(faulty(contact)).toEqual(['roles.0.enterprise'])
    const typed = { ...contact, 'roles.0.enterprise': '91371500yyyy00012u' }
    expect(faulty(typed)).toEqual([])
    expect(personIn(read(typed)).roles).toEqual([{ role: 'contact', enterprise: '91371500YYYY00012U' }])
    expect(codesIn(read(typed))).toEqual([{ field: 'roles.0.enterprise', code: '91371500YYYY00012U' }])
  })

  test('lets nobody be a contact and an official', () => {
    const both = { ...filled, 'roles.1.role': 'contact', 'roles.1.enterprise': '91371500YYYY00012U' }
    expect(faulty(both)).toEqual(['roles'])
  })

  test('holds a role that is given twice once', () => {
    const twice = { ...filled, 'roles.1.role': 'approver', 'roles.1.organ': '371521-miit' }
    expect(faulty(twice)).toEqual([])
    expect(personIn(read(twice)).roles).toHaveLength(1)
  })

  test('asks for a name, a mailbox and a role', () => {
    expect(faulty({ active: 'yes' })).toEqual(['name', 'email', 'roles'])
    expect(faulty({ ...filled, email: 'wang' })).toEqual(['email'])
    expect(faulty({ ...filled, email: `${'a'.repeat(60)}@${'b'.repeat(60)}.com` })).toEqual(['email'])
  })
})

describe('an administrator', () => {
  const self = PersonId.parse('p-self')
  const other = PersonId.parse('p-other')
  const administrator = { role: 'administrator' as const }

  test('cannot shut themselves out', () => {
    const faults = ownRoleFaults({ id: self }, { id: self, active: false, roles: [] })
    expect(faults.map(({ field }) => field)).toEqual(['active', 'roles'])
    expect(ownRoleFaults({ id: self }, { id: self, active: true, roles: [administrator] })).toEqual([])
  })

  test('can shut out another', () => {
    expect(ownRoleFaults({ id: self }, { id: other, active: false, roles: [] })).toEqual([])
  })
})
