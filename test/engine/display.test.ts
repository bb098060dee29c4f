import { describe, expect, test } from 'vitest'
import * as define from '../../forms/define.ts'
import { publicCommitment } from '../../forms/public-commitment/form.ts'
import { dateParts, isDay, longDate, monthText, shortDate } from '../../functions/engine/date-text.ts'
import { display, labelAt } from '../../functions/engine/display.ts'
import type { Answer, Field } from '../../functions/engine/form.ts'

const label = { zh: '栏目', en: 'Field' }
const options = [
  { value: 'a', label: { zh: '甲', en: 'First' } },
  { value: 'b', label: { zh: '乙', en: 'Second' } },
]
const yuan = { zh: '万元', en: '× 10,000 yuan' }

describe('an answer shown', () => {
  test.each<[string, Field, Answer | undefined, string, string]>([
    ['text', define.text('f', label), '<b>甲</b>', '<b>甲</b>', '<b>甲</b>'],
    ['nothing', define.text('f', label), undefined, '', ''],
    ['a date', define.date('f', label), '2026-02-24', '2026年2月24日（星期二）', 'Tuesday 24 February 2026'],
    ['no date', define.date('f', label), '2026-02-30', '2026-02-30', '2026-02-30'],
    [
      'a known date',
      define.known('f', label, { as: 'date', from: () => '' }),
      '2026-02-28',
      '2026年2月28日（星期六）',
      'Saturday 28 February 2026',
    ],
    ['a number', define.decimal('f', label, { unit: yuan }), '86.50', '86.50万元', '86.50 × 10,000 yuan'],
    [
      'a quantity',
      define.quantity('f', label, { places: 0, units: options }),
      { amount: '2', unit: 'a' },
      '2甲',
      '2 First',
    ],
    ['a choice', define.choice('f', label, { options }), 'b', '乙', 'Second'],
    ['a choice that is gone', define.choice('f', label, { options }), 'c', 'c', 'c'],
    ['choices', define.choices('f', label, { options }), ['a', 'b'], '甲、乙', 'First, Second'],
    ['a declaration', define.declaration('f', label, { statement: label }), 'yes', '已确认', 'Confirmed'],
    ['no declaration', define.declaration('f', label, { statement: label }), 'no', '', ''],
    [
      'rows',
      define.group('f', label, {
        item: label,
        min: 1,
        max: 2,
        fields: [define.text('x', label), define.choice('y', label, { options })],
      }),
      [{ x: '1', y: 'a' }, { y: 'b' }],
      '1. 栏目：1；栏目：甲\n2. 栏目：乙',
      '1. Field: 1; Field: First\n2. Field: Second',
    ],
    ['the wrong sort', define.quantity('f', label, { places: 0, units: options }), 'text', '', ''],
  ])('%s', (_, field, answer, zh, en) => {
    expect([display(field, answer, 'zh'), display(field, answer, 'en')]).toEqual([zh, en])
  })
})

describe('a date', () => {
  test('inside a sentence has no weekday', () => {
    expect([monthText('2026-02', 'zh'), monthText('2026-02', 'en')]).toEqual(['2026年2月', 'February 2026'])
    expect([shortDate('2026-02-24', 'zh'), shortDate('2026-02-24', 'en')]).toEqual([
      '2026年2月24日',
      '24 February 2026',
    ])
    expect(longDate('2026-03-01', 'zh')).toBe('2026年3月1日（星期日）')
  })

  test('comes apart for three inputs, wrong or not', () => {
    expect(dateParts('2026-02-30')).toEqual({ year: '2026', month: '02', day: '30' })
    expect(dateParts('')).toEqual({ year: '', month: '', day: '' })
    expect(['2026-02-28', '2026-02-30', '2026-2-3', '2024-02-29', '2026-02-28T00:00'].map(isDay)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })
})

describe('what a path is called', () => {
  test.each([
    ['dismantleBy', '拆除期限'],
    ['items', '设备清单'],
    ['items.1', '设备 2'],
    ['items.0.model', '设备 1：型号规格'],
    ['evidence.seal-photos', '封存照片'],
    ['evidence.none', undefined],
    ['none', undefined],
  ])('%s is %s', (path, zh) => {
    expect(labelAt(publicCommitment, path)?.zh).toBe(zh)
  })
})
