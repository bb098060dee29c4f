import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../functions/engine/day.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { Cases, type Heads } from '../../functions/store/cases.ts'
import { shards } from '../../functions/store/keys.ts'
import { approve, enterprise, open, readClocks, served, submit, withdraw } from '../engine/commands.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, play } from './story.ts'

const many = 120
const limit = 25

/** Every page, followed by its cursors to the end. */
const pages = async <T extends { readonly next?: string }>(
  page: (after: string | undefined) => Promise<T>,
): Promise<T[]> => {
  const all: T[] = []
  let after: string | undefined
  do {
    const one = await page(after)
    all.push(one)
    after = one.next
  } while (after)
  return all
}

const cursor = (of: unknown): string => Buffer.from(JSON.stringify(of)).toString('base64url')

const ids = (found: readonly Heads[]): CaseId[] => found.flatMap(({ heads }) => heads.map(({ id }) => id))

onEveryDatabase('lists of cases', (database) => {
  let cases: Cases
  const opened: CaseId[] = []

  beforeAll(async () => {
    cases = new Cases(database().table(), async () => rules)
    for (let place = 0; place < many; place++) {
      const id = newCase()
      opened.push(id)
      const today = addDays('2026-03-02', place % 7)
      await play(cases, id, open('mend', { number: `2026-${place}` }), submit('longer', 'line', { today }))
    }
    await play(
      cases,
      newCase(),
      open('mend', { county: '370002', enterprise: { ...enterprise, code: 'another' } }),
    )
  })

  test('of a county: newest first, page by page, each once', async () => {
    const found = await pages((after) => cases.ofCounty('370001', { limit, after }))
    expect(found.map(({ heads }) => heads.length).slice(0, 4)).toEqual([limit, limit, limit, limit])
    expect(ids(found)).toEqual([...opened].reverse())
    expect((await cases.ofCounty('370002', { limit })).heads).toHaveLength(1)
    expect(await cases.ofCounty('370003', { limit })).toEqual({ heads: [] })
  })

  test('of an enterprise: newest first, page by page, each once', async () => {
    const found = await pages((after) => cases.ofEnterprise(enterprise.code, { limit, after }))
    expect(ids(found)).toEqual([...opened].reverse())
  })

  test('that wait for an organ: soonest due first, page by page, each once', async () => {
    const found = await pages((after) => cases.queue(organs.lead, { limit, after }))
    const waiting = found.flatMap((page) => page.waiting)
    expect(waiting).toHaveLength(many)
    expect(new Set(waiting.map(({ head }) => head.id))).toEqual(new Set(opened))
    const days = waiting.map(({ due }) => due)
    expect(days).toEqual([...days].sort())
    expect(waiting[0]).toMatchObject({ filing: 1, due: '2026-03-09', head: { state: { county: '370001' } } })
    expect(await cases.queue(organs.water, { limit })).toEqual({ waiting: [] })
  })

  test('whose clock wants a reminder or has run out, by shard, from that day', async () => {
    const due = async (today: string) =>
      (await Promise.all(shards.map((shard) => cases.due(shard, today, 100)))).flat()
    expect(await due('2026-06-20')).toEqual([])
    const found = await due('2026-06-21')
    expect(found).toHaveLength(many + 1)
    const perShard = await Promise.all(shards.map((shard) => cases.due(shard, '2026-06-21', 100)))
    for (const due of perShard) expect(due.length).toBeGreaterThan(10)
    expect(await cases.due(0, '2026-06-21', 5)).toHaveLength(5)
  })

  test.each([
    'nonsense',
    '',
    cursor({ pk: 'a' }),
    cursor(['a', 'b']),
    cursor(['a', 'b', '']),
    cursor(['a', 'b', 1]),
    cursor(['C#C-1', 'HEAD', 'P#p-1']),
    cursor(['C#C-1', 'HEAD', '\ud800']),
  ])('begin anew for a cursor that we did not make: %s', async (after) => {
    const first = await cases.ofEnterprise(enterprise.code, { limit: 3 })
    expect(await cases.ofEnterprise(enterprise.code, { limit: 3, after })).toEqual(first)
  })

  test('show nothing of another list by that list’s cursor', async () => {
    const { next } = await cases.ofCounty('370001', { limit: 3 })
    const found = await cases.ofCounty('370002', { limit: 3, after: next })
    expect(found.heads.every(({ state }) => state.county === '370002')).toBe(true)
  })
})

onEveryDatabase('the day on which a case is looked at', (database) => {
  const isDue = async (cases: Cases, today: string, id: CaseId) => {
    const all = await Promise.all(shards.map((shard) => cases.due(shard, today, 100)))
    return all.flat().includes(id)
  }

  test('is in the list only while it matters', async () => {
    const cases = new Cases(database().table(), async () => rules)
    const id = newCase()
    const shown = async () => isDue(cases, '2027-01-01', id)
    await play(cases, id, open(), submit('longer', 'lone'))
    expect(await shown()).toBe(true)
    await play(cases, id, readClocks('2026-07-07'))
    expect(await shown(), 'parked').toBe(false)
    await play(cases, id, withdraw(1, { today: '2026-07-08' }))
    expect(await shown(), 'to be looked at again').toBe(true)
    await play(cases, id, readClocks('2026-07-09'))
    expect(await shown(), 'passed').toBe(false)
  })

  test('moves with an extension', async () => {
    const cases = new Cases(database().table(), async () => rules)
    const id = newCase()
    await play(cases, id, open(), submit('longer', 'lone'), approve(organs.lead))
    // Reminded fifteen days before the new end, 30 September.
    expect(await isDue(cases, '2026-09-14', id)).toBe(false)
    expect(await isDue(cases, '2026-09-15', id)).toBe(true)
  })

  test('moves on with each reminder, to the day after the last', async () => {
    const cases = new Cases(database().table(), async () => rules)
    const id = newCase()
    await play(cases, id, open(), readClocks('2026-07-04'))
    expect(await isDue(cases, '2026-07-06', id)).toBe(false)
    expect(await isDue(cases, '2026-07-07', id)).toBe(true)
  })

  test('is none on a track without a clock, and none once the case ended', async () => {
    const cases = new Cases(database().table(), async () => rules)
    const [a, b] = [newCase(), newCase()]
    await play(cases, a, open('promise'))
    await play(cases, b, open(), submit('report', 'lone'), approve(organs.lead))
    expect(await isDue(cases, '2030-01-01', a)).toBe(false)
    expect(await isDue(cases, '2030-01-01', b)).toBe(false)
  })
})

describe('the day of service that these cases share', () => {
  test('is the one whose six months the lists above count', () => expect(served).toBe('2026-01-05'))
})
