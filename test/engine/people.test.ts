import { expect, test } from 'vitest'
import { OrganId } from '../../functions/engine/ids.ts'
import {
  asContact,
  asOfficial,
  divisionOf,
  Person,
  type Role,
  subjectOf,
} from '../../functions/engine/people.ts'

const organ = OrganId.parse('370001-lead')
const roles: Role[] = [
  { role: 'contact', enterprise: '91371526YYYY0008XC' },
  { role: 'officer', organ },
  { role: 'approver', organ },
  { role: 'auditor', organ },
  { role: 'administrator' },
]
const person = Person.parse({
  id: 'p-li',
  name: 'Li Si',
  email: 'li@example.org',
  title: 'officer',
  active: true,
  sessionsFrom: '2026-01-01T00:00:00.000Z',
  roles,
  version: 0,
})

test('a role is held of an enterprise, an organ or the platform', () => {
  expect(roles.map(subjectOf)).toEqual(['91371526YYYY0008XC', organ, organ, organ, 'platform'])
})

test('an organ belongs to a division, a zone’s too', () => {
  expect(divisionOf('371526-miit')).toBe('371526')
  expect(divisionOf('371500-jk-miit')).toBe('371500-jk')
})

test('a person acts as an official of one organ or as a contact of one enterprise', () => {
  expect(asOfficial(person, organ)).toEqual({
    kind: 'official',
    person: 'p-li',
    name: 'Li Si',
    organ,
    title: 'officer',
    capacity: 'own',
  })
  expect(asContact(person, '91371526YYYY0008XC')).toMatchObject({
    kind: 'contact',
    enterprise: '91371526YYYY0008XC',
  })
})
