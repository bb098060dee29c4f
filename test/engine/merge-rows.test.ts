import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../functions/engine/form.ts'
import { blankSeal } from '../../functions/engine/merge.ts'
import { mergeRows, type Row, type RowSides, rowSeal } from '../../functions/engine/merge-rows.ts'

const row = (id: string, serial: string): Row => ({ id, row: { serial } })
const shownOf = (rows: readonly Row[]) => rows.map((one) => ({ id: one.id, seal: rowSeal(one.row) }))

const before = [row('a', 'S-1'), row('b', 'S-2')]
const merged = (mine: readonly Row[], theirs: readonly Row[], given: Partial<RowSides> = {}) =>
  mergeRows({ shown: shownOf(before), mine, theirs, isOwn: () => false, chosen: {}, ...given })
const serials = ({ rows }: { readonly rows: readonly Row[] }) => rows.map((one) => one.row.serial)

describe('given a table, when it is sent after somebody else saved', () => {
  test('then rows that two people added are both kept', () => {
    const done = merged([...before, row('m', 'mine')], [...before, row('t', 'theirs')])
    expect(serials(done)).toEqual(['S-1', 'S-2', 'theirs', 'mine'])
    expect(done).toMatchObject({ changed: ['m'], taken: ['t'], clashes: [] })
  })

  test('then rows that each changed singly are both changed', () => {
    const done = merged([row('a', 'mine'), row('b', 'S-2')], [row('a', 'S-1'), row('b', 'theirs')])
    expect(serials(done)).toEqual(['mine', 'theirs'])
    expect(done).toMatchObject({ changed: ['a'], taken: ['b'], clashes: [] })
  })

  test('then a row that one removed is gone', () => {
    expect(serials(merged([row('b', 'S-2')], before))).toEqual(['S-2'])
    expect(serials(merged(before, [row('b', 'S-2')]))).toEqual(['S-2'])
  })

  test('then a row that one removed and the other changed stays', () => {
    expect(serials(merged([row('b', 'S-2')], [row('a', 'theirs'), row('b', 'S-2')]))).toEqual([
      'theirs',
      'S-2',
    ])
    expect(serials(merged([row('a', 'mine'), row('b', 'S-2')], [row('b', 'S-2')]))).toEqual(['S-2', 'mine'])
  })

  test('then a row that both changed is left as it was saved, to be chosen', () => {
    const sides = [
      [row('a', 'mine'), row('b', 'S-2')],
      [row('a', 'theirs'), row('b', 'S-2')],
    ] as const
    expect(merged(...sides)).toMatchObject({ clashes: ['a'], changed: [], taken: [] })
    expect(serials(merged(...sides))).toEqual(['theirs', 'S-2'])
    const choose = (side: 'mine' | 'theirs', over = rowSeal({ serial: 'theirs' })) =>
      merged(...sides, { chosen: { a: { side, over } } })
    expect(serials(choose('mine'))).toEqual(['mine', 'S-2'])
    expect(choose('theirs').clashes).toEqual([])
    expect(choose('mine', rowSeal({ serial: 'older' })).clashes).toEqual(['a'])
  })

  test('then the same row added by both is one', () => {
    const done = merged([...before, row('m', 'new')], [...before, row('t', 'new')])
    expect(serials(done)).toEqual(['S-1', 'S-2', 'new'])
    expect(done).toMatchObject({ changed: [], clashes: [] })
  })
})

describe('given a page that was sent before, when it is sent again', () => {
  test('then its own row is changed, not added', () => {
    const done = merged([...before, row('m', 'typed on')], [...before, row('m', 'typed')], {
      isOwn: (id) => id === 'm',
    })
    expect(serials(done)).toEqual(['S-1', 'S-2', 'typed on'])
  })

  test('then what others added since stays, though the page never showed it', () => {
    const done = merged(before, [...before, row('t', 'theirs')], { isOwn: () => true })
    expect(serials(done)).toEqual(['S-1', 'S-2', 'theirs'])
  })

  test('then a row that was emptied and is typed again is there again', () => {
    const shown = [{ id: 'a', seal: blankSeal }, ...shownOf([row('b', 'S-2')])]
    expect(serials(merged([row('a', 'again'), row('b', 'S-2')], [row('b', 'S-2')], { shown }))).toEqual([
      'S-2',
      'again',
    ])
  })
})

test('whatever two people do to a table, no row is lost, doubled or made up', () => {
  const ids = ['a', 'b', 'c']
  const change = fc.constantFrom('keep', 'drop', 'x', 'y')
  const side = fc.record({
    changes: fc.tuple(change, change, change),
    added: fc.uniqueArray(fc.constantFrom('n1', 'n2', 'n3')),
  })
  const after = (
    who: string,
    { changes, added }: { changes: readonly string[]; added: readonly string[] },
  ) => [
    ...ids.flatMap((id, at) => {
      const done = changes[at] ?? 'keep'
      return done === 'drop' ? [] : [row(id, done === 'keep' ? id : `${id}-${done}`)]
    }),
    ...added.map((serial) => row(`${who}-${serial}`, serial)),
  ]
  const base = ids.map((id) => row(id, id))
  const find = (rows: readonly Row[], id: string): Answers | undefined =>
    rows.find((one) => one.id === id)?.row
  const run = fc.property(side, side, (one, other) => {
    const [mine, theirs] = [after('m', one), after('t', other)]
    const done = merged(mine, theirs, { shown: shownOf(base) })
    expect(new Set(done.rows.map(({ id }) => id)).size).toBe(done.rows.length)
    for (const id of ids) {
      const [was, ours, newest, kept] = [base, mine, theirs, done.rows].map((rows) => find(rows, id)?.serial)
      if (ours === was) expect(kept).toBe(newest)
      else if (newest === was) expect(kept).toBe(ours)
      else if (done.clashes.includes(id)) expect(kept).toBe(newest)
      else expect(kept).toBe(newest ?? ours)
      expect(done.clashes.includes(id)).toBe(
        Boolean(ours && newest) && ours !== was && newest !== was && ours !== newest,
      )
    }
    const news = done.rows.map((each) => String(each.row.serial)).filter((serial) => serial.startsWith('n'))
    expect(news.toSorted()).toEqual([...new Set([...one.added, ...other.added])].toSorted())
  })
  fc.assert(run, { seed: 20261126, numRuns: 1000 })
})
