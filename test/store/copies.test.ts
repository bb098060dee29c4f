import { beforeEach, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { Copies, mostPlaces, type Place } from '../../functions/store/copies.ts'
import type { Used } from '../../functions/store/table.ts'
import { onEveryDatabase } from './on.ts'

const digest = (letter: string): string => letter.repeat(64)
const place = (upload: string, change: Partial<Place> = {}): Place => ({
  upload,
  case: CaseId.parse('C-20260224-k7q2mzr4xw'),
  draft: 'Zm9vYmFyYmF6cXV4Zm9vYg',
  form: 'dismantling-certification',
  ...change,
})

onEveryDatabase('where the very same file stands', (database) => {
  let copies: Copies
  const used: Used[] = []
  beforeEach(() => {
    used.length = 0
    copies = new Copies(database().table((one) => used.push(one)))
  })

  test('is told by its digest, an upload once', async () => {
    await copies.stands(digest('a'), place('one'))
    await copies.stands(digest('a'), place('one'))
    await copies.stands(digest('a'), place('two', { ofOrgan: true }))
    await copies.stands(digest('b'), place('three'))
    const known = await copies.of([digest('a'), digest('a'), digest('c')])
    expect([...known]).toEqual([[digest('a'), [place('one'), place('two', { ofOrgan: true })]]])
    expect(await copies.of([])).toEqual(new Map())
  })

  test('is forgotten with the upload that was removed', async () => {
    await copies.stands(digest('d'), place('one'))
    await copies.stands(digest('d'), place('two'))
    await copies.leaves(digest('d'), 'one')
    await copies.leaves(digest('d'), 'none')
    await copies.leaves(digest('e'), 'one')
    expect((await copies.of([digest('d'), digest('e')])).get(digest('d'))).toEqual([place('two')])
  })

  test('loses none of those that come at once', async () => {
    const uploads = ['one', 'two', 'three', 'four']
    await Promise.all(uploads.map((upload) => copies.stands(digest('f'), place(upload))))
    const known = (await copies.of([digest('f')])).get(digest('f')) ?? []
    expect(known.map(({ upload }) => upload).toSorted()).toEqual(uploads.toSorted())
  })

  test(`costs one write unit an upload, up to ${mostPlaces}, and then none`, async () => {
    for (let no = 0; no <= mostPlaces; no++)
      await copies.stands(digest('9'), place(`upload-${no}-${'x'.repeat(8)}`, { ofOrgan: true }))
    const writes = used.filter(({ call }) => call === 'put')
    expect(writes.map(({ units }) => units)).toEqual(Array(mostPlaces).fill(1))
    expect((await copies.of([digest('9')])).get(digest('9'))).toHaveLength(mostPlaces)
  })
})
