import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../../functions/engine/form.ts'
import { jsonSchemaOf } from '../../functions/engine/json-schema.ts'
import { longest, shapeOf } from '../../functions/engine/schema.ts'
import { allExamples, fullContext } from '../forms/all-examples.ts'
import { allForms } from '../support/forms.ts'
import { isValid } from '../support/json-schema.ts'
import { everyForm } from '../web/views/samples/every-kind.ts'

const address = 'https://exit.example/help/forms/every/schema.json'

/** Both readings of one value. */
const readings = (form: Form, value: unknown) => ({
  zod: shapeOf(form).safeParse(value).success,
  schema: isValid(jsonSchemaOf(form, address), value),
})

const texts = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['字', '𠀀', 'x'].flatMap((one) => [0, 1].map((more) => one.repeat(longest + more))),
    ),
  },
)
const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>

const shaped = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case 'choices':
      return fc.array(texts, { maxLength: field.options.length + 2 })
    case 'quantity':
      return fc.record({ amount: texts, unit: texts }, { requiredKeys: [] })
    case 'group':
      return fc.array(answersTo(field.fields), { maxLength: Math.min(field.max + 2, 6) })
    case 'text':
    case 'longtext':
    case 'phone':
    case 'email':
    case 'credit-code':
    case 'date':
    case 'decimal':
    case 'whole':
    case 'choice':
    case 'declaration':
    case 'known':
    case 'computed':
      return texts
  }
}

const answersTo = (fields: readonly Field[]): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      fields.map((field) => [
        field.id,
        fc.oneof({ weight: 30, arbitrary: shaped(field) }, { weight: 1, arbitrary: anything }),
      ]),
    ),
    { requiredKeys: [] },
  )

describe('the JSON Schema of a form agrees with how its answers are read', () => {
  const all = everyForm.pages.flatMap(({ fields }) => fields)

  test('whatever is sent', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(fc.oneof(answersTo(all), anything), (value) => {
        const { zod, schema } = readings(everyForm, value)
        seen.add(zod)
        expect(schema).toBe(zod)
      }),
      { seed: 20_260_224, numRuns: 1500 },
    )
    expect(seen).toEqual(new Set([true, false]))
  })

  test('at the limits of lists', () => {
    const { id, max, item } = all.flatMap((one) => (one.kind === 'group' ? one : []))[0] ?? {}
    expect(item).toBeDefined()
    for (const more of [1, 2]) {
      const rows = Array.from({ length: (max ?? 0) + more }, () => ({}))
      expect(readings(everyForm, { [id ?? '']: rows })).toEqual({ zod: more === 1, schema: more === 1 })
    }
  })

  test.each(allExamples.map(({ form, answers }) => [form.id, form, answers] as const))(
    'and takes a whole %s',
    (_, form, answers) => {
      expect(readings(form, answers(fullContext))).toEqual({ zod: true, schema: true })
    },
  )
})

test.each(allForms.map((form) => [form.id, form] as const))(
  'the schema of %s names every field',
  (_, form) => {
    const schema = jsonSchemaOf(form, address)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(schema.properties ?? {})).toEqual(
      form.pages.flatMap(({ fields }) => fields.map(({ id }) => id)),
    )
  },
)

test('what a field is stands beside its shape', () => {
  const { properties = {} } = jsonSchemaOf(everyForm, address, 'en')
  expect(properties.limit).toMatchObject({
    title: 'Limit',
    type: 'object',
    'x-field': { kind: 'quantity', required: true, public: false, units: ['kgce/t', 'kWh/t'] },
  })
  expect(properties.case?.['x-field']).toMatchObject({ kind: 'known', required: false })
})
