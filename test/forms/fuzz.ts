import * as fc from 'fast-check'
import { isBlank, rowsOf } from '../../functions/engine/answer-kinds.ts'
import { fieldsOf, isShown } from '../../functions/engine/answers.ts'
import type { Answers, Field, Form, FormContext } from '../../functions/engine/form.ts'
import type { Example } from './examples.ts'
import { typedOf } from './typed.ts'

export type Posted = Readonly<Record<string, string | readonly string[]>>
type Leaf = Exclude<Field, { kind: 'group' | 'known' | 'computed' }>
type Asked = { readonly path: string; readonly field: Leaf; readonly shown: boolean }

/** What one field is given instead, and whether no rule of any form could take it. */
type Change = { readonly path: string; readonly typed: Posted; readonly wrong: boolean }

export type Submission = { readonly posted: Posted; readonly changes: readonly Change[] }

/** Every field that may be typed into for these answers, by the path under which an error names it. */
export const askedIn = (form: Form, answers: Answers): readonly Asked[] =>
  askedOf(fieldsOf(form), { answers, around: answers, prefix: '', shown: true })

type Scope = {
  readonly answers: Answers
  readonly around: Answers
  readonly prefix: string
  readonly shown: boolean
}

const askedOf = (fields: readonly Field[], { answers, around, prefix, shown }: Scope): Asked[] =>
  fields.flatMap((field) => {
    const path = prefix + field.id
    const isAsked = shown && isShown(field, around)
    if (field.kind === 'known' || field.kind === 'computed') return []
    if (field.kind !== 'group') return [{ path, field, shown: isAsked }]
    return rowsOf(answers[field.id]).flatMap((row, index) =>
      askedOf(field.fields, {
        answers: row,
        around: { ...around, ...row },
        prefix: `${path}.${index}.`,
        shown: isAsked,
      }),
    )
  })

/** A whole filing as a browser posts it, with up to six fields given something else, right or wrong. */
export const submissionOf = ({ form, answers }: Example, context: FormContext): fc.Arbitrary<Submission> => {
  const whole = answers(context)
  const typed = typedOf(form, whole)
  const one = fc.constantFrom(...askedIn(form, whole)).chain(changeOf)
  return fc.uniqueArray(one, { maxLength: 6, selector: ({ path }) => path }).map((changes) => ({
    posted: Object.assign({}, typed, ...changes.map((change) => change.typed)),
    changes,
  }))
}

const changeOf = ({ path, field }: Asked): fc.Arbitrary<Change> =>
  fc.oneof(
    wrongFor(field).map((value) => ({ path, typed: typedAt(path, field, value), wrong: true })),
    rightFor(field).map((value) => ({ path, typed: typedAt(path, field, value), wrong: false })),
    fc.constant({ path, typed: typedAt(path, field, blank(field)), wrong: field.optional !== true }),
  )

type Value = string | readonly string[] | { readonly amount: string; readonly unit: string }

const blank = (field: Leaf): Value =>
  field.kind === 'choices' ? [] : field.kind === 'quantity' ? { amount: '', unit: '' } : ''

const typedAt = (path: string, field: Leaf, value: Value): Posted => {
  if (typeof value === 'string' && field.kind === 'date') {
    const [year = '', month = '', day = ''] = value.split('-')
    return { [`${path}-year`]: year, [`${path}-month`]: month, [`${path}-day`]: day }
  }
  if (typeof value === 'string' || !('amount' in value)) return { [path]: value }
  return { [`${path}.amount`]: value.amount, [`${path}.unit`]: value.unit }
}

/** Words as people and attackers write them, none of which is a fault in itself. */
const words = fc.oneof(
  fc.constantFrom(
    '设备',
    '更换 2 台电机（已验收）',
    '<script>alert(1)</script>',
    '"引号" & \'单引号\'',
    '=HYPERLINK("http://x")',
    '𠮷野家 🏭',
    'ﬁﬂ ①②③',
    '__proto__',
    '{{7*7}}',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
)

const rightFor = (field: Leaf): fc.Arbitrary<Value> => {
  switch (field.kind) {
    case 'text':
      return field.pattern ? fc.constant(field.pattern.example) : words
    case 'longtext':
      return fc.array(words, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\r\n'))
    case 'phone':
      return fc.constantFrom('13806350001', '0635-8240000', ' +86 138 0635 0001', '１３８０６３５０００１')
    case 'email':
      return fc.constantFrom('name@example.com', ' Name+tag@Example.com ')
    case 'credit-code':
      return fc.constantFrom('91371500YYYY00012U', '９１３７１５００yyyy00012u')
    case 'date':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'decimal':
    case 'quantity':
      return fc.nat(1_000_000).map((units) => amountOf(field, units))
    case 'whole':
      return fc.integer({ min: field.min, max: field.max }).map(String)
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case 'choices':
      return fc.subarray(
        field.options.map(({ value }) => value),
        { minLength: 1 },
      )
    case 'declaration':
      return fc.constant('yes')
  }
}

const amountOf = (field: Extract<Leaf, { kind: 'decimal' | 'quantity' }>, units: number): Value => {
  const amount = field.places > 0 ? `${units}.5` : `${units}`
  return field.kind === 'decimal' ? amount : { amount, unit: field.units[0]?.value ?? '' }
}

const wrongFor = (field: Leaf): fc.Arbitrary<Value> => {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return fc.constantFrom('字'.repeat(field.max + 1), 'a\u0007b', 'a\u202Eb')
    case 'phone':
      return fc.constantFrom('12', '电话', '138063500011')
    case 'email':
      return fc.constantFrom('name@', 'a b@example.com', `${'x'.repeat(255)}@example.com`)
    case 'credit-code':
      return fc.constantFrom('91371500', '91371500YYYY0001IU', 'O1371500YYYY00012U')
    case 'date':
      return fc.constantFrom('2026-02-30', '2026-13-01', '2026--05', '二〇二六-01-01', '2026-01-99')
    case 'decimal':
      return fc.constantFrom('很多', '1e3', '--1', '0.1234567890123')
    case 'quantity':
      return fc.constantFrom(
        { amount: '很多', unit: field.units[0]?.value ?? '' },
        { amount: '1', unit: '斗' },
        { amount: '0.1234567890123', unit: field.units[0]?.value ?? '' },
      )
    case 'whole':
      return fc.constantFrom('1.5', 'x', String(field.max + 1), String(field.min - 1))
    case 'choice':
    case 'declaration':
      return fc.constantFrom('nothing-such', '__proto__')
    case 'choices':
      return fc.constant(['nothing-such'])
  }
}

/** How many rows each group has: where a change takes one away, the others move up. */
export const rowCounts = (form: Form, answers: Answers): readonly number[] =>
  fieldsOf(form)
    .filter(({ kind }) => kind === 'group')
    .map(({ id }) => (isBlank(answers[id]) ? 0 : rowsOf(answers[id]).length))
