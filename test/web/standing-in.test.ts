import { describe, expect, test } from 'vitest'
import type { Absence } from '../../functions/engine/absence.ts'
import { Case, type InApproval } from '../../functions/engine/case.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { Person, type Role } from '../../functions/engine/people.ts'
import { capacitiesOf, capacityOn, signersOf, signsFor } from '../../functions/web/standing-in.ts'
import { tiesOf, whyNotActOn } from '../../functions/web/task-rights.ts'
import { exampleContext } from '../forms/examples.ts'

const organ = OrganId.parse('371521-miit')
const today = '2026-03-03'
const ours = exampleContext.enterprise.code

const seated = (id: string, role: 'officer' | 'approver', change: Partial<Person> = {}): Person =>
  Person.parse({
    id,
    name: id,
    email: `${id}@example.org`,
    title: '科员',
    active: true,
    sessionsFrom: '2026-01-01T00:00:00.000Z',
    roles: [{ role, organ }],
    version: 1,
    ...change,
  })

const absence = (standIn: string, change: Partial<Absence> = {}): Absence => ({
  id: 'a-1',
  organ,
  kind: 'delegate',
  away: { person: PersonId.parse('p-away'), name: 'p-away' },
  standIn: { person: PersonId.parse(standIn), name: standIn },
  from: today,
  until: today,
  basis: 'No. 1',
  reason: '',
  ...change,
})

const away = seated('p-away', 'approver')
const officer = seated('p-officer', 'officer', { standsIn: [absence('p-officer')] })
const colleague = seated('p-colleague', 'approver', { standsIn: [absence('p-colleague')] })
const other = seated('p-other', 'approver')

const knowing = (...people: readonly Person[]) => ({
  byId: async (id: string) => people.find((one) => one.id === id),
})
const capacities = async (person: Person, known = [away], day = today) =>
  (await capacitiesOf(knowing(...known), person, organ, day)).map(({ as }) => as)

const filing: InApproval = {
  status: 'in-approval',
  no: 1,
  form: { id: 'extension-request', version: '1' },
  chain: { id: 'extension-request', version: '1' },
  reference: 'r',
  draft: 'd',
  digest: 'a'.repeat(64) as InApproval['digest'],
  content: 2,
  epoch: 1,
  step: 'county-miit',
  due: today,
  waiting: [organ],
  signatures: [],
}
const head = {
  state: Case.parse({
    status: 'open',
    number: 'L1',
    county: '371521',
    enterprise: { code: ours, name: 'ours' },
    ruleSet: { id: 'liaocheng-2025', version: '2025-draft-1' },
    track: { id: 'energy', version: '2' },
    state: 'rectifying',
    servedOn: today,
    clocks: [],
    filings: [],
    published: [],
    items: {},
  }),
}

describe('as what somebody may sign', () => {
  test('is for themselves where they approve, and in the place of whoever is away', async () => {
    expect(await capacities(other)).toEqual(['own'])
    expect(await capacities(officer)).toEqual(['delegate'])
    expect(await capacities(colleague)).toEqual(['own', 'delegate'])
    expect(await signsFor(knowing(away), officer, today)).toMatchObject([{ organ }])
  })

  test.each<[string, Person, readonly Person[], string]>([
    ['after the last day', officer, [away], '2026-03-04'],
    ['before the first', officer, [away], '2026-03-02'],
    ['of somebody deactivated', officer, [{ ...away, active: false }], today],
    ['of somebody who approves no more', officer, [{ ...away, roles: [] }], today],
    ['of somebody unknown', officer, [], today],
    ['without an office at the organ', { ...officer, roles: [] }, [away], today],
    [
      'of another organ',
      { ...officer, standsIn: [absence('p-officer', { organ: OrganId.parse('371526-miit') })] },
      [away],
      today,
    ],
    [
      'once it was ended',
      { ...officer, standsIn: [absence('p-officer', { ended: '2026-03-03T01:00:00.000Z' })] },
      [away],
      today,
    ],
  ])('is nothing %s', async (_, person, known, day) => {
    expect(await capacities(person, [...known], day)).toEqual([])
    expect(await signsFor(knowing(...known), person, day)).toEqual([])
  })

  test('is for themselves first, unless only whoever is away may', async () => {
    const on = (assigned: InApproval['assigned']) =>
      capacityOn(
        knowing(away),
        { head, filing: { ...filing, ...(assigned && { assigned }) }, person: colleague, today },
        organ,
      )
    expect(await on(undefined)).toMatchObject({ as: 'own' })
    expect(await on({ [organ]: away.id })).toMatchObject({ as: 'delegate', of: { id: away.id } })
    expect(await on({ [organ]: other.id })).toMatchObject({ as: 'own' })
  })

  test('says who is asked to sign: each once, and who holds it alone', () => {
    const asked = (assigned: InApproval['assigned']) =>
      signersOf(
        [away, officer, colleague, other],
        { head, filing: { ...filing, ...(assigned && { assigned }) }, today },
        organ,
      ).map(({ person, capacity }) => `${person.id} ${capacity.as}`)
    expect(asked(undefined)).toEqual(['p-away own', 'p-officer delegate', 'p-colleague own', 'p-other own'])
    expect(asked({ [organ]: away.id })).toEqual(['p-away own', 'p-officer delegate', 'p-colleague delegate'])
    expect(asked({ [organ]: other.id })).toEqual(['p-other own'])
  })
})

test('ties of either are ties of both', () => {
  const contact: Role = { role: 'contact', enterprise: ours }
  const of = { ...away, roles: [...away.roles, contact] }
  const capacity = { as: 'substitute' as const, of, basis: '' }
  expect(tiesOf(officer)).toEqual([])
  expect(tiesOf(officer, capacity)).toEqual([ours])
  expect(whyNotActOn(head, filing, officer, organ, capacity)).toEqual({
    code: 'conflict-of-interest',
    enterprise: ours,
  })
})
