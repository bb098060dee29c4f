import { describe, expect, test } from 'vitest'
import * as define from '../../forms/define.ts'
import { checkForm, checkPage } from '../../functions/engine/check.ts'
import { both, where } from '../../functions/engine/condition.ts'
import type {
  Answer,
  Answers,
  Evidence,
  EvidenceSlot,
  Field,
  Form,
  Rule,
} from '../../functions/engine/form.ts'
import { schemaOf } from '../../functions/engine/schema.ts'
import { exampleContext as context } from '../forms/examples.ts'

const label = { zh: '栏目', en: 'Field' }
const options = [
  { value: 'a', label },
  { value: 'b', label },
]
const formOf = (
  fields: readonly Field[],
  evidence: readonly EvidenceSlot[] = [],
  rules: readonly Rule[] = [],
): Form => ({
  id: 'form',
  version: '1',
  title: label,
  intro: label,
  pages: [{ id: 'page', title: label, fields, evidence }],
  rules,
  chain: 'chain',
})
const check = (field: Field, answer: Answer | undefined, others: Answers = {}) =>
  checkForm(formOf([field]), { ...others, f: answer }, [], context).map(({ message }) => message.zh)

const quantity = define.quantity('f', label, { places: 1, min: '0.1', units: options })

describe('one answer', () => {
  test.each<[string, Field, Answer | undefined, string]>([
    ['text', define.text('f', label), undefined, '请填写栏目'],
    ['blank text', define.text('f', label), '  ', '请填写栏目'],
    ['long text', define.text('f', label, { max: 2 }), '三个字', '栏目不得超过 2 字，现有 3 字'],
    ['controls', define.text('f', label), 'a\u0007b', '栏目含有看不见的控制字符，请删除后重新填写'],
    ['turned writing', define.text('f', label), 'a\u202Eb', '栏目含有看不见的控制字符，请删除后重新填写'],
    [
      'a code',
      define.text('f', label, { pattern: { source: '[A-Z]\\d', example: 'C1' } }),
      'C12',
      '栏目的格式不对，应如 C1',
    ],
    [
      'a tab in a long text',
      define.longtext('f', label),
      'a\tb',
      '栏目含有看不见的控制字符，请删除后重新填写',
    ],
    ['a phone', define.phone('f', label), '123', '栏目须是有效的电话号码，例如 13800000000 或 0635-8240000'],
    ['an e-mail', define.email('f', label), 'name@', '栏目须是有效的电子邮箱，例如 name@example.com'],
    ['a short code', define.creditCode('f', label, { override: 'o' }), '9137', '栏目应为 18 位，现有 4 位'],
    [
      'a strange code',
      define.creditCode('f', label, { override: 'o' }),
      '91371500IYYY00012U',
      '栏目只能由数字和大写字母（不含 I、O、S、V、Z）组成，第 3 至 8 位为数字',
    ],
    [
      'a suspect code',
      define.creditCode('f', label, { override: 'o' }),
      '91371500YYYY00012W',
      '栏目的校验码（第 18 位）不符，请对照营业执照核对；确与执照一致的，请勾选确认并上传执照',
    ],
    ['half a date', define.date('f', label), '2026--', '栏目还缺少月、日'],
    ['no such date', define.date('f', label), '2026-02-30', '栏目不是真实存在的日期，请核对'],
    ['a late date', define.date('f', label, { max: 'today' }), '2026-01-16', '栏目不得晚于2026年1月15日'],
    [
      'an early date',
      define.date('f', label, { min: define.bound(label, ({ due }) => due?.nominal) }),
      '2026-02-15',
      '栏目不得早于2026年2月16日',
    ],
    ['no number', define.decimal('f', label), '约5', '栏目须是数字，例如 12.5'],
    [
      'a number in another unit',
      define.decimal('f', label, { unit: { zh: '吨', en: 't' } }),
      '35740公斤',
      '栏目须是数字，以吨为单位，例如 12.5',
    ],
    ['too fine a number', define.decimal('f', label, { places: 2 }), '1.234', '栏目最多保留 2 位小数'],
    [
      'too small a number',
      define.decimal('f', label, { min: '1', unit: { zh: '吨', en: 't' } }),
      '0.5',
      '栏目不得小于 1 吨',
    ],
    ['too large a number', define.decimal('f', label, { max: '9' }), '10', '栏目不得大于 9'],
    ['a broken number', define.whole('f', label), '1.5', '栏目须是整数'],
    ['a number out of range', define.whole('f', label, { min: 1, max: 3 }), '4', '栏目须在 1 至 3 之间'],
    ['a quantity', quantity, undefined, '请填写栏目'],
    ['a unit alone', quantity, { amount: '', unit: 'a' }, '请填写栏目'],
    ['an amount alone', quantity, { amount: '3', unit: '' }, '请选择栏目的单位'],
    ['another unit', quantity, { amount: '3', unit: 'c' }, '请选择栏目的单位'],
    ['no amount', quantity, { amount: 'x', unit: 'a' }, '栏目须是数字，例如 12.5'],
    ['too small an amount', quantity, { amount: '0', unit: 'a' }, '栏目不得小于 0.1'],
    ['no choice', define.choice('f', label, { options }), undefined, '请选择栏目'],
    ['another choice', define.choice('f', label, { options }), 'c', '请从列表中选择栏目'],
    ['too few choices', define.choices('f', label, { options, min: 2 }), ['a'], '请至少选择 2 项栏目'],
    ['another of several', define.choices('f', label, { options }), ['a', 'c'], '请从列表中选择栏目'],
    ['no declaration', define.declaration('f', label, { statement: label }), undefined, '请阅读并勾选：栏目'],
    ['half a declaration', define.declaration('f', label, { statement: label }), 'no', '请阅读并勾选：栏目'],
    ['the wrong sort of answer', define.text('f', label), ['a'], '请填写栏目'],
  ])('%s is told what to do', (_, field, answer, message) => {
    expect(check(field, answer)).toEqual([message])
  })

  test.each<[string, Field, Answer | undefined]>([
    ['an optional blank', define.text('f', label, { optional: true }), undefined],
    ['a text of just the length, counted as people count', define.text('f', label, { max: 3 }), '三𠮷字'],
    ['a landline', define.phone('f', label), '0635-8240000'],
    ['a short number', define.phone('f', label), '12345'],
    ['an e-mail', define.email('f', label), 'name@example.com'],
    ['a code', define.creditCode('f', label, { override: 'o' }), '91371526YYYY0008XC'],
    ['a date on its bounds', define.date('f', label, { min: 'today', max: 'today' }), '2026-01-15'],
    ['a number on its bounds', define.decimal('f', label, { min: '1.50', max: '1.5' }), '1.5'],
    ['a quantity', quantity, { amount: '0.1', unit: 'b' }],
    ['a declaration', define.declaration('f', label, { statement: label }), 'yes'],
  ])('%s passes', (_, field, answer) => {
    expect(check(field, answer)).toEqual([])
  })

  test('a suspect code passes with the declaration that it names', () => {
    const code = define.creditCode('f', label, { override: 'o' })
    const asIssued = define.declaration('o', label, { statement: label, optional: true })
    const answers = { f: '91371500YYYY00012W', o: 'yes' }
    expect(checkForm(formOf([code, asIssued]), answers, [], context)).toEqual([])
  })
})

describe('words', () => {
  const english = (field: Field, answer?: Answer) =>
    checkForm(formOf([field]), { f: answer }, [], context).map(({ message }) => message.en)

  test('name the field inside the sentence', () => {
    const named = { zh: '申请延长至的日期', en: 'the date you ask for' }
    expect(english(define.date('f', { zh: '申请延长至', en: 'Extend until' }, { subject: named }))).toEqual([
      'Enter the date you ask for',
    ])
    expect(english(define.date('f', label, { subject: named }), '2026-02-30')).toEqual([
      'The date you ask for must be a real date',
    ])
    expect(english(define.text('f', { zh: '行业代码', en: 'GB/T 4754 code' }))).toEqual([
      'Enter the GB/T 4754 code',
    ])
    expect(english(define.text('f', { zh: '型号', en: 'Model' }))).toEqual(['Enter the model'])
  })
})

describe('rows', () => {
  const item = { zh: '设备', en: 'Item' }
  const rows = define.group('rows', label, {
    item,
    min: 2,
    max: 3,
    fields: [
      define.text('name', label),
      define.text('why', label, { when: both(where('name', 'x'), where('all', 'yes')) }),
    ],
  })
  const all = define.text('all', label, { optional: true })
  const errors = (answers: Answers) => checkForm(formOf([all, rows]), answers, [], context)

  test('that are wrong are named by number', () => {
    expect(errors({ rows: [{ name: 'n' }, {}] })).toEqual([
      { field: 'rows.1.name', message: { zh: '设备 2：请填写栏目', en: 'Item 2: enter the field' } },
    ])
  })

  test('that are too few, too many or none', () => {
    const named = (count: number) => Array.from({ length: count }, () => ({ name: 'n' }))
    expect(errors({}).map(({ message }) => message.zh)).toEqual(['请至少填写 1 项设备'])
    expect(errors({ rows: named(1) }).map(({ message }) => message.zh)).toEqual([
      '请至少填写 2 项设备，现有 1 项',
    ])
    expect(errors({ rows: named(3) })).toEqual([])
    expect(errors({ rows: named(4) }).map(({ message }) => message.zh)).toEqual([
      '设备最多填写 3 项，请删除多余的',
    ])
  })

  test('may hang on their own answers and on those around them', () => {
    expect(errors({ all: 'yes', rows: [{ name: 'x' }, { name: 'n' }] }).map(({ field }) => field)).toEqual([
      'rows.0.why',
    ])
    expect(errors({ all: 'no', rows: [{ name: 'x' }, { name: 'n' }] })).toEqual([])
  })
})

describe('rules', () => {
  const rule: Rule = ({ b }) => [
    { field: 'b', message: { zh: `规则 ${b}`, en: `Rule ${b}` } },
    { field: 'a', message: { zh: '规则', en: 'Rule' } },
  ]
  const form = { ...formOf([define.text('a', label), define.text('b', label)], [], [rule]) }

  test('speak in the order of the fields, after what a field says of itself', () => {
    expect(
      checkPage(form, 'page', { b: 'x' }, context).map(({ field, message }) => [field, message.zh]),
    ).toEqual([
      ['a', '请填写栏目'],
      ['b', '规则 x'],
    ])
    expect(checkPage(form, 'another', { b: 'x' }, context)).toEqual([])
  })

  test('and fields become issues of the schema, with their words in both languages', () => {
    const parsed = schemaOf(form, context).safeParse({ b: 'x', other: 'dropped' })
    expect(parsed.error?.issues).toEqual([
      expect.objectContaining({
        path: ['a'],
        message: '请填写栏目',
        params: { text: { zh: '请填写栏目', en: 'Enter the field' } },
      }),
      expect.objectContaining({ path: ['b'], message: '规则 x' }),
    ])
  })
})

describe('evidence', () => {
  const before = define.photos('before', { zh: '前', en: 'Before' }, { min: 2, max: 3 })
  const after = define.photos('after', { zh: '后', en: 'After' }, { min: 0, max: 3, sameCountAs: 'before' })
  const file = (slot: string, kind: Evidence['kind'] = 'photo'): Evidence => ({
    id: slot,
    slot,
    name: '文件',
    kind,
    type: 'image/jpeg',
    size: 1,
    sha256: '',
    sm3: '',
    crc32: '',
  })
  const errors = (...files: Evidence[]) =>
    checkForm(formOf([], [before, after]), {}, files, context).map(({ field, message }) => [
      field,
      message.zh,
    ])
  const two = [file('before'), file('before')]
  const pair = [file('after'), file('after')]

  test('passes when enough, of the right kind and in pairs', () => {
    expect(errors(...two, ...pair)).toEqual([])
  })

  test.each<[string, Evidence[], string[]]>([
    [
      'too little',
      [file('before'), file('after')],
      ['evidence.before', '请上传前：至少 2 个文件，现有 1 个'],
    ],
    [
      'too much',
      [...two, ...two, ...pair, ...pair.slice(1)],
      ['evidence.before', '前最多 3 个文件，请删除 1 个'],
    ],
    [
      'of the wrong kind',
      [file('before'), file('before', 'video'), ...pair],
      ['evidence.before', '前须是照片，请替换“文件”'],
    ],
    ['not in pairs', [...two, file('after')], ['evidence.after', '后须与前一一对应：前者 1 个，后者 2 个']],
  ])('%s is named by its slot', (_, files, error) => {
    expect(errors(...files)).toContainEqual(error)
  })

  test('is left out of a page check that has none to look at', () => {
    expect(checkPage(formOf([], [before]), 'page', {}, context)).toEqual([])
    expect(checkPage(formOf([], [before]), 'page', {}, context, [])).toHaveLength(1)
  })
})
