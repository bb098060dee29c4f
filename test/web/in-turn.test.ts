import { describe, expect, test } from 'vitest'
import { inTurn } from '../../functions/web/in-turn.ts'

const lists: Readonly<Record<string, readonly number[]>> = { a: [1, 2, 3], b: [], c: [4, 5] }

/** Reads a list from the place that a cursor names, and counts how often it is asked. */
const reader = () => {
  const asked: string[] = []
  const read = async (list: string, { limit, after }: { limit: number; after?: string | undefined }) => {
    asked.push(list)
    const from = Number(after ?? 0)
    const all = lists[list] ?? []
    const to = from + limit
    return { items: all.slice(from, to), ...(to < all.length && { next: String(to) }) }
  }
  return { asked, read }
}

const pages = async (limit: number): Promise<number[][]> => {
  const found: number[][] = []
  let after: string | undefined
  do {
    const { items, next } = await inTurn(Object.keys(lists), { limit, after }, reader().read)
    found.push(items)
    after = next
  } while (after !== undefined)
  return found
}

describe('several lists in turn', () => {
  test.each([
    [1, [[1], [2], [3], [4], [5]]],
    [2, [[1, 2], [3, 4], [5]]],
    [
      3,
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [9, [[1, 2, 3, 4, 5]]],
  ])('have every item once, %i at a time', async (limit, expected) => {
    expect((await pages(limit)).filter((page) => page.length > 0)).toEqual(expected)
  })

  test('go on where a page ended, without reading what came before', async () => {
    const { asked, read } = reader()
    expect(await inTurn(['a', 'b', 'c'], { limit: 5, after: 'c~1' }, read)).toEqual({ items: [5] })
    expect(asked).toEqual(['c'])
  })

  test('begin anew after a place that is none of theirs', async () => {
    const { items } = await inTurn(['a', 'b', 'c'], { limit: 2, after: 'x~2' }, reader().read)
    expect(items).toEqual([1, 2])
  })
})
