import { describe, expect, test } from 'vitest'
import { differencesExplained, rowsOfCases, totalOf, totalOfCases } from '../../forms/shared/exit-rows.ts'
import type { Exit } from '../../functions/engine/exit.ts'
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

  test('that is as the cases are needs no explanation', () => {
    expect(told(rows)).toEqual([])
    expect(told(rows.toReversed())).toEqual([])
  })

  test.each([
    ['leaves a row out', rows.slice(1)],
    ['has a row twice', [...rows, ...rows.slice(0, 1)]],
    ['has another capacity', rows.map((row) => ({ ...row, capacity: { amount: '31', unit: '万吨/年' } }))],
    ['counts what counts elsewhere', rows.map((row) => ({ ...row, counted: 'yes' }))],
  ])('that %s is explained', (_, items) => {
    expect(told(items)).toEqual(['与案件数据不一致（甲厂），请逐项说明'])
    expect(told(items, '设备铭牌更正。')).toEqual([])
  })
})
