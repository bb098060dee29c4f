import { beforeEach, describe, expect, test } from 'vitest'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { Person, type Role } from '../../functions/engine/people.ts'
import { notThereYet } from '../../functions/store/expressions.ts'
import { People } from '../../functions/store/people.ts'
import { onEveryDatabase } from './on.ts'

const organ = OrganId.parse('370001-lead')
const other = OrganId.parse('370001-water')
let made = 0

const person = (change: Partial<Person> = {}): Person => {
  const id = `p-${++made}`
  return Person.parse({
    id,
    name: `Li ${String(made).padStart(3, '0')}`,
    email: `${id}@example.org`,
    title: 'officer',
    active: true,
    sessionsFrom: '2026-01-01T00:00:00.000Z',
    roles: [],
    version: 0,
    ...change,
  })
}

onEveryDatabase('people', (database) => {
  let people: People
  beforeEach(() => {
    people = new People(database().table())
  })

  const saved = async (change: Partial<Person> = {}): Promise<Person> => {
    const one = person(change)
    expect(await people.save(one)).toBe('saved')
    return { ...one, version: 1 }
  }

  const organPeople = async (of: string, role: 'officer' | 'approver' = 'approver') =>
    (await people.atOrgan(of, role)).map(({ id }) => id)

  test('are found by id and by mailbox, in whatever case it is written', async () => {
    const one = await saved({ email: 'Mixed.Case@Example.org' })
    expect(await people.byId(one.id)).toEqual(one)
    expect(await people.byMailbox('mixed.case@example.ORG')).toEqual(one)
    expect(await people.byId('p-nobody')).toBeUndefined()
    expect(await people.byMailbox('nobody@example.org')).toBeUndefined()
  })

  describe('saving', () => {
    test('refuses a mailbox that somebody has', async () => {
      const one = await saved()
      expect(await people.save(person({ email: one.email.toUpperCase() }))).toBe('mailbox-taken')
      expect(await people.byMailbox(one.email)).toEqual(one)
    })

    test('refuses a new person under an id that is taken', async () => {
      const one = await saved()
      expect(await people.save(person({ id: one.id }))).toBe('changed-meanwhile')
      expect(await people.byId(one.id)).toEqual(one)
    })

    test('refuses a change to a version that is over', async () => {
      const one = await saved()
      expect(await people.save({ ...one, title: 'head' }, one)).toBe('saved')
      expect(await people.save({ ...one, title: 'deputy' }, one)).toBe('changed-meanwhile')
      expect(await people.byId(one.id)).toEqual({ ...one, title: 'head', version: 2 })
    })

    test('moves a person to another mailbox, and frees the old one', async () => {
      const one = await saved()
      const moved = { ...one, email: 'moved@example.org' }
      expect(await people.save(moved, one)).toBe('saved')
      expect(await people.byMailbox(one.email)).toBeUndefined()
      expect((await people.byMailbox('moved@example.org'))?.id).toBe(one.id)
      await saved({ email: one.email })
    })

    test('moves nobody to a mailbox that is taken', async () => {
      const [one, two] = [await saved(), await saved()]
      expect(await people.save({ ...one, email: two.email }, one)).toBe('mailbox-taken')
      expect(await people.byMailbox(one.email)).toEqual(one)
      expect(await people.byMailbox(two.email)).toEqual(two)
    })

    test('writes the same mailbox another way without taking it again', async () => {
      const one = await saved({ email: 'same@example.org' })
      expect(await people.save({ ...one, email: 'Same@example.org' }, one)).toBe('saved')
      expect((await people.byMailbox('same@example.org'))?.email).toBe('Same@example.org')
    })

    test('gives a mailbox to one of twenty who want it at once', async () => {
      const wanted = 'wanted@example.org'
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => people.save(person({ email: wanted }))),
      )
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'mailbox-taken')).toHaveLength(19)
    })

    test('takes one of twenty changes to the same version', async () => {
      const one = await saved()
      const titles = Array.from({ length: 20 }, (_, place) => `title ${place}`)
      const answers = await Promise.all(titles.map((title) => people.save({ ...one, title }, one)))
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1)
      expect((await people.byId(one.id))?.version).toBe(2)
    })
  })

  describe('saving several', () => {
    test('is all or none, with what goes with them', async () => {
      const [one, two] = [await saved(), await saved()]
      const changes = [
        { person: { ...one, title: 'head' }, before: one },
        { person: { ...two, title: 'deputy' }, before: two },
      ]
      const alongside = [{ put: { pk: 'M#with', sk: 'MAIL' }, only: [notThereYet] }]
      expect(await people.saveAll(changes, alongside)).toBe(true)
      expect([(await people.byId(one.id))?.title, (await people.byId(two.id))?.title]).toEqual([
        'head',
        'deputy',
      ])
      const three = await saved()
      const stale = [{ person: { ...three, title: 'head' }, before: three }, ...changes]
      expect(await people.saveAll(stale)).toBe(false)
      const again = { person: { ...three, title: 'head' }, before: three }
      expect(await people.saveAll([again], alongside)).toBe(false)
      expect(await people.byId(three.id)).toEqual(three)
    })

    test('keeps when somebody is away and for whom they stand in', async () => {
      const away = [
        {
          id: 'a-1',
          organ,
          kind: 'delegate' as const,
          away: { person: PersonId.parse('p-x'), name: 'Li' },
          standIn: { person: PersonId.parse('p-y'), name: 'Wang' },
          from: '2026-03-02',
          until: '2026-03-04',
          basis: 'No. 1',
          reason: 'training',
        },
      ]
      const one = await saved({ away, standsIn: away })
      expect(await people.byId(one.id)).toEqual(one)
    })
  })

  describe('roles', () => {
    const approver: Role = { role: 'approver', organ }
    const officer: Role = { role: 'officer', organ }

    test('list people at their organ and enterprise', async () => {
      const one = await saved({
        roles: [approver, { role: 'contact', enterprise: 'E-1' }, { role: 'administrator' }],
      })
      expect(await organPeople(organ)).toContain(one.id)
      expect(await organPeople(organ, 'officer')).not.toContain(one.id)
      expect(await organPeople(other)).not.toContain(one.id)
      expect((await people.ofEnterprise('E-1')).map(({ id }) => id)).toEqual([one.id])
    })

    test('list a person once who is officer and approver of the same organ', async () => {
      const one = await saved({ roles: [officer, approver] })
      expect((await organPeople(organ)).filter((id) => id === one.id)).toHaveLength(1)
      expect((await organPeople(organ, 'officer')).filter((id) => id === one.id)).toHaveLength(1)
    })

    test('that are taken away are gone from the lists', async () => {
      const one = await saved({ roles: [approver, { role: 'contact', enterprise: 'E-2' }] })
      const next = { ...one, roles: [{ role: 'approver', organ: other } as const] }
      expect(await people.save(next, one)).toBe('saved')
      expect(await organPeople(organ)).not.toContain(one.id)
      expect(await organPeople(other)).toContain(one.id)
      expect(await people.ofEnterprise('E-2')).toEqual([])
      const roles = await database().table().partition(`P#${one.id}`, 'ROLE#')
      expect(roles.map(({ sk }) => sk)).toEqual([`ROLE#approver#${other}`])
    })

    test('of administrators list those of the platform, and of no organ', async () => {
      const one = await saved({ roles: [{ role: 'administrator' }] })
      const gone = await saved({ roles: [{ role: 'administrator' }], active: false })
      const listed = (await people.administrators()).map(({ id }) => id)
      expect(listed).toContain(one.id)
      expect(listed).not.toContain(gone.id)
      expect(await people.save({ ...one, roles: [approver] }, one)).toBe('saved')
      expect((await people.administrators()).map(({ id }) => id)).not.toContain(one.id)
    })

    test('one of two at the same organ can be taken away', async () => {
      const one = await saved({ roles: [officer, approver] })
      expect(await people.save({ ...one, roles: [officer] }, one)).toBe('saved')
      expect(await organPeople(organ)).not.toContain(one.id)
      expect(await organPeople(organ, 'officer')).toContain(one.id)
    })

    test('of people who are no longer active list nobody', async () => {
      const roles: Role[] = [approver, { role: 'contact', enterprise: 'E-3' }]
      const one = await saved({ active: false, roles })
      expect(await organPeople(organ)).not.toContain(one.id)
      expect(await people.ofEnterprise('E-3')).toEqual([])
      expect((await people.byMailbox(one.email))?.active).toBe(false)
    })
  })

  test('are all listed by name, a page at a time', async () => {
    const names = new Set<string>()
    let after: string | undefined
    let last = ''
    do {
      const page = await people.all({ limit: 7, after })
      for (const { name } of page.people) {
        expect(name >= last).toBe(true)
        last = name
        names.add(name)
      }
      after = page.next
    } while (after)
    expect(names.size).toBeGreaterThan(10)
  })
})
