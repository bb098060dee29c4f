import { describe, expect, test } from 'vitest'
import { listedBy, machineIn, serialKey } from '../../functions/engine/machine.ts'
import { item, open } from './commands.ts'
import { given } from './given.ts'

describe('a machine', () => {
  test.each([
    ['YG-Q07-1', 'ｙｇ－Ｑ０７－１'],
    ['YG-Q07-1', 'yg — q07 – 1'],
    ['二车间3号', ' 二车间 3 号'],
  ])('%s is the same typed as %s', (one, other) => {
    expect(serialKey(other)).toBe(serialKey(one))
  })

  test('of another number is another', () => {
    expect(serialKey('1-12')).not.toBe(serialKey('11-2'))
  })

  test('knows each case that lists it once, with its newest mark', () => {
    const first = listedBy([], 'C-1', { number: '1', items: { 'S-1': '', 'S-2': '' } })
    const shared = listedBy(first, 'C-2', { number: '2', items: { 's—1': 'sealed' } })
    const later = listedBy(shared, 'C-1', { number: '1', items: { 'S-1': 'mended', 'S-2': '' } })
    expect(later).toHaveLength(2)
    expect(machineIn(later, 'S-1')?.cases).toEqual([
      { case: 'C-2', number: '2', mark: 'sealed' },
      { case: 'C-1', number: '1', mark: 'mended' },
    ])
  })
})

describe('a case that lists a machine of another case', () => {
  const elsewhere = (mark: string) => [
    { key: 'S-1', serial: 'S-1', cases: [{ case: 'C-1', number: '2026-000', mark }] },
  ]
  const listing = (mark: string, sameMachines: readonly string[] = []) =>
    given().when(open('order', { equipment: [item], elsewhere: elsewhere(mark), sameMachines }))

  test('is not opened before somebody has said that it is the same', () => {
    listing('').refused({ code: 'item-elsewhere', serial: 'S-1', cases: ['2026-000'] })
  })

  test('says in its opening which it shares, and keeps nothing else of the other', () => {
    const { decided } = listing('sealed', ['S-1'])
    expect(decided).toMatchObject({
      ok: true,
      events: [{ type: 'CaseOpened', shared: [{ serial: 'S-1', cases: ['2026-000'] }] }],
    })
    expect(JSON.stringify(decided)).not.toContain('elsewhere')
  })

  test('is not opened on what is gone, whatever was confirmed', () => {
    listing('mended', ['S-1']).refused({ code: 'item-gone', serial: 'S-1', cases: ['2026-000'] })
  })

  test('says nothing of sharing where nothing is shared', () => {
    const { decided } = given().when(open('order', { equipment: [item], sameMachines: ['S-1'] }))
    expect(JSON.stringify(decided)).not.toContain('shared')
  })
})
