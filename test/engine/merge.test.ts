import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../functions/engine/form.ts'
import { merge, sealOf } from '../../functions/engine/merge.ts'

const fields = ['name', 'place', 'rows']
const before: Answers = { name: 'a', place: 'b', rows: [{ serial: 'S-1' }] }
const sealed = (answers: Answers, names: readonly string[] = fields) =>
  Object.fromEntries(names.map((name) => [name, sealOf(answers[name])]))

type Given = Partial<Parameters<typeof merge>[0]>
const merged = (mine: object, theirs: object, given: Given = {}) =>
  merge({
    fields,
    shown: sealed(before),
    mine: { ...before, ...mine },
    theirs: { ...before, ...theirs },
    isOwn: () => false,
    chosen: {},
    ...given,
  })

describe('given a page, when it is sent after somebody else saved', () => {
  test('then what one side changed is taken from that side', () => {
    expect(merged({ name: 'mine' }, { place: 'theirs' })).toEqual({
      answers: { ...before, name: 'mine', place: 'theirs' },
      changed: ['name'],
      taken: ['place'],
      clashes: [],
    })
  })

  test('then what both changed is left as it was saved, to be chosen', () => {
    expect(merged({ name: 'mine' }, { name: 'theirs' })).toEqual({
      answers: { ...before, name: 'theirs' },
      changed: [],
      taken: [],
      clashes: ['name'],
    })
  })

  test('then what both changed alike is no question', () => {
    expect(merged({ name: 'c' }, { name: 'c' })).toMatchObject({ changed: [], taken: [], clashes: [] })
  })

  test('then an answer taken away is a change as any other', () => {
    expect(merged({ name: '' }, {})).toMatchObject({ changed: ['name'] })
    expect(merged({}, { name: undefined }).answers).not.toHaveProperty('name')
    expect(merged({ name: undefined }, { name: 'x' }).clashes).toEqual(['name'])
  })

  test('then rows are one answer, whatever is blank in them', () => {
    expect(merged({ rows: [{ serial: 'S-1', note: '' }] }, { rows: [{ serial: 'S-2' }] })).toMatchObject({
      taken: ['rows'],
      clashes: [],
    })
  })
})

describe('given two answers to one field, when a person chooses', () => {
  const both = [{ name: 'mine' }, { name: 'theirs' }] as const
  const choose = (side: 'mine' | 'theirs', over = sealOf('theirs')) =>
    merged(...both, { chosen: { name: { side, over } } })

  test('then their choice is kept', () => {
    expect(choose('mine')).toMatchObject({ answers: { name: 'mine' }, changed: ['name'], clashes: [] })
    expect(choose('theirs')).toMatchObject({ answers: { name: 'theirs' }, changed: [], clashes: [] })
  })

  test('then a choice over what has changed again counts for nothing', () => {
    expect(choose('mine', sealOf('older'))).toMatchObject({ answers: { name: 'theirs' }, clashes: ['name'] })
  })
})

describe('given a page that was sent before, when it is sent again', () => {
  test('then its own earlier answer is nobody else’s', () => {
    const again = merged({ name: 'typed on' }, { name: 'typed' }, { isOwn: (field) => field === 'name' })
    expect(again).toMatchObject({ answers: { name: 'typed on' }, changed: ['name'], clashes: [] })
  })

  test('then going back to what it showed at first is a change too', () => {
    expect(merged({}, { name: 'typed' }, { isOwn: () => true }).answers.name).toBe('a')
  })
})

describe('given a field that was not on the page', () => {
  const shown = sealed(before, ['place', 'rows'])

  test('then nothing sent leaves it, something sent fills it where it is blank', () => {
    expect(merged({ name: undefined }, {}, { shown })).toMatchObject({ answers: { name: 'a' }, taken: [] })
    expect(merged({ name: 'x' }, { name: undefined }, { shown }).changed).toEqual(['name'])
    expect(merged({ name: 'x' }, {}, { shown }).clashes).toEqual(['name'])
  })

  test('and a page of which nobody knows what it showed overwrites nothing', () => {
    const { clashes } = merged({ name: 'x' }, { place: 'y' }, { shown: undefined })
    expect(clashes).toEqual(['name', 'place'])
  })
})

test('whatever two people change, no change is lost and none is made up', () => {
  const value = fc.constantFrom(undefined, '', 'a', 'b', 'c')
  const answers = fc.record({ name: value, place: value, rows: value })
  const run = fc.property(answers, answers, answers, (base, mine, theirs) => {
    const done = merge({ fields, shown: sealed(base), mine, theirs, isOwn: () => false, chosen: {} })
    for (const field of fields) {
      const [was, ours, newest, kept] = [base, mine, theirs, done.answers].map((all) =>
        sealOf((all as Answers)[field]),
      )
      const isClash = done.clashes.includes(field)
      if (ours !== was && newest === was) expect(kept, 'our change').toBe(ours)
      if (newest !== was) expect(kept === newest, 'their change').toBe(true)
      expect(isClash).toBe(ours !== was && newest !== was && ours !== newest)
      expect(done.taken.includes(field)).toBe(ours === was && newest !== was)
    }
  })
  fc.assert(run, { seed: 20261126, numRuns: 500 })
})
