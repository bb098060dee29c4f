import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterOf } from '../../forms/registry.ts'
import { fieldsOf, freeze, readAnswers, startingAnswers } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import { canonical } from '../../functions/engine/digest.ts'
import type { Field, Form } from '../../functions/engine/form.ts'
import { shapeOf } from '../../functions/engine/schema.ts'
import { allForms as forms } from '../support/forms.ts'
import { fullContext as context } from './all-examples.ts'

const seed = 20260115
const wild = fc.object({ maxDepth: 3, maxKeys: 8, withNullPrototype: true })

/** Whatever a browser may be made to send for a form. */
const typedInto = ({ pages }: Form) => {
  const paths = pages
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      field.kind === 'group'
        ? field.fields.flatMap(({ id }) => [
            `${field.id}.0.${id}`,
            `${field.id}.1.${id}.amount`,
            `${field.id}.1.${id}-day`,
          ])
        : [field.id, `${field.id}-year`, `${field.id}.amount`],
    )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('yes', '0', '1.5', '-3', '2026', '台', '吨/年', '\u0000'),
  )
  const typed = fc.dictionary(
    fc.constantFrom(...paths, '__proto__', 'constructor'),
    fc.oneof(text, fc.array(text, { maxLength: 3 })),
    { maxKeys: 60 },
  )
  return { paths, typed }
}

describe.each(forms)(`$id under random values (seed ${seed})`, (form) => {
  const { paths, typed } = typedInto(form)

  test('typed into it, nothing throws, every error names a field, and the record is canonical', () => {
    const known = new Set([...paths.map((path) => path.split(/[.-]/u)[0]), 'evidence'])
    fc.assert(
      fc.property(typed, (posted) => {
        const answers = readAnswers(form, posted)
        const errors = checkForm(form, answers, [], context)
        expect(
          errors.filter(
            ({ field, message }) => !known.has(field.split('.')[0]) || !message.zh || !message.en,
          ),
        ).toEqual([])
        expect(canonical(freeze(form, answers, context))).toContain('caseNumber')
        expect(shapeOf(form).parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers)
      }),
      { seed, numRuns: 300 },
    )
  })

  test('as stored data, any object is parsed into answers or refused', () => {
    fc.assert(
      fc.property(wild, (value) => {
        const parsed = shapeOf(form).safeParse(value)
        if (parsed.success) expect(checkForm(form, parsed.data, [], context).length).toBeGreaterThan(0)
      }),
      { seed, numRuns: 300 },
    )
  })

  test('the largest draft that can be kept stays inside an item of the database (400 KB)', () => {
    expect(form.pages.reduce((sum, page) => sum + largestOf(page.fields), 0)).toBeLessThan(380_000)
  })

  test('a new draft starts with answers that need no correction', () => {
    const first = startingAnswers(form, context)
    const errors = checkForm(form, first, [], context)
    if (fieldsOf(form).some(({ id }) => id === 'code')) expect(first.code).toBe(context.enterprise.code)
    expect(
      errors.filter(({ field }) => ['code', 'address', 'industry', 'legalRepresentative'].includes(field)),
    ).toEqual([])
  })
})

describe.each(forms.filter(({ letter }) => letter))(`the letter of $id (seed ${seed})`, (form) => {
  test('is drawn up from any draft, however little or wrong there is in it', async () => {
    const compose = await letterOf(form)
    const facts = { ...context, county: '阳谷县', recalled: {}, number: '', on: '', issuer: '阳谷县人民政府' }
    fc.assert(
      fc.property(typedInto(form).typed, (posted) => {
        const letter = compose?.(freeze(form, readAnswers(form, posted), context), facts)
        expect(letter?.title).not.toBe('')
        expect(JSON.stringify(letter)).not.toMatch(/undefined|NaN|\[object/)
      }),
      { seed, numRuns: 300 },
    )
  })
})

/** Bytes of the longest answers that reading keeps: twice the allowed length, three bytes a character. */
const largestOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, field) => {
    if (field.kind === 'group') return sum + (field.max + 1) * largestOf(field.fields)
    const characters = field.kind === 'text' || field.kind === 'longtext' ? 2 * field.max : 80
    return sum + field.id.length + characters * 3
  }, 0)
