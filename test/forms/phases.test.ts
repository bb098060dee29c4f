import { expect, test } from 'vitest'
import { isListed } from '../../forms/ledger.ts'
import { isPlaced, phaseOf } from '../../forms/phases.ts'
import { tracks } from '../../forms/tracks/all.ts'

const open = tracks
  .filter((track) => isListed({ track }))
  .flatMap(({ id, states }) => states.filter(({ end }) => !end).map((state) => `${id}/${state.id}`))

test.each(open)('%s has its place among the phases', (name) => {
  expect(isPlaced(name.split('/')[1] ?? '')).toBe(true)
})

test('what overdue and sealed cases are in', () => {
  expect([phaseOf('overdue'), phaseOf('supervised'), phaseOf('hearing-window')]).toEqual([
    'failed',
    'leaving',
    'deciding',
  ])
})
