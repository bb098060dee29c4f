import { describe, expect, test } from 'vitest'
import * as define from '../../forms/define.ts'
import { standardPattern } from '../../forms/shared/standard.ts'
import { capacityUnits } from '../../forms/shared/units.ts'
import { freeze, publicAnswers, readAnswers, settle, withPage } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import { told, where } from '../../functions/engine/condition.ts'
import type { Answers, Field, Form, Page } from '../../functions/engine/form.ts'
import { exampleContext as context } from '../forms/examples.ts'

const label = { zh: '栏目', en: 'Field' }
const options = [
  { value: 'a', label },
  { value: 'b', label },
]
const formWith = (...fields: readonly Field[]): Form => ({
  id: 'form',
  version: '1',
  title: label,
  intro: label,
  pages: [{ id: 'page', title: label, fields }],
  rules: [],
  chain: 'chain',
})
const read = (field: Field, typed: Record<string, string | readonly string[]>) =>
  readAnswers(formWith(field), typed)[field.id]

describe('reading what was typed', () => {
  test.each<[string, Field, Record<string, string | readonly string[]>, unknown]>([
    ['text is trimmed and composed', define.text('f', label), { f: ' 　Cafe\u0301\u200B ' }, 'Café'],
    ['text is one line', define.text('f', label), { f: 'one\r\ntwo' }, 'one two'],
    ['a lone surrogate is mended', define.text('f', label), { f: 'a\uD800b' }, 'a\uFFFDb'],
    ['cells pasted from Excel are words with blanks', define.text('f', label), { f: 'a\tb' }, 'a b'],
    ['lines pasted from Word are lines', define.longtext('f', label), { f: 'one\vtwo' }, 'one\ntwo'],
    [
      'a code may be typed with blanks that it has not',
      define.text('f', label, { pattern: { source: '[A-Z]\\d+', example: 'C1' } }),
      { f: 'Ｃ　３０１１' },
      'C3011',
    ],
    [
      'a standard may have the long dash of its title page',
      define.text('f', label, { pattern: standardPattern }),
      { f: 'ＧＢ 16780—2021' },
      'GB 16780-2021',
    ],
    ['a phone with a long dash', define.phone('f', label), { f: '０６３５——８２４００００' }, '0635-8240000'],
    ['blank text is no answer', define.text('f', label), { f: ' \u3000 ' }, undefined],
    [
      'a code is upper case and half width',
      define.text('f', label, { pattern: { source: '[A-Z]\\d+', example: 'C1' } }),
      { f: 'ｃ３０１１' },
      'C3011',
    ],
    [
      'a long text keeps its lines',
      define.longtext('f', label),
      { f: 'one\r\ntwo\rthree' },
      'one\ntwo\nthree',
    ],
    ['a phone loses spaces and +86', define.phone('f', label), { f: '+86 138 0635 ０００１' }, '13806350001'],
    [
      'a mobile number that begins like a country code stays',
      define.phone('f', label),
      { f: '13806350086' },
      '13806350086',
    ],
    ['an e-mail address is half width', define.email('f', label), { f: 'ａ@example.com ' }, 'a@example.com'],
    [
      'a credit code is normal',
      define.creditCode('f', label, { override: 'o' }),
      { f: '9137 1500 yyyy 0001 2u' },
      '91371500YYYY00012U',
    ],
    [
      'a date from three inputs',
      define.date('f', label),
      { 'f-year': '２０２６', 'f-month': '2', 'f-day': '4日' },
      '2026-02-04',
    ],
    ['a date from one ISO input', define.date('f', label), { f: '2026-02-24' }, '2026-02-24'],
    ['a date in Chinese', define.date('f', label), { f: '2026年2月4日' }, '2026-02-04'],
    ...['2027年1月5日', '2027-1-5', '２０２７／０１／０５', '2027. 1. 5', '20270105'].map(
      (pasted): [string, Field, Record<string, string>, unknown] => [
        `a whole date pasted into the year: ${pasted}`,
        define.date('f', label),
        { 'f-year': pasted, 'f-month': '', 'f-day': ' ' },
        '2027-01-05',
      ],
    ),
    [
      'a date that does not exist is kept',
      define.date('f', label),
      { 'f-year': '2026', 'f-month': '2', 'f-day': '30' },
      '2026-02-30',
    ],
    [
      'a date with a part missing is kept',
      define.date('f', label),
      { 'f-year': '2026', 'f-month': '', 'f-day': '3' },
      '2026--03',
    ],
    [
      'three empty inputs are no date',
      define.date('f', label),
      { 'f-year': '', 'f-month': ' ', 'f-day': '' },
      undefined,
    ],
    ['a decimal is plain', define.decimal('f', label), { f: '１，２３４．５０' }, '1234.50'],
    ['a decimal that is none is kept', define.decimal('f', label), { f: 'about 5' }, 'about 5'],
    ['a whole number is plain', define.whole('f', label), { f: '007' }, '7'],
    [
      'a quantity',
      define.quantity('f', label, { places: 2, units: options }),
      { 'f.amount': '30', 'f.unit': 'a' },
      { amount: '30', unit: 'a' },
    ],
    [
      'a decimal with its unit typed behind it',
      define.decimal('f', label, { places: 1, unit: { zh: '吨', en: 't' } }),
      { f: '1,200.5 吨' },
      '1200.5',
    ],
    [
      'a decimal with another unit is kept as typed',
      define.decimal('f', label, { places: 1, unit: { zh: '吨', en: 't' } }),
      { f: '12千克' },
      '12千克',
    ],
    [
      'a quantity whose unit was typed, whatever is chosen beside it',
      define.quantity('f', label, { places: 2, units: capacityUnits }),
      { 'f.amount': '３０吨／年', 'f.unit': '万吨/年' },
      { amount: '30', unit: '吨/年' },
    ],
    [
      'no quantity',
      define.quantity('f', label, { places: 2, units: options }),
      { 'f.amount': '', 'f.unit': '' },
      undefined,
    ],
    ['a choice', define.choice('f', label, { options }), { f: 'a' }, 'a'],
    ['the first of several values', define.choice('f', label, { options }), { f: ['b', 'a'] }, 'b'],
    ['choices, each once', define.choices('f', label, { options }), { f: ['b', 'a', 'b', ''] }, ['b', 'a']],
    ['one choice of several', define.choices('f', label, { options }), { f: 'a' }, ['a']],
    ['a declaration', define.declaration('f', label, { statement: label }), { f: 'yes' }, 'yes'],
    ['nothing for what is known', define.known('f', label, { from: () => 'x' }), { f: 'forged' }, undefined],
    [
      'nothing for what is computed',
      define.computed('f', label, { from: () => 'x' }),
      { f: 'forged' },
      undefined,
    ],
  ])('%s', (_, field, typed, answer) => {
    expect(read(field, typed)).toEqual(answer)
  })

  const group = define.group('rows', label, {
    item: label,
    min: 1,
    max: 3,
    fields: [
      define.text('name', label),
      define.quantity('size', label, { places: 0, units: options }),
      define.date('on', label),
    ],
  })

  test('rows keep their order whatever their numbers, and blank ones go', () => {
    const typed = {
      'rows.10.name': 'ten',
      'rows.2.name': 'two',
      'rows.5.name': ' ',
      'rows.5.size.unit': 'a',
      'rows.7.on-year': '2026',
    }
    expect(read(group, typed)).toEqual([{ name: 'two' }, { on: '2026--' }, { name: 'ten' }])
  })

  test('one row more than allowed is kept, so that the person is told, and no more', () => {
    const typed = Object.fromEntries(
      Array.from({ length: 500 }, (_, row) => [`rows.${row}.name`, `row ${row}`]),
    )
    const answers = readAnswers(formWith(group), typed)
    expect(answers.rows).toHaveLength(4)
    expect(checkForm(formWith(group), answers, [], context).map(({ message }) => message.zh)).toContain(
      '栏目最多填写 3 项，请删除多余的',
    )
  })

  test('keys that no field owns change nothing', () => {
    const typed = JSON.parse(
      '{"__proto__":"x","__proto__.polluted":"x","constructor.prototype.polluted":"x","rows.__proto__.name":"x","rows.-1.name":"x","rows.1e3.name":"x","rows.99999.name":"x","other":"x","rows":"x"}',
    )
    expect(readAnswers(formWith(group, define.text('toString', label)), typed)).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('what is absurdly long is cut, but stays too long', () => {
    const field = define.text('f', label, { max: 10 })
    const answers = readAnswers(formWith(field), { f: 'x'.repeat(1_000_000) })
    expect(answers.f).toHaveLength(20)
    expect(checkForm(formWith(field), answers, [], context)).toHaveLength(1)
  })
})

describe('answers', () => {
  const yes = define.choice('ask', label, { options })
  const onlyIfA = define.text('more', label, { when: where('ask', 'a') })
  const onlyIfMore = define.text('still', label, { when: told(label, ({ more }) => more !== undefined) })

  test('to what is not asked are dropped, and those that hang on them', () => {
    const form = formWith(yes, onlyIfA, onlyIfMore)
    const answers = { ask: 'b', more: 'm', still: 's', unknown: 'u' }
    expect(settle(form, answers)).toEqual({ ask: 'b' })
    expect(settle(form, { ...answers, ask: 'a' })).toEqual({ ask: 'a', more: 'm', still: 's' })
    expect(checkForm(form, { ask: 'b' }, [], context)).toEqual([])
    expect(checkForm(form, { ask: 'a' }, [], context).map(({ field }) => field)).toEqual(['more'])
  })

  test('of one page replace that page alone, blanks included', () => {
    const page: Page = { id: 'p', title: label, fields: [yes, onlyIfA] }
    expect(withPage({ ask: 'a', more: 'm', other: 'o' }, page, { ask: 'b' })).toEqual({
      other: 'o',
      ask: 'b',
    })
  })

  test('are frozen with what is known and what is computed, rows first', () => {
    const rows = define.group('rows', label, {
      item: label,
      min: 1,
      max: 3,
      fields: [
        define.decimal('n', label),
        define.computed('twice', label, { from: ({ n }) => `${Number(n) * 2}` }),
      ],
    })
    const total = define.computed('total', label, {
      from: ({ rows: all }) => `${(all as Answers[]).reduce((sum, { twice }) => sum + Number(twice), 0)}`,
    })
    const known = define.known('case', label, { from: ({ caseNumber }) => caseNumber })
    const none = define.known('none', label, { from: () => '' })
    expect(freeze(formWith(known, none, total, rows), { rows: [{ n: '1' }, { n: '2' }] }, context)).toEqual({
      case: context.caseNumber,
      total: '6',
      rows: [
        { n: '1', twice: '2' },
        { n: '2', twice: '4' },
      ],
    })
  })

  test('are public only where the group and its field both say so', () => {
    const part = define.text('open', label, { public: true })
    const secret = define.text('secret', label)
    const settings = { item: label, min: 1, max: 3, fields: [part, secret] }
    const form = formWith(
      define.group('shown', label, { ...settings, public: true }),
      define.group('hidden', label, settings),
      define.text('plain', label),
    )
    const row = { open: 'o', secret: 's' }
    expect(publicAnswers(form, { shown: [row], hidden: [row], plain: 'p' })).toEqual({
      shown: [{ open: 'o' }],
    })
  })
})
