import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, freeze, readAnswers, settle } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import { canonical } from '../../functions/engine/digest.ts'
import type { Form } from '../../functions/engine/form.ts'
import { schemaOf } from '../../functions/engine/schema.ts'
import { packForGood, unpackForGood } from '../../functions/store/packed.ts'
import { allExamples, fullContext as context } from './all-examples.ts'
import { evidenceOf } from './examples.ts'
import { askedIn, rowCounts, type Submission, submissionOf } from './fuzz.ts'
import { typedOf } from './typed.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)
/** Over all forms; 100,000 of them are run by hand: `FUZZ_SUBMISSIONS=100000`. */
const submissions = Number(process.env.FUZZ_SUBMISSIONS ?? 3000)
let accepted = 0
const numRuns = Math.ceil(submissions / allExamples.length)

test.each(allExamples.map((example) => ({ example, id: example.form.id })))(
  `$id, filled in at random ${numRuns} times (seed ${seed}): each fault names its field, what is accepted reads back equal`,
  ({ example }) => {
    const evidence = evidenceOf(example)
    const names = namesIn(example.form)
    fc.assert(
      fc.property(submissionOf(example, context), (submission) => {
        const answers = readAnswers(example.form, submission.posted)
        const errors = checkForm(example.form, answers, evidence, context)
        const named = errors.map(({ field }) => field)
        expect(named.filter((path) => !names.has(withoutRows(path)))).toEqual([])
        expect(errors.filter(({ message }) => !message.zh || !message.en)).toEqual([])
        expect(named).toEqual(expect.arrayContaining(mustBeNamed(example.form, submission)))
        if (errors.length === 0) expectReadsBack(example.form, submission)
        accepted += errors.length === 0 ? 1 : 0
      }),
      { seed, numRuns },
    )
  },
)

test('of those filled in at random, enough are accepted for the reading back to mean something', () => {
  expect(accepted).toBeGreaterThan(submissions / 20)
})

/** Paths that an error of a form may have, rows left out. */
const namesIn = ({ pages }: Form): ReadonlySet<string> =>
  new Set(
    pages.flatMap(({ fields, evidence = [] }) => [
      ...fields.flatMap((field) => [
        field.id,
        ...(field.kind === 'group' ? field.fields.map(({ id }) => `${field.id}.${id}`) : []),
      ]),
      ...evidence.map(({ id }) => `evidence.${id}`),
    ]),
  )

const withoutRows = (path: string): string => path.replace(/\.\d+/gu, '')

/** What no rule could take and is asked for; nothing where a row that was emptied moved the others. */
const mustBeNamed = (form: Form, { posted, changes }: Submission): string[] => {
  const answers = settle(form, readAnswers(form, posted))
  const asked = new Set(
    askedIn(form, answers)
      .filter(({ shown }) => shown)
      .map(({ path }) => path),
  )
  return changes
    .filter(({ path, wrong }) => wrong && asked.has(path) && isWhole(form, posted, path))
    .map(({ path }) => path)
}

/** Whether the rows of the field's group are all still there, as posted. */
const isWhole = (form: Form, posted: Submission['posted'], path: string): boolean => {
  const [group = '', row] = path.split('.')
  if (row === undefined) return true
  const rows = new Set(
    Object.keys(posted).flatMap((key) => (key.startsWith(`${group}.`) ? [key.split('.')[1]] : [])),
  )
  const index = fieldsOf(form)
    .filter(({ kind }) => kind === 'group')
    .findIndex(({ id }) => id === group)
  return rowCounts(form, readAnswers(form, posted))[index] === rows.size
}

const expectReadsBack = (form: Form, { posted }: Submission): void => {
  const frozen = freeze(form, readAnswers(form, posted), context)
  const kept = unpackForGood(packForGood(frozen))
  expect(kept).toEqual(frozen)
  expect(canonical(kept)).toBe(canonical(frozen))
  expect(schemaOf(form, context).parse(kept)).toEqual(frozen)
  expect(freeze(form, readAnswers(form, typedOf(form, frozen)), context)).toEqual(frozen)
}
