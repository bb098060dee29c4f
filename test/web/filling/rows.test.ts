import { describe, expect, test } from 'vitest'
import { group, page, text } from '../../../forms/define.ts'
import { blankSeal } from '../../../functions/engine/merge.ts'
import { rowSeal } from '../../../functions/engine/merge-rows.ts'
import {
  refilled,
  rowsSent,
  savedRows,
  sealsAgain,
  sealsOfPlaces,
  withRows,
} from '../../../functions/web/filling/rows.ts'
import { exampleContext } from '../../forms/examples.ts'

const said = (en: string) => ({ zh: en, en })
const table = page('p', said('P'), {
  fields: [
    text('name', said('Name')),
    group('items', said('Items'), {
      item: said('Item'),
      min: 0,
      max: 3,
      fields: [text('serial', said('S'))],
      refill: () => [{ serial: 'C-1' }],
    }),
  ],
})

const shown = { items: ['a', 'b'].map((id) => ({ id, seal: rowSeal({ serial: id }) })) }
const sent = (typed: Record<string, string>, given: Parameters<typeof rowsSent>[3] = { token: 't' }) =>
  rowsSent(table, typed, shown, given).items

describe('rows of a page', () => {
  test('have the ids under which they were shown, and new ones of the page and their place', () => {
    const typed = { 'items.0.serial': 'A', 'items.1.serial': 'B', 'items.2.serial': 'C' }
    expect(sent(typed)?.rows).toEqual([
      { id: 'a', row: { serial: 'A' } },
      { id: 'b', row: { serial: 'B' } },
      { id: 't-2', row: { serial: 'C' } },
    ])
    expect(sent(typed)).toEqual(sent(typed))
  })

  test('keep them when one before them was emptied', () => {
    expect(sent({ 'items.0.serial': '', 'items.1.serial': 'B' })?.rows).toEqual([
      { id: 'b', row: { serial: 'B' } },
    ])
  })

  test('are left out by their place on the page, whatever is empty before it', () => {
    const typed = { 'items.0.serial': '', 'items.1.serial': 'B', 'items.2.serial': 'C' }
    expect(sent(typed, { token: 't', removed: 'items.1' })?.rows).toEqual([
      { id: 't-2', row: { serial: 'C' } },
    ])
  })

  test('never share an id, though places have moved up since', () => {
    const moved = { items: ['t-1', 't-2'].map((id) => ({ id, seal: blankSeal })) }
    const rows = rowsSent(table, { 'items.2.serial': 'C' }, moved, { token: 't' }).items?.rows
    expect(rows).toEqual([{ id: 't-2-1', row: { serial: 'C' } }])
  })

  test('stand for what was typed, place by place, while the page stays open', () => {
    const typed = sent({ 'items.1.serial': 'B', 'items.3.serial': 'D' })
    expect(sealsOfPlaces(typed)).toEqual([
      { id: 'a', seal: blankSeal },
      { id: 'b', seal: rowSeal({ serial: 'B' }) },
      { id: 't-2', seal: blankSeal },
      { id: 't-3', seal: rowSeal({ serial: 'D' }) },
    ])
  })

  test('that are shown again unsaved stand for what was shown, emptied ones last', () => {
    const typed = rowsSent(table, { 'items.1.serial': 'B', 'items.2.serial': 'C' }, shown, { token: 't' })
    expect(sealsAgain(typed, shown).items?.map(({ id }) => id)).toEqual(['b', 't-2', 'a'])
    expect(sealsAgain(typed, shown).items?.[0]?.seal).toBe(rowSeal({ serial: 'b' }))
  })

  test('are answers like others, and none where all are empty', () => {
    const typed = rowsSent(table, { 'items.0.serial': 'A' }, shown, { token: 't' })
    expect(withRows({ name: 'n', items: [] }, typed)).toEqual({ name: 'n', items: [{ serial: 'A' }] })
    expect(withRows({ name: 'n' }, rowsSent(table, {}, shown, { token: 't' }))).toEqual({ name: 'n' })
  })

  test('that were saved go by their ids, or by their places where those do not fit', () => {
    const answers = { items: [{ serial: 'A' }, { serial: 'B' }] }
    expect(savedRows({ answers, rows: { items: ['x', 'y'] } }, 'items').map(({ id }) => id)).toEqual([
      'x',
      'y',
    ])
    expect(savedRows({ answers, rows: { items: ['x'] } }, 'items').map(({ id }) => id)).toEqual(['i0', 'i1'])
    expect(savedRows({ answers }, 'items').map(({ id }) => id)).toEqual(['i0', 'i1'])
  })
})

test('a table that is filled in anew has the rows of the cases alone, the rest of the page as it was typed', () => {
  const typed = { name: 'N', 'items.0.serial': 'A' }
  const page = { read: { name: 'N', items: [{ serial: 'A' }] }, rows: rowsSent(table, typed, shown, {}) }
  const { read, rows } = refilled(page, table, 'items', exampleContext, 't')
  expect(read).toEqual({ name: 'N', items: [{ serial: 'C-1' }] })
  expect(rows.items?.rows).toEqual([{ id: 't-c0', row: { serial: 'C-1' } }])
  expect(refilled(page, table, 'name', exampleContext)).toEqual(page)
})
