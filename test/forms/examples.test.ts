import { describe, expect, test } from 'vitest'
import { isBlank, rowsOf } from '../../functions/engine/answer-kinds.ts'
import { freeze, isShown, readAnswers, settle } from '../../functions/engine/answers.ts'
import { checkForm, checkPage } from '../../functions/engine/check.ts'
import { canonical } from '../../functions/engine/digest.ts'
import { display } from '../../functions/engine/display.ts'
import type { Answers, Field } from '../../functions/engine/form.ts'
import { schemaOf } from '../../functions/engine/schema.ts'
import { allForms as forms } from '../support/forms.ts'
import { allExamples, fullContext as context, exampleOf } from './all-examples.ts'
import { evidenceOf } from './examples.ts'
import { typedOf } from './typed.ts'

/** Required fields that the answers show, with the path by which an error names them. */
const required = (fields: readonly Field[], answers: Answers, around = answers, prefix = ''): string[] =>
  fields.flatMap((field) => {
    if (!isShown(field, { ...around, ...answers }) || field.kind === 'known' || field.kind === 'computed')
      return []
    const self = field.optional ? [] : [prefix + field.id]
    if (field.kind !== 'group') return self
    const rows = rowsOf(answers[field.id])
    return [
      ...self,
      ...rows.flatMap((row, index) => required(field.fields, row, around, `${prefix}${field.id}.${index}.`)),
    ]
  })

/** The answers without the one at a path; a group of one row keeps a second, whole row. */
const without = (answers: Answers, path: string): Answers => {
  const [field = '', row, part = ''] = path.split('.')
  if (row === undefined) return { ...answers, [field]: undefined }
  const rows = rowsOf(answers[field]).map((each, index) =>
    index === Number(row) ? { ...each, [part]: undefined } : each,
  )
  return { ...answers, [field]: rows }
}

const longForms = ['extension-request', 'public-commitment', 'dismantling-certification']

test('there is an example of every form', () => {
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).sort()
  expect(ids(allExamples.map(({ form }) => form))).toEqual([...new Set(ids(forms))])
})

test('an older version takes what it asks of the example: what was begun on it can be finished', () => {
  const older = forms.filter(({ id }, at, all) => all.findIndex((one) => one.id === id) < at)
  expect(older.map(({ id, version }) => `${id} ${version}`)).toEqual(['extension-request 1', 'county-plan 1'])
  for (const form of older) {
    const example = exampleOf(form.id)
    const answers = settle(form, example.answers(context))
    expect(checkForm(form, answers, evidenceOf(example), context)).toEqual([])
  }
})

describe.each(allExamples.map((example) => ({ ...example, example, id: example.form.id })))(
  'the example of $id',
  ({ form, answers: answersIn, example }) => {
    const answers = answersIn(context)
    const evidence = evidenceOf(example)
    const check = (given: Answers, files = evidence) => checkForm(form, given, files, context)

    test('passes every check, page by page and whole', () => {
      expect(check(answers)).toEqual([])
      expect(form.pages.flatMap(({ id }) => checkPage(form, id, answers, context, evidence))).toEqual([])
    })

    test('reads back equal from what a browser posts', () => {
      expect(readAnswers(form, typedOf(form, answers))).toEqual(answers)
    })

    test('answers nothing that is not asked', () => {
      expect(settle(form, answers)).toEqual(answers)
    })

    test('names each required field that is missing', () => {
      const paths = required(
        form.pages.flatMap(({ fields }) => fields),
        answers,
      )
      // An act may ask for little; what enterprises file on the plan's three paths asks for much.
      expect(paths.length).toBeGreaterThan(longForms.includes(form.id) ? 15 : 1)
      for (const path of paths) {
        const errors = check(without(answers, path))
        expect(
          errors.map(({ field }) => field),
          path,
        ).toContain(path)
        const error = errors.find(({ field }) => field === path)
        expect(error?.message.zh, path).toMatch(/请(填写|选择|阅读并勾选|至少填写)/u)
        expect(error?.message.en, path).toMatch(/(enter|select|read|add) /iu)
      }
    })

    test('names each slot that lacks a file', () => {
      const slots = form.pages
        .flatMap(({ evidence: all = [] }) => all)
        .filter((slot) => isShown(slot, answers) && slot.min > 0)
      for (const { id } of slots) {
        const errors = check(
          answers,
          evidence.filter(({ slot }) => slot !== id),
        )
        expect(errors.map(({ field }) => field)).toContain(`evidence.${id}`)
      }
    })

    test('freezes into plain data that passes again and shows in both languages', () => {
      const frozen = freeze(form, answers, context)
      expect(freeze(form, frozen, context)).toEqual(frozen)
      expect(checkForm(form, frozen, evidence, context)).toEqual([])
      expect(JSON.parse(canonical(frozen))).toEqual(frozen)
      expect(schemaOf(form, context).parse(frozen)).toEqual(frozen)
      for (const field of form.pages.flatMap(({ fields }) => fields)) {
        for (const lang of ['zh', 'en'] as const) {
          expect(display(field, frozen[field.id], lang) === '').toBe(isBlank(frozen[field.id]))
        }
      }
    })
  },
)
