import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { Person } from '../../functions/engine/people.ts'
import { Cases } from '../../functions/store/cases.ts'
import { atVersion, notThereYet, stillThere } from '../../functions/store/expressions.ts'
import { Mails } from '../../functions/store/mails.ts'
import { People } from '../../functions/store/people.ts'
import { Table, type Used } from '../../functions/store/table.ts'
import { open } from '../engine/commands.ts'
import { backends } from '../support/database.ts'
import { rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, send } from './story.ts'

if (!backends.some(({ name }) => name.startsWith('AWS')))
  console.info('The store was not run on AWS’s own local database: its jar is not installed.')

let made = 0
const fresh = () => ({ pk: `T#${++made}`, sk: 'ITEM' })

onEveryDatabase('the table', (database) => {
  test('keeps text, numbers, lists, maps and bytes as they were', async () => {
    const key = fresh()
    const bytes = Buffer.from([0, 1, 254, 255])
    const item = {
      ...key,
      empty: '',
      n: 0.1,
      big: 12_345_678_901,
      list: ['a', 1, true, []],
      map: { a: { b: 'c' } },
    }
    await database()
      .table()
      .put({ ...item, bytes, gone: undefined })
    const found = await database().table().get(key)
    expect({ ...found, bytes: Buffer.from(found?.bytes as Uint8Array) }).toEqual({ ...item, bytes })
  })

  describe('a condition', () => {
    test('refuses to put over what is there, or over another version', async () => {
      const table = database().table()
      const key = fresh()
      expect(await table.put({ ...key, version: 1 }, [notThereYet])).toBe(true)
      expect(await table.put({ ...key, version: 2 }, [notThereYet])).toBe(false)
      expect(await table.put({ ...key, version: 2 }, [atVersion(1), stillThere])).toBe(true)
      expect(await table.put({ ...key, version: 3 }, [atVersion(1), stillThere])).toBe(false)
      expect((await table.get(key))?.version).toBe(2)
    })

    test('refuses to change or remove what is not there', async () => {
      const table = database().table()
      const key = fresh()
      expect(await table.update(key, { set: { status: 'x' } }, [stillThere])).toBe(false)
      expect(await table.remove(key, [stillThere])).toBe(false)
      expect(await table.remove(key)).toBe(true)
      expect(await table.get(key)).toBeUndefined()
    })
  })

  test('sets, adds and removes attributes, whatever they are called', async () => {
    const table = database().table()
    const key = fresh()
    await table.put({ ...key, status: 'a', count: 1, size: 2, name: 'x' })
    const change = {
      set: { status: 'b', value: undefined, data: [1] },
      add: { count: 2 },
      remove: ['size', 'never'],
    }
    expect(await table.update(key, change, [stillThere])).toBe(true)
    expect(await table.get(key)).toEqual({ ...key, status: 'b', count: 3, name: 'x', data: [1] })
  })

  describe('a transaction', () => {
    test('writes all or nothing, and says whose condition refused', async () => {
      const table = database().table()
      const [a, b, c] = [fresh(), fresh(), fresh()]
      await table.put({ ...b })
      const writes = [{ put: a }, { put: b, only: [notThereYet] }, { remove: c, only: [stillThere] }]
      expect(await table.transact(writes)).toEqual({ refused: 1 })
      expect(await table.get(a)).toBeUndefined()
      expect(await table.transact([{ put: a }, { remove: b, only: [stillThere] }])).toBe('done')
      expect(await table.get(a)).toEqual(a)
      expect(await table.get(b)).toBeUndefined()
    })

    test('that cannot be is a fault: the same item twice', async () => {
      const a = fresh()
      await expect(
        database()
          .table()
          .transact([{ put: a }, { remove: a }]),
      ).rejects.toThrow()
    })
  })

  test('reads a partition whole, however large', async () => {
    const table = database().table()
    const { pk } = fresh()
    const places = Array.from({ length: 6 }, (_, place) => `E#${place}`)
    for (const sk of places) await table.put({ pk, sk, filler: 'x'.repeat(300_000) })
    await table.put({ pk, sk: 'F#0' })
    const used: Used[] = []
    const found = await database()
      .table((one) => used.push(one))
      .partition(pk, 'E#')
    expect(found.map(({ sk }) => sk)).toEqual(places)
    expect(used.length, 'pages of 1 MB').toBeGreaterThan(1)
  })

  test('reads items by key in the order asked, each once, without those that are gone', async () => {
    const table = database().table()
    const keys = [fresh(), fresh(), fresh()]
    for (const key of keys) await table.put(key)
    const [a, b, c] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]]
    expect(await table.getAll([c, a, fresh(), c, b])).toEqual([c, a, b])
    expect(await table.getAll([])).toEqual([])
    expect(
      await table.getAll([...Array.from({ length: 100 }, fresh), a]),
      'more than one call takes',
    ).toEqual([a])
  })

  test('tells what each call used, the table and its indexes apart', async () => {
    const used: Used[] = []
    const table = database().table((one) => used.push(one))
    const key = fresh()
    await table.put({ ...key, queuePk: 'Q#a', queueSk: '1' })
    await table.get(key)
    await table.keys('queue', 'Q#a', { limit: 1 })
    await table.transact([{ put: { ...key, queuePk: 'Q#b', queueSk: '1' } }])
    await table.getAll([key])
    await table.remove(key)
    expect(used.map(({ call, table, indexes }) => [call, table, indexes])).toEqual([
      ['put', 1, 1],
      ['get', 1, 0],
      ['query', 0, 0.5],
      ['transact', 2, 2],
      ['batch-get', 0.5, 0],
      ['delete', 1, 1],
    ])
    expect(used.every(({ units, table, indexes }) => units === table + indexes)).toBe(true)
  })
})

describe('another’s transaction in the way', () => {
  /** A client in whose way the first calls find somebody, for the reasons given. */
  const busy = (reasons: readonly string[], times: number) => {
    const tried = { calls: 0 }
    const send = async (command: object) => {
      if (!command.constructor.name.startsWith('Transact')) return {}
      tried.calls += 1
      if (tried.calls > times) return {}
      throw new TransactionCanceledException({
        $metadata: {},
        message: 'cancelled',
        CancellationReasons: reasons.map((Code) => ({ Code })),
      })
    }
    return { tried, table: new Table({ send } as unknown as DynamoDBClient, 'any') }
  }
  const conflict = ['TransactionConflict', 'None']
  const person = Person.parse({
    id: 'p-li',
    name: 'Li Si',
    email: 'li@example.org',
    title: '',
    active: true,
    sessionsFrom: '2026-01-01T00:00:00.000Z',
    roles: [],
    version: 0,
  })
  const mail = { id: 'm', to: '', subject: '', text: '', html: '', at: '2026-03-02T00:00:00.000Z' }

  test.each([[conflict], [['ThrottlingError', 'None']], [['None', 'ProvisionedThroughputExceeded']]])(
    'is told apart from a refused condition: %s',
    async (reasons) => {
      const { table } = busy(reasons, 1)
      expect(await table.transact([{ put: { pk: 'a', sk: 'b' } }])).toBe('conflict')
    },
  )

  test.each([
    [['None', 'ConditionalCheckFailed'], { refused: 1 }],
    [['TransactionConflict', 'None', 'ConditionalCheckFailed'], { refused: 2 }],
  ])('gives way to a refusal that another try would not change: %s', async (reasons, expected) => {
    const { table } = busy(reasons, 1)
    expect(await table.transact([{ put: { pk: 'a', sk: 'b' } }])).toEqual(expected)
  })

  test('is no excuse for a write that can never be', async () => {
    const { table } = busy(['ValidationError', 'None'], 1)
    await expect(table.transact([{ put: { pk: 'a', sk: 'b' } }])).rejects.toThrow('cancelled')
  })

  test('makes a command decide anew, and a person or a mail be saved again', async () => {
    const cases = busy(conflict, 3)
    expect(await send(new Cases(cases.table, async () => rules), newCase(), open())).toMatchObject({
      ok: true,
    })
    const people = busy(conflict, 3)
    expect(await new People(people.table).save(person)).toBe('saved')
    const mails = busy(conflict, 3)
    await new Mails(mails.table).store(mail)
    expect([cases.tried.calls, people.tried.calls, mails.tried.calls]).toEqual([4, 4, 4])
  })

  test('for ever ends as a fault, not as an answer', async () => {
    const cases = busy(conflict, Number.POSITIVE_INFINITY)
    await expect(send(new Cases(cases.table, async () => rules), newCase(), open())).rejects.toThrow(
      'stayed contended',
    )
    const people = busy(conflict, Number.POSITIVE_INFINITY)
    await expect(new People(people.table).save(person)).rejects.toThrow('stayed contended')
  })

  test('a mail whose links are taken is a fault, for it would never be sent', async () => {
    const { table } = busy(['None', 'ConditionalCheckFailed'], 1)
    await expect(new Mails(table).store(mail, [{ put: { pk: 'a', sk: 'b' } }])).rejects.toThrow('is taken')
  })
})
