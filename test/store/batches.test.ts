import { beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { type Batch, Batches, type Line } from '../../functions/store/batches.ts'
import { onEveryDatabase } from './on.ts'
import { newCase } from './story.ts'

let made = 0
const batch = (change: Partial<Batch> = {}): Batch => {
  made += 1
  return {
    id: String(made).padStart(20, '0'),
    by: PersonId.parse('p-auditor'),
    at: '2026-03-02T00:00:00.000Z',
    query: { county: '371521' },
    split: 650_000_000,
    cases: [],
    counties: ['371521'],
    status: 'building',
    ...change,
  }
}

const linesOf = ({ id }: Batch, count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({ batch: id, no: at + 1, case: newCase(), sequence: 7 }))

const stored = { object: 'archives/x.zip', size: 9, sha256: 'a', sm3: 'b', crc32: 'c' }

onEveryDatabase('orders of many cases', (database) => {
  let batches: Batches
  beforeAll(() => {
    batches = new Batches(database().table())
  })

  test('are placed once, however often they are sent, and listed newest first', async () => {
    const by = PersonId.parse('p-orderer')
    const [one, other] = [batch({ by }), batch({ by, at: '2026-03-03T00:00:00.000Z' })]
    expect(await Promise.all([1, 2, 3].map(() => batches.place(one)))).toEqual(
      expect.arrayContaining([true, false, false]),
    )
    await batches.place(other)
    expect((await batches.of(by, 10)).map(({ id }) => id)).toEqual([other.id, one.id])
  })

  test('are done when every case was built or could not be, and each is finished once', async () => {
    const one = batch()
    const lines = linesOf(one, 25)
    await batches.place(one)
    await batches.spread(lines)
    expect(await batches.waiting(one.id, 'line', 100)).toBe(25)
    for (const [at, line] of lines.entries())
      await batches.finish('line', at === 3 ? { ...line, failure: 'x' } : { ...line, stored })
    expect(await batches.isWaiting(one.id, 'line')).toBe(false)
    const [first] = lines
    if (!first) throw new Error('There are lines')
    await batches.finish('line', { ...first, failure: 'a late job' })
    expect(await batches.line(one.id, 1)).toEqual({ ...first, stored })
    const found = await batches.lines(
      one.id,
      lines.map(({ no }) => no),
    )
    expect(found.filter(({ failure }) => failure !== undefined).map(({ no }) => no)).toEqual([4])
  })

  test('handed out a second time, what was done stays done', async () => {
    const one = batch()
    const lines = linesOf(one, 3)
    await batches.place(one)
    await batches.spread(lines)
    for (const line of lines) await batches.finish('line', { ...line, stored })
    await batches.spread(lines)
    expect(await batches.isWaiting(one.id, 'line')).toBe(false)
    expect(await batches.line(one.id, 2)).toMatchObject({ stored })
  })

  test('keep volumes apart from cases', async () => {
    const one = batch()
    await batches.place(one)
    await batches.spreadVolumes([{ batch: one.id, no: 1, lines: [1, 2] }])
    expect([await batches.isWaiting(one.id, 'line'), await batches.isWaiting(one.id, 'volume')]).toEqual([
      false,
      true,
    ])
    await batches.finish('volume', { batch: one.id, no: 1, lines: [1, 2], stored })
    expect(await batches.isWaiting(one.id, 'volume')).toBe(false)
    expect(await batches.volumes(one.id, 1)).toEqual([{ batch: one.id, no: 1, lines: [1, 2], stored }])
  })
})
