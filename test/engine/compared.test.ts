import { describe, expect, test } from 'vitest'
import * as define from '../../forms/define.ts'
import { compared } from '../../functions/engine/compared.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { photo } from './commands.ts'

const said = (zh: string) => ({ zh, en: `${zh} (en)` })
const outline = { id: 'f', version: '1', title: said('表'), intro: said('表'), chain: 'c' }
const tonne = { value: 't', label: said('吨') }
const kilogram = { value: 'kg', label: said('千克') }
const form = define.form(outline, {
  pages: [
    define.page('p', said('页'), {
      fields: [
        define.text('name', said('名称')),
        define.date('on', said('日期')),
        define.quantity('mass', said('重量'), { places: 2, units: [tonne, kilogram] }),
        define.choices('kinds', said('种类'), { options: [tonne, kilogram] }),
        define.known('number', said('文号'), { from: () => '1' }),
        define.computed('sum', said('合计'), { from: () => '2' }),
        define.group('items', said('设备清单'), {
          item: said('设备'),
          min: 0,
          max: 9,
          fields: [define.text('model', said('型号')), define.text('serial', said('编号'))],
        }),
      ],
      evidence: [define.photos('photos', said('照片')), define.photos('night', said('夜间照片'))],
    }),
  ],
  rules: [],
})

const row = (serial: string, model = 'Φ3') => ({ model, serial })
const first: Answers = {
  name: '甲',
  on: '2026-02-24',
  mass: { amount: '1.50', unit: 't' },
  kinds: ['t'],
  number: '1',
  sum: '2',
  items: [row('1'), row('2'), row('3')],
}
/** Changed answers as `label: before → after`. */
const changes = (change: Answers): string[] =>
  compared(
    form,
    { answers: first, evidence: [] },
    { answers: { ...first, ...change }, evidence: [] },
  ).answers.map(({ label, before, after }) => `${label.zh}: ${before.zh} → ${after.zh}`)

describe('answers before and after a correction', () => {
  test.each<[string, Answers, string[]]>([
    ['of which none changed', {}, []],
    ['a text', { name: '乙' }, ['名称: 甲 → 乙']],
    ['one taken away', { name: undefined }, ['名称: 甲 → ']],
    ['a date', { on: '2026-03-01' }, ['日期: 2026年2月24日（星期二） → 2026年3月1日（星期日）']],
    ['an amount', { mass: { amount: '1.60', unit: 't' } }, ['重量: 1.50吨 → 1.60吨']],
    ['a unit', { mass: { amount: '1.50', unit: 'kg' } }, ['重量: 1.50吨 → 1.50千克']],
    ['choices', { kinds: ['t', 'kg'] }, ['种类: 吨 → 吨、千克']],
    ['what is known from the case', { number: '9' }, []],
    ['what is computed', { sum: '3' }, ['合计: 2 → 3']],
    ['part of a row', { items: [row('1'), row('2', 'Φ4'), row('3')] }, ['设备 2：型号: Φ3 → Φ4']],
    ['a row more', { items: [row('1'), row('2'), row('3'), row('4')] }, ['设备 4:  → 型号：Φ3；编号：4']],
    [
      'a row put before',
      { items: [row('0'), row('1'), row('2'), row('3')] },
      ['设备 1:  → 型号：Φ3；编号：0'],
    ],
    ['a row fewer', { items: [row('1'), row('3')] }, ['设备 2: 型号：Φ3；编号：2 → ']],
    ['all rows gone', { items: undefined }, [1, 2, 3].map((no) => `设备 ${no}: 型号：Φ3；编号：${no} → `)],
    [
      'a row changed and one fewer',
      { items: [row('1'), row('9')] },
      ['设备 2：编号: 2 → 9', '设备 3: 型号：Φ3；编号：3 → '],
    ],
    [
      'several, in the order of the form',
      { items: [row('1'), row('2')], name: '乙' },
      ['名称: 甲 → 乙', '设备 3: 型号：Φ3；编号：3 → '],
    ],
  ])('%s', (_, change, expected) => {
    expect(changes(change)).toEqual(expected)
  })

  test('are said in English too, by the field that corrections name', () => {
    const { answers } = compared(
      form,
      { answers: first, evidence: [] },
      { answers: { ...first, sum: '3', items: [row('1', 'Φ9'), row('2'), row('3')] }, evidence: [] },
    )
    expect(answers).toEqual([
      expect.objectContaining({ field: 'sum', computed: true }),
      {
        field: 'items',
        label: { zh: '设备 1：型号', en: '设备 (en) 1: 型号 (en)' },
        before: { zh: 'Φ3', en: 'Φ3' },
        after: { zh: 'Φ9', en: 'Φ9' },
      },
    ])
  })
})

describe('files before and after a correction', () => {
  const other = { ...photo, id: 'e-2', sha256: 'e'.repeat(64), name: 'b.jpg' }
  const files = (before: (typeof photo)[], after: (typeof photo)[]): string[] =>
    compared(form, { answers: {}, evidence: before }, { answers: {}, evidence: after }).files.map(
      ({ label, change, name, sha256 }) => `${label.zh} ${change} ${name} ${sha256.slice(0, 4)}`,
    )

  test('that came, went, or were replaced', () => {
    expect(files([photo], [photo, other])).toEqual(['照片 added b.jpg eeee'])
    expect(files([photo, other], [photo])).toEqual(['照片 removed b.jpg eeee'])
    expect(files([other], [{ ...other, caption: '北侧' }])).toEqual([
      '照片 removed b.jpg eeee',
      '照片 added b.jpg（北侧） eeee',
    ])
    expect(files([photo], [other])).toEqual([
      `照片 removed ${photo.name} ${photo.sha256.slice(0, 4)}`,
      '照片 added b.jpg eeee',
    ])
  })

  test('that moved to another place, or are there under another name', () => {
    expect(files([photo], [{ ...photo, slot: 'night' }])).toHaveLength(2)
    expect(files([photo], [{ ...photo, name: 'c.jpg' }])).toHaveLength(2)
  })

  test('that were uploaded anew as they were are no change', () => {
    expect(files([photo], [{ ...photo, id: 'e-9' }])).toEqual([])
  })
})
