import { beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { Enterprises } from '../../functions/store/enterprises.ts'
import { key } from '../../functions/store/keys.ts'
import { type Order, Orders } from '../../functions/store/orders.ts'
import { enterprise } from '../engine/commands.ts'
import { onEveryDatabase } from './on.ts'
import { newCase } from './story.ts'

const order = (change: Partial<Order> = {}): Order => ({
  case: newCase(),
  sequence: 7,
  by: PersonId.parse('p-auditor'),
  at: '2026-03-02T00:00:00.000Z',
  status: 'waiting',
  ...change,
})

onEveryDatabase('orders of archives', (database) => {
  let orders: Orders
  beforeAll(() => {
    orders = new Orders(database().table())
  })

  test('are placed once for a case at an event, whoever asks', async () => {
    const one = order()
    const placed = await Promise.all(
      ['p-a', 'p-b', 'p-c'].map((by) => orders.place({ ...one, by: PersonId.parse(by) })),
    )
    expect(placed.filter(Boolean)).toHaveLength(1)
    expect(await orders.place({ ...one, sequence: 8 })).toBe(true)
    expect(await orders.order(one.case, 7)).toMatchObject({ status: 'waiting' })
    expect(await orders.order(one.case, 9)).toBeUndefined()
  })

  test('are seen by the job that follows the table', async () => {
    const one = order()
    await orders.place(one)
    expect(await database().table().get(key.order(one.case, 7))).toMatchObject({ type: 'archive-order' })
  })

  test('are finished well or badly', async () => {
    const one = order()
    await orders.place(one)
    const ready: Order = { ...one, status: 'ready', object: 'archives/x.zip', size: 123 }
    await orders.finish(ready)
    expect(await orders.order(one.case, 7)).toEqual(ready)
    const two = order()
    await orders.place(two)
    await orders.finish({ ...two, status: 'failed', failure: 'a photograph is missing' })
    expect(await orders.order(two.case, 7)).toMatchObject({
      status: 'failed',
      failure: 'a photograph is missing',
    })
  })

  test('keep what they were signed with, whatever becomes of them', async () => {
    const signatures = [{ path: 'signatures/tagmanifest-sha256.txt.p7s', content: 'AAEC' }]
    const one = order()
    await orders.place(one)
    await orders.sign({ ...one, signatures })
    await orders.finish({ ...one, status: 'ready', object: 'archives/x.zip', size: 123 })
    expect(await orders.order(one.case, 7)).toMatchObject({ status: 'ready', signatures })
    await orders.forget(one)
    await orders.place({ ...one, signatures })
    expect(await orders.order(one.case, 7)).toEqual({ ...one, signatures })
  })

  test('that failed can be forgotten and placed anew', async () => {
    const one = order()
    await orders.place(one)
    await orders.forget(one)
    await orders.finish({ ...one, status: 'ready' })
    expect(await orders.order(one.case, 7), 'a late job leaves nothing behind').toBeUndefined()
    expect(await orders.place(one)).toBe(true)
  })

  test('of a person are listed newest first, a page at a time', async () => {
    const by = PersonId.parse('p-busy')
    const placed = [1, 2, 3].map((day) => order({ by, at: `2026-03-0${day}T00:00:00.000Z` }))
    for (const one of placed) await orders.place(one)
    const first = await orders.of(by, { limit: 2 })
    const second = await orders.of(by, { limit: 2, after: first.next })
    expect([...first.orders, ...second.orders]).toEqual([...placed].reverse())
    expect(second.next).toBeUndefined()
    expect(await orders.of('p-idle', { limit: 2 })).toEqual({ orders: [] })
  })

  test('and enterprises of the registry are kept by code', async () => {
    const enterprises = new Enterprises(database().table())
    expect(await enterprises.byCode(enterprise.code)).toBeUndefined()
    await enterprises.save({ ...enterprise, county: '370001' })
    await enterprises.save({ ...enterprise, county: '370002' })
    expect(await enterprises.byCode(enterprise.code)).toEqual({ ...enterprise, county: '370002' })
  })
})
