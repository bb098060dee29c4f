import { describe, expect, test } from 'vitest'
import { openings } from '../../forms/all.ts'
import { newestForm } from '../../forms/registry.ts'
import { fieldsOf, slotsIn } from '../../functions/engine/answers.ts'
import type { Field, Form, Ground } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { chainFor, definitionView, filedBy } from '../../functions/web/models/definition.ts'
import { allForms } from '../support/forms.ts'

const opened = await Promise.all(openings.map(({ load }) => load()))
const everyForm = [...allForms, ...opened]

type Answered = Extract<Ground, { readonly field: string }>

const answersIn = (ground: Ground): readonly Answered[] => {
  if ('words' in ground) return []
  if ('every' in ground) return ground.every.flatMap(answersIn)
  return [ground]
}

/** Every condition with the fields that it may look at. */
const conditionsIn = (form: Form): readonly { ground: Ground; fields: readonly Field[] }[] => {
  const all = fieldsOf(form)
  const steps = chainFor(form)?.steps ?? []
  return [
    ...[...all, ...slotsIn(form), ...steps].map(({ when }) => ({ when, fields: all })),
    ...all.flatMap((field) =>
      field.kind === 'group'
        ? field.fields.map(({ when }) => ({ when, fields: [...field.fields, ...all] }))
        : [],
    ),
  ].flatMap(({ when, fields }) => (when ? [{ ground: when.ground, fields }] : []))
}

/** A choice that is only known from elsewhere, such as the track of the case. */
const valuesOf = (field: Field | undefined): readonly string[] | undefined =>
  field && 'options' in field ? field.options.map(({ value }) => value) : undefined

describe.each(everyForm.map((form) => [`${form.id} ${form.version}`, form] as const))('%s', (_, form) => {
  test('has conditions that can hold: each names a choice of the form, and values that it offers', () => {
    const wrong = conditionsIn(form).flatMap(({ ground, fields }) =>
      answersIn(ground).flatMap(({ field, among }) => {
        const offered = valuesOf(fields.find(({ id }) => id === field))
        return among.length > 0 && among.every((value) => offered?.includes(value)) ? [] : [field]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('can be read in words without its code, in both languages', () => {
    const texts = textsIn(definitionView(form, chainFor(form), '2026-03-01'))
    expect(texts.length).toBeGreaterThan(10)
    for (const { zh, en } of texts) {
      expect(zh.trim(), en).not.toBe('')
      expect(en.trim(), zh).not.toBe('')
      expect(`${zh}${en}`).not.toMatch(/undefined|\[object|=>/)
    }
  })
})

const textsIn = (value: unknown): readonly Text[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return [value as Text]
  return Object.values(value).flatMap(textsIn)
}

test('a condition is told by the labels of what it rests on', async () => {
  const form = await newestForm('dismantling-certification')
  const view = form && definitionView(form, chainFor(form), '2026-03-01')
  const lines = view?.pages.flatMap(({ fields }) => fields).flatMap((line) => [line, ...line.parts]) ?? []
  expect(lines.find(({ id }) => id === 'wastes')?.when).toEqual({
    zh: '“有无危险废物”是“有”',
    en: '“Was there hazardous waste?” is “Yes”',
  })
  expect(lines.find(({ id }) => id === 'items.shortfall')?.when?.zh).toBe('实际拆除数量少于计划')
})

test('a chain is told with who decides, how many must agree and where a refusal leads', async () => {
  const form = await newestForm('dismantling-certification')
  const step = form && definitionView(form, chainFor(form), '2026-03-01').chain?.steps[1]
  expect(step?.organs[0]).toEqual({ zh: '县级发展改革部门', en: expect.stringContaining('county') })
  expect(step?.rules.map(({ zh }) => zh)).toEqual([
    '4 家中须有 3 家同意',
    '不同意的退回“县区联合验收组验收”',
    '签署人不得与“县区联合验收组验收”相同',
  ])
})

test('a form of the public is filled in by anybody, and a case is opened by an office', async () => {
  const by = async (id: string) => {
    const form = await newestForm(id)
    return form && filedBy(form).zh
  }
  expect(await Promise.all(['tip-off', 'rectification-notice', 'public-commitment'].map(by))).toEqual([
    '任何人，不需要登录',
    '牵头部门',
    '企业',
  ])
})
