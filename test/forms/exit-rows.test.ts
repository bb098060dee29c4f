import { describe, expect, test } from 'vitest'
import { exitFields } from '../../forms/shared/exit-fields.ts'
import {
  differencesExplained,
  exitTable,
  rowsOfCases,
  totalOf,
  totalOfCases,
} from '../../forms/shared/exit-rows.ts'
import type { Exit } from '../../functions/engine/exit.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { context } from './acts/case.ts'

const exit: Exit = {
  case: CaseId.parse('C-20260224-k7q2mz'),
  number: 'LC-20260224-K7Q2MZ',
  division: '371526',
  track: 'energy',
  sector: 'steel',
  grounds: ['energy'],
  enterprise: { code: '91371500YYYY00012U', name: '甲厂' },
  sequence: 9,
  at: '2026-03-01T02:00:00Z',
  items: [
    {
      ...{ serial: 'SN-1', name: '球磨机', model: '', catalogue: '2024:其他', quantity: '1台' },
      capacity: { amount: '30.1', unit: '万吨/年' },
      counted: true,
    },
    {
      ...{ serial: 'SN-2', name: '球磨机', model: '', catalogue: '2024:其他', quantity: '1台' },
      capacity: { amount: '5', unit: '万吨/年' },
    },
  ],
  closed: true,
  counted: true,
}
const counting = { ...context, exits: [exit] }
const rows = rowsOfCases(counting, 'all')
const told = (items: typeof rows, difference = '') =>
  differencesExplained('all')({ items, difference }, counting).map(({ message }) => message.zh)

describe('a return', () => {
  test('begins with a row for each machine and for the closure, and says which count', () => {
    expect(rows.map(({ serial, way, counted }) => [serial, way, counted])).toEqual([
      ['SN-1', 'dismantled', 'yes'],
      ['SN-2', 'dismantled', 'no'],
      [undefined, 'closed', 'yes'],
    ])
    expect(rowsOfCases(counting, 'counted')).toHaveLength(2)
  })

  test('comes to what the cases come to', () => {
    expect(totalOf(rows)).toBe('企业1户，设备1台套，产能：30.1万吨/年')
    expect(totalOfCases(counting)).toBe(totalOf(rows))
    expect(totalOf([])).toBe('企业0户，设备0台套，产能：无')
  })

  test('counts a machine whose enterprise was counted in an earlier half, and not the enterprise again', () => {
    const { counted: _, closed: __, ...later } = exit
    const half = { ...context, exits: [later] }
    const own = rowsOfCases(half, 'counted')
    expect(own.map(({ serial, counted }) => [serial, counted])).toEqual([['SN-1', 'machine']])
    expect(totalOf(own)).toBe('企业0户，设备1台套，产能：30.1万吨/年')
    expect(totalOfCases(half)).toBe(totalOf(own))
    expect(exitTable(own).rows).toHaveLength(1)
    const both = { ...context, exits: [exit, { ...later, sequence: 10, items: later.items.slice(0, 1) }] }
    expect(totalOf(rowsOfCases(both, 'all'))).toBe(totalOfCases(both))
  })

  test('that is as the cases are needs no explanation', () => {
    expect(told(rows)).toEqual([])
    expect(told(rows.toReversed())).toEqual([])
  })

  test.each([
    ['leaves a row out', rows.slice(1), '甲厂 球磨机：本表没有'],
    ['has a row twice', [...rows, ...rows.slice(0, 1)], '甲厂 球磨机：列了两次'],
    [
      'has another capacity',
      rows.map((row) =>
        row.serial === 'SN-1' ? { ...row, capacity: { amount: '31', unit: '万吨/年' } } : row,
      ),
      '甲厂 球磨机：产能，案件为“30.1万吨/年”',
    ],
    [
      'counts what counts elsewhere',
      rows.map((row) => ({ ...row, counted: 'yes' })),
      '甲厂 球磨机：计数，案件为“已在其他案件或者更早时期计数”',
    ],
    ['has what no case has', [...rows, { ...rows[0], serial: 'SN-9' }], '甲厂 球磨机：案件中没有'],
  ])('that %s is explained, and says what it is', (_, items, words) => {
    expect(told(items)).toEqual([`与案件数据不一致，请逐项说明：${words}`])
    expect(told(items, '设备铭牌更正。')).toEqual([])
  })

  test('that was sent back begins with what was sent, and can be filled in from the cases anew', () => {
    const sent = rows.map((row) => ({ ...row, model: 'Φ2.2×7m' }))
    const recalled = { 'half-year-return': { answers: { items: sent, difference: '铭牌更正' } } }
    const [items, difference] = ['items', 'difference'].map((id) =>
      exitFields('all').find((field) => field.id === id),
    )
    if (items?.kind !== 'group' || difference?.kind !== 'longtext') throw new Error('The form has both')
    const again = { ...counting, recalled } as FormContext
    expect(items.prefill?.({ ...counting, recalled: {} })).toEqual(rows)
    expect(items.prefill?.(again)).toEqual(sent)
    expect(items.refill?.(again)).toEqual(rows)
    expect(difference.start?.(again)).toBe('铭牌更正')
  })
})
