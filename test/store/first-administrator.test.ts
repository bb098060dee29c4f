import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { People } from '../../functions/store/people.ts'
import { addAdministrator, readAdministrator } from '../../infra/first-administrator.ts'
import { type Database, startDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => {
  database = await startDatabase()
})
afterAll(() => database.stop())

const first = { name: '王建国', email: 'First@City.example' }

describe('the first administrator', () => {
  test('is added to an empty table, as one who is found by mailbox and by role', async () => {
    const table = database.table()
    expect(await addAdministrator(table, first, '2026-03-02T01:00:00.000Z')).toBe('saved')
    const people = new People(table)
    const found = await people.byMailbox('first@city.example')
    expect(found).toMatchObject({ ...first, active: true, roles: [{ role: 'administrator' }] })
    expect((await people.administrators()).map(({ id }) => id)).toEqual([found?.id])
  })

  test('is not added twice', async () => {
    const table = database.table()
    expect(await addAdministrator(table, first, '2026-03-02T02:00:00.000Z')).toBe('mailbox-taken')
    expect(await new People(table).administrators()).toHaveLength(1)
  })

  test.each([
    ['王建国 <first@city.example>', { name: '王建国', email: 'first@city.example' }],
    [' Wang Jianguo<first@city.example> ', { name: 'Wang Jianguo', email: 'first@city.example' }],
    ['first@city.example', undefined],
    ['王建国 first@city.example', undefined],
    ['王建国 <first>', undefined],
    ['<first@city.example>', undefined],
  ])('%s is read as %o', (text, read) => {
    expect(readAdministrator(text)).toEqual(read)
  })
})
