import { describe, expect, test } from 'vitest'
import { computed, form, group, known, page, photos, text } from '../../forms/define.ts'
import { changedIn, untouched } from '../../functions/engine/changed.ts'
import { photo } from './commands.ts'

const said = (en: string) => ({ zh: en, en })
const outline = { id: 'f', version: '1', title: said('f'), intro: said('f'), chain: 'c' }
const asked = form(outline, {
  pages: [
    page('p', said('p'), {
      fields: [
        text('name', said('name')),
        text('place', said('place'), { optional: true }),
        known('number', said('number'), { from: () => '1' }),
        computed('sum', said('sum'), { from: () => '2' }),
        group('items', said('items'), {
          item: said('item'),
          min: 0,
          max: 9,
          fields: [text('serial', said('serial'))],
        }),
      ],
      evidence: [photos('photos', said('photos')), photos('night', said('night'))],
    }),
  ],
  rules: [],
})
const answers = { name: 'a', number: '1', sum: '2', items: [{ serial: 'S-1' }] }
const before = { answers, evidence: [photo] }
const changed = (change: object, evidence = [photo]) =>
  changedIn(asked, before, { answers: { ...answers, ...change }, evidence })

describe('what a correction changes', () => {
  test.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['an answer', { name: 'b' }, ['name']],
    ['an answer that was not given', { place: 'x' }, ['place']],
    ['an answer taken away', { name: undefined }, ['name']],
    ['a blank for nothing', { place: '' }, []],
    ['a row', { items: [{ serial: 'S-2' }] }, ['items']],
    ['one row more', { items: [{ serial: 'S-1' }, { serial: 'S-2' }] }, ['items']],
    ['what follows by itself', { number: '9', sum: '9' }, []],
  ])('%s', (_, change, names) => {
    expect(changed(change)).toEqual(names)
  })

  test('a file more, fewer, another or under another name, in its slot', () => {
    const other = { ...photo, id: 'e-2', sha256: 'e'.repeat(64) }
    expect(changed({}, [])).toEqual(['evidence.photos'])
    expect(changed({}, [photo, other])).toEqual(['evidence.photos'])
    expect(changed({}, [other])).toEqual(['evidence.photos'])
    expect(changed({}, [{ ...photo, name: 'b.jpg' }])).toEqual(['evidence.photos'])
    expect(changed({}, [photo, { ...other, slot: 'night' }])).toEqual(['evidence.night'])
  })

  test('not the same file uploaded again', () => {
    expect(changed({}, [{ ...photo, id: 'e-9' }])).toEqual([])
  })
})

test('what was named to be corrected and stands as it was is untouched', () => {
  const named = [{ field: 'name' }, { field: 'evidence.photos' }, { field: 'place' }]
  expect(untouched(named, changed({ name: 'b' }))).toEqual(['evidence.photos', 'place'])
})
