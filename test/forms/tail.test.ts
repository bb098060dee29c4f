import { describe, expect, test } from 'vitest'
import { divisions, organOf } from '../../forms/organs.ts'
import { freeze, readAnswers, settle, startingAnswers } from '../../functions/engine/answers.ts'
import { checkForm, checkPage } from '../../functions/engine/check.ts'
import { canonical } from '../../functions/engine/digest.ts'
import { schemaOf } from '../../functions/engine/schema.ts'
import { actOf, acts, contextOf, frozenOf } from './acts/tail.ts'
import { evidenceOf, exampleContext } from './examples.ts'
import { typedOf } from './typed.ts'

const named = acts.map((act) => ({ act, id: act.example.form.id }))

describe.each(named)('the example of $id', ({ act }) => {
  const { form, answers: answersIn } = act.example
  const evidence = evidenceOf(act.example)

  test.each([
    ['with what it recalls', contextOf(act)],
    ['with nothing to recall', exampleContext],
  ])('passes every check %s', (_, context) => {
    const answers = answersIn(context)
    expect(checkForm(form, answers, evidence, context)).toEqual([])
    expect(form.pages.flatMap(({ id }) => checkPage(form, id, answers, context, evidence))).toEqual([])
    expect(settle(form, answers)).toEqual(answers)
    expect(readAnswers(form, typedOf(form, answers))).toEqual(answers)
  })

  test('freezes into plain data that passes again and names case and enterprise', () => {
    const context = contextOf(act)
    const frozen = frozenOf(act)
    expect(freeze(form, frozen, context)).toEqual(frozen)
    expect(checkForm(form, frozen, evidence, context)).toEqual([])
    expect(JSON.parse(canonical(frozen))).toEqual(frozen)
    expect(schemaOf(form, context).parse(frozen)).toEqual(frozen)
    expect(frozen).toMatchObject({
      caseNumber: exampleContext.caseNumber,
      enterpriseName: '阳谷县鲁西建材有限公司',
    })
  })

  test('starts a draft with nothing that must be put right', () => {
    const context = contextOf(act)
    const start = startingAnswers(form, context)
    const errors = checkForm(form, start, evidence, context).map(({ field }) => field.split('.')[0])
    expect(Object.keys(start).filter((field) => errors.includes(field))).toEqual([])
  })
})

describe('outlines and chains', () => {
  const path = (id: string) =>
    actOf(id).chain.steps.map(({ organs, workingDays, highStakes }) => {
      const places = organs.map(({ level, office }) =>
        typeof level === 'string' ? `${level} ${office}` : `${office} of ${level.answer}`,
      )
      return `${places.join(' + ')}, ${workingDays}${highStakes ? ', high-stakes' : ''}`
    })

  test.each([
    ['rectification-report', ['county lead, 3']],
    ['rectification-review', ['county lead, 3']],
    ['closure-proposal', ['county lead, 3', 'municipal lead, 5, high-stakes']],
    ['legal-review', ['municipal justice, 5']],
    ['hearing-notice', ['county lead, 2']],
    ['hearing-service', ['county lead, 2']],
    ['hearing-request', ['county lead, 2']],
    ['hearing-record', ['county lead, 3']],
    ['government-decision', ['government of level, 5, high-stakes']],
    ['closure-service', ['county lead, 2']],
    ['licence-revocation', ['county filing, 3']],
  ])('%s goes %s', (id, steps) => {
    expect(path(id)).toEqual(steps)
    expect(actOf(id).chain.id).toBe(actOf(id).example.form.chain)
  })

  test('enterprises report and ask to be heard; officials do the rest', () => {
    expect(named.filter(({ act }) => !act.example.form.by).map(({ id }) => id)).toEqual([
      'rectification-report',
      'hearing-request',
    ])
  })

  test('those that issue a document have its letter, and no others', () => {
    expect(named.filter(({ act }) => act.example.form.letter).map(({ id }) => id)).toEqual(
      named.filter(({ act }) => act.letter).map(({ id }) => id),
    )
  })

  test('a step that takes its level from an answer finds a field with exactly the two levels', () => {
    const fields = actOf('government-decision').example.form.pages.flatMap((page) => page.fields)
    const level = fields.find(({ id }) => id === 'level')
    expect(level?.kind === 'choice' && level.options.map(({ value }) => value)).toEqual([
      'county',
      'municipal',
    ])
  })

  test('every division has a justice bureau', () => {
    expect(divisions.filter(({ id }) => !organOf(`${id}-justice`))).toEqual([])
    expect(organOf('371521-justice')).toMatchObject({ name: { zh: '阳谷县司法局' }, word: '阳司' })
  })
})
