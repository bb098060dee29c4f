import { describe, expect, test } from 'vitest'
import type { Upload } from '../../../functions/store/drafts.ts'
import { currentOf, earlierOf, evidenceIn, filesMark, moved } from '../../../functions/web/filling/current.ts'
import { photo } from '../../engine/commands.ts'
import { newCase } from '../../store/story.ts'

const upload = (id: string, change: Partial<Upload> = {}): Upload => ({
  id,
  case: newCase(),
  draft: 'd-1',
  slot: 'photos',
  name: `${id}.jpg`,
  at: `2026-03-02T00:00:0${id.slice(1)}.000Z`,
  status: 'accepted',
  evidence: { ...photo, id, name: `${id}.jpg` },
  ...change,
})

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id)

test('the mark of a draft’s files changes with every file that comes, goes or is captioned, and with nothing else', () => {
  const [one, two] = [upload('u1'), upload('u2')]
  const refused = upload('u3', { status: 'refused' })
  expect(filesMark([one, refused])).toBe(filesMark([one]))
  const marks = [[], [one], [two], [one, two], [{ ...one, caption: '西侧' }]].map(filesMark)
  expect(new Set(marks).size).toBe(5)
})

describe('a file in place of another', () => {
  const all = [upload('u1'), upload('u2', { replaces: 'u1' }), upload('u3', { replaces: 'u2' })]

  test('counts instead of it, and keeps all that came before on record', () => {
    expect(ids(currentOf(all))).toEqual(['u3'])
    expect(ids(earlierOf(all[2] ?? upload('none'), all))).toEqual(['u2', 'u1'])
    expect(evidenceIn(all)).toMatchObject([{ id: 'u3', replaced: [{ id: 'u2' }, { id: 'u1' }] }])
  })

  test('that is removed gives the earlier one back', () => {
    expect(ids(currentOf(all.slice(0, 2)))).toEqual(['u2'])
  })

  test('that intake refused takes no place', () => {
    const { evidence: _, ...rest } = upload('u2', { replaces: 'u1', status: 'refused' })
    expect(ids(currentOf([upload('u1'), rest]))).toEqual(['u1'])
  })

  test('of another item, or of itself, changes nothing', () => {
    expect(ids(currentOf([upload('u1'), upload('u2', { replaces: 'u1', slot: 'videos' })]))).toEqual([
      'u1',
      'u2',
    ])
    expect(earlierOf(upload('u1', { replaces: 'u1' }), [upload('u1', { replaces: 'u1' })])).toEqual([])
  })
})

test('what is said of a file is part of what is filed; nothing said is nothing', () => {
  expect(evidenceIn([upload('u1', { caption: '北侧' })])[0]).toMatchObject({ caption: '北侧' })
  expect(evidenceIn([upload('u1', { caption: '' })])[0]).not.toHaveProperty('caption')
})

describe('the order of files', () => {
  test.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ] as const)('after %s moved by %i', (id, by, after) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(after)
  })
})
