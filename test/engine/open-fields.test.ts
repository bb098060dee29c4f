import { describe, expect, test } from 'vitest'
import { form, known, page, photos, text } from '../../forms/define.ts'
import { where } from '../../functions/engine/condition.ts'
import { closedChanges, isAllOpen, openFields } from '../../functions/engine/open-fields.ts'

const said = (en: string) => ({ zh: en, en })
const outline = { id: 'f', version: '1', title: said('f'), intro: said('f'), chain: 'c' }
const asked = form(outline, {
  pages: [
    page('p', said('p'), {
      fields: [
        known('number', said('number'), { from: () => '1' }),
        text('kind', said('kind')),
        text('other', said('other'), { when: where('kind', 'other') }),
        text('name', said('name')),
      ],
      evidence: [
        photos('before', said('before'), { min: 1, max: 9 }),
        photos('after', said('after'), { min: 1, max: 9, sameCountAs: 'before' }),
        photos('site', said('site'), { min: 1, max: 9 }),
      ],
    }),
  ],
  rules: [],
})
const plain = { number: '1', kind: 'plain', name: 'a' }

describe('what a return leaves open', () => {
  test('is what it named, and what the answers did not ask for', () => {
    expect([...openFields(asked, ['kind'], plain)]).toEqual(['kind', 'other'])
    expect([...openFields(asked, ['name'], { ...plain, kind: 'other', other: 'x' })]).toEqual(['name'])
  })

  test.each([
    ['evidence.before', ['evidence.before', 'evidence.after']],
    ['evidence.after', ['evidence.before', 'evidence.after']],
    ['evidence.site', ['evidence.site']],
  ])('is with %s every slot that must have as many files', (named, open) => {
    expect([...openFields(asked, [named], plain)].filter((id) => id.startsWith('evidence.')).sort()).toEqual(
      [...open].sort(),
    )
  })

  test('is all of it, where nothing was named or it says so', () => {
    const one = [{ field: 'name', remark: '' }]
    expect(isAllOpen({ corrections: [] })).toBe(true)
    expect(isAllOpen({ corrections: one, everything: true })).toBe(true)
    expect(isAllOpen({ corrections: one })).toBe(false)
  })
})

describe('what was changed and is closed', () => {
  const open = openFields(asked, ['kind'], { ...plain, kind: 'other', other: 'x' })

  test('is named, slots too', () => {
    expect(closedChanges(asked, open, ['kind', 'name', 'evidence.site'], plain)).toEqual([
      'name',
      'evidence.site',
    ])
  })

  test('is not what a correction does away with', () => {
    expect(closedChanges(asked, open, ['kind', 'other'], plain)).toEqual([])
  })

  test('is what is still asked for', () => {
    const now = { ...plain, kind: 'other', other: 'y' }
    expect(closedChanges(asked, open, ['other'], now)).toEqual(['other'])
  })
})
