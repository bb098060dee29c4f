import { describe, expect, test } from 'vitest'
import { form, group, page, text } from '../../forms/define.ts'
import { copiedFrom, undeclared } from '../../functions/engine/copied.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { exampleContext, extensionExample } from '../forms/examples.ts'
import { first, second } from '../support/two-versions.ts'

const said = (en: string) => ({ zh: en, en })
const whole: Answers = {
  name: '甲',
  reason: '到货延迟',
  way: 'seal',
  until: '2026-04-30',
  truth: 'yes',
  items: [{ serial: 'S-1', colour: 'red' }],
}

describe('given an earlier filing, when its form is begun anew', () => {
  test('then what still fits is copied: no day, no declaration', () => {
    const { until: _, truth: __, ...rest } = whole
    expect(copiedFrom(first, whole, exampleContext)).toEqual(rest)
  })

  test('then of one that was withdrawn all is kept but its declarations', () => {
    const { truth: _, ...rest } = whole
    expect(undeclared(first, whole)).toEqual(rest)
  })

  test('then what the form asks otherwise now is copied as far as it is right', () => {
    const { name, reason } = whole
    const copied = copiedFrom(second, { ...whole, way: 'sell' }, exampleContext)
    expect(copied).toEqual({ name, reason, items: [{ serial: 'S-1' }] })
  })

  test('then what the case or the registry gives is left to them', () => {
    const asked = form(
      { id: 'f', version: '1', title: said('f'), intro: said('f'), chain: 'c' },
      {
        pages: [
          page('p', said('p'), {
            fields: [
              text('code', said('code'), { start: ({ enterprise }) => enterprise.code }),
              text('phone', said('phone')),
              group('equipment', said('equipment'), {
                item: said('item'),
                min: 0,
                max: 3,
                fields: [text('name', said('name'))],
                prefill: ({ equipment }) => equipment.map(({ name }) => ({ name })),
              }),
            ],
          }),
        ],
        rules: [],
      },
    )
    const before = { code: 'older', phone: '1', equipment: [{ name: '旧窑' }] }
    expect(copiedFrom(asked, before, exampleContext)).toEqual({ phone: '1' })
  })

  test('then of a real form the contact comes, and no date', () => {
    const { form: asked, answers } = extensionExample
    const copied = copiedFrom(asked, answers(exampleContext), exampleContext)
    expect(Object.keys(copied)).toEqual(expect.arrayContaining(['contact', 'phone', 'sector', 'reason']))
    expect(Object.values(copied).join()).not.toMatch(/\d{4}-\d\d-\d\d/)
  })
})
