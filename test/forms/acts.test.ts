import { describe, expect, test } from 'vitest'
import { bankGrounds } from '../../forms/bank-letter/bank-grounds.ts'
import { creditObjectionChain } from '../../forms/credit-objection/chain.ts'
import { newestChain } from '../../forms/registry.ts'
import { isBlank } from '../../functions/engine/answer-kinds.ts'
import { freeze, readAnswers, settle } from '../../functions/engine/answers.ts'
import { checkForm, checkPage } from '../../functions/engine/check.ts'
import { display } from '../../functions/engine/display.ts'
import type { Answers, FormContext } from '../../functions/engine/form.ts'
import { type ActId, context, contextOf } from './acts/case.ts'
import { cases } from './acts/cases.ts'
import { actExamples } from './acts/examples.ts'
import { renewal } from './acts/water-refusal.ts'
import { certificationExample, commitmentExample, evidenceOf } from './examples.ts'
import { typedOf } from './typed.ts'

const acts = Object.entries(actExamples).map(([id, example]) => ({ id, example, form: example.form }))

describe.each(acts)('the example of $id', ({ id, example, form }) => {
  const answers = example.answers(context)
  const evidence = evidenceOf(example)

  test('passes every check, page by page and whole', () => {
    expect(checkForm(form, answers, evidence, context)).toEqual([])
    expect(form.pages.flatMap((page) => checkPage(form, page.id, answers, context, evidence))).toEqual([])
  })

  test('answers what is asked and nothing else, and reads back from what a browser posts', () => {
    expect(form.id).toBe(id)
    expect(settle(form, answers)).toEqual(answers)
    expect(readAnswers(form, typedOf(form, answers))).toEqual(answers)
  })

  test('freezes into answers that pass again, name the case and show in both languages', () => {
    const frozen = freeze(form, answers, context)
    expect(frozen.caseNumber).toBe(context.caseNumber)
    expect(checkForm(form, frozen, evidence, context)).toEqual([])
    for (const field of form.pages.flatMap(({ fields }) => fields)) {
      for (const lang of ['zh', 'en'] as const) {
        expect(display(field, frozen[field.id], lang) === '').toBe(isBlank(frozen[field.id]))
      }
    }
  })

  test('lacks no file that is asked for', () => {
    const without = checkForm(form, answers, [], context).map(({ field }) => field)
    const asked = Object.keys(example.files).filter((slot) => slot !== 'request-papers')
    expect(without).toEqual(asked.map((slot) => `evidence.${slot}`))
  })
})

const errorsOf = (act: ActId, change: Answers, given: FormContext = context) => {
  const example = actExamples[act]
  const answers = { ...example.answers(context), ...change }
  return checkForm(example.form, answers, evidenceOf(example), given).map(({ field, message }) => [
    field,
    message.zh,
  ])
}

describe('a filing that differs from the example', () => {
  test.each(cases)('$act is told $told', ({ told, ...one }) => {
    expect(errorsOf(one.act, one.change, contextOf(one))).toEqual(told)
  })

  test('breaks every rule of every act somewhere', () => {
    const ruled = acts.filter(({ form }) => form.rules.length > 0)
    expect(ruled.length).toBeGreaterThan(10)
    for (const { id, form } of ruled) {
      for (const [index, rule] of form.rules.entries()) {
        const broken = cases
          .filter(({ act }) => act === id)
          .some((one) => {
            const answers = settle(form, { ...actExamples[one.act].answers(context), ...one.change })
            return rule(answers, contextOf(one)).length > 0
          })
        expect(broken, `rule ${index} of ${id}`).toBe(true)
      }
    }
  })
})

describe('on the last day that is right', () => {
  test.each<[ActId, Answers]>([
    ['production-order', { triggers: ['safety-conditions'], order: 'suspend', permitNumber: undefined }],
    ['production-order', { triggers: ['product-standard'], fromOn: '2026-03-01' }],
    ['environmental-credit-rating', { publishedUntil: '2031-01-13' }],
    ['environmental-credit-rating', { colour: 'green', violations: undefined }],
    ['credit-referral', { disclosureUntil: '2031-01-05' }],
    ['water-refusal', { application: 'permit' }],
    ['credit-removal', { reason: 'objection-upheld' }],
    [
      'licence-decision',
      {
        outcome: 'grant',
        notEliminated: 'yes',
        licenceNumber: '鲁XK08-001-00107',
        validFrom: '2026-01-20',
        validUntil: '2031-01-20',
      },
    ],
  ])('%s passes with %o', (act, change) => {
    expect(errorsOf(act, change)).toEqual([])
  })

  test.each(['renewal', 'change'])('a %s is refused once the time to retire is over', (application) => {
    expect(errorsOf('water-refusal', { ...renewal, application }, contextOf({ ended: true }))).toEqual([])
  })

  test('an entry is removed when its time is over', () => {
    const later = { ...context, today: '2029-01-05' }
    const { form, answers } = actExamples['credit-removal']
    const given = { ...answers(later), reason: 'expired', removedOn: later.today }
    expect(checkForm(form, given, evidenceOf(actExamples['credit-removal']), later)).toEqual([])
  })
})

/** Every object below a value that has a zh or en. */
const textsIn = (value: unknown): { zh?: unknown; en?: unknown }[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...('zh' in value || 'en' in value ? [value] : []), ...Object.values(value).flatMap(textsIn)]

describe.each(acts)('the act $id', ({ id, form }) => {
  const chain = newestChain(id)

  test('has every text in both languages, and no Chinese in the English', () => {
    const texts = textsIn([form, chain])
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(String(zh)))).toEqual([])
    expect(
      texts.filter(({ en }) => !en || /\p{Script=Han}/u.test(String(en).replace('鲁P12345', ''))),
    ).toEqual([])
  })

  test('has a chain of its name whose steps bar those who signed before', () => {
    const { id: name, steps = [] } = chain ?? {}
    expect(name).toBe(form.chain)
    const ids = steps.map((step) => step.id)
    expect(steps.map(({ notSameAs = [] }) => notSameAs)).toEqual(ids.map((_, index) => ids.slice(0, index)))
  })

  const listsOpen = ['reference-list', 'annual-notice']
  test('publishes nobody and no evidence', () => {
    const open = form.pages.flatMap(({ fields }) => fields.filter((field) => field.public))
    // Of references and of what left in a year: their rows are made to be published.
    const kinds = ['known', 'choice', 'date', ...(listsOpen.includes(form.id) ? ['group'] : [])]
    expect(open.filter(({ kind }) => !kinds.includes(kind))).toEqual([])
    expect(form.pages.flatMap(({ evidence = [] }) => evidence.filter((slot) => slot.public))).toEqual([])
  })
})

describe('the chain of', () => {
  test.each<[ActId, string[]]>([
    ['feasibility-finding', ['county miit']],
    ['production-order', ['county lead']],
    ['severity-finding', ['county lead', 'municipal lead']],
    ['environmental-credit-rating', ['county ecology', 'municipal ecology']],
    ['water-refusal', ['county water']],
    ['credit-referral', ['county lead', 'municipal drc']],
    ['credit-push', ['municipal drc']],
    ['credit-publication', ['municipal drc']],
    ['credit-objection', ['municipal drc']],
    ['credit-repair', ['county lead', 'municipal drc']],
    ['support-request', ['county lead']],
    ['inspection-record', ['county lead']],
    ['chase-up', ['municipal lead']],
  ])('%s goes %j', (id, offices) => {
    expect(newestChain(id)?.steps.map(({ organs }) => `${organs[0]?.level} ${organs[0]?.office}`)).toEqual(
      offices,
    )
  })

  test('an objection has the three working days of the regulation', () => {
    expect(creditObjectionChain.steps.map(({ workingDays }) => workingDays)).toEqual([3])
  })
})

describe('no act of the city', () => {
  test('tells banks of quality, which is not in the list of the plan', () => {
    expect(bankGrounds.map(({ value }) => value)).toEqual([
      'energy',
      'environment',
      'safety',
      'technology',
      'eliminated',
    ])
  })

  test('offers a transfer or resale of equipment', () => {
    const forms = [...acts.map(({ form }) => form), certificationExample.form, commitmentExample.form]
    const fields = forms.flatMap(({ pages }) => pages.flatMap((page) => page.fields))
    const options = fields
      .flatMap((field) => (field.kind === 'group' ? field.fields : [field]))
      .flatMap((field) => ('options' in field ? field.options : []))
    expect(options.length).toBeGreaterThan(80)
    expect(options.filter(({ label }) => /转让|转卖|出售|变卖|出租|二手|异地/u.test(label.zh))).toEqual([])
  })
})
