import { describe, expect, test } from 'vitest'
import { formChanges, movedAnswers } from '../../functions/engine/form-changes.ts'
import { first, second } from '../support/two-versions.ts'

describe('given two versions of a form', () => {
  test('then what is new, asked otherwise and no longer asked is named, evidence too', () => {
    expect(formChanges(first, second)).toEqual({
      added: ['new'],
      changed: ['reason', 'way', 'truth', 'items'],
      dropped: ['old', 'evidence.permit'],
    })
  })

  test('then a version differs in nothing from itself', () => {
    expect(formChanges(first, first)).toEqual({ added: [], changed: [], dropped: [] })
  })
})

describe('given answers to the first version, when they move to the second', () => {
  const moved = (answers: object) => movedAnswers(first, second, { ...answers })

  test('then what both ask is kept, also where it is wrong', () => {
    const kept = { name: '甲', reason: '短', until: '2026-13-99', way: 'seal' }
    expect(moved(kept)).toEqual(kept)
  })

  test('then an option that is gone, a field that is gone and a statement in other words are not', () => {
    expect(moved({ way: 'sell', old: 'x', truth: 'yes' })).toEqual({})
  })

  test('then rows keep what their new form has a place for', () => {
    expect(moved({ items: [{ serial: 'S-1', colour: 'red' }] })).toEqual({ items: [{ serial: 'S-1' }] })
  })
})
