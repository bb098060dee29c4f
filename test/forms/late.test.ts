import { expect, test } from 'vitest'
import { tracks } from '../../forms/tracks/all.ts'
import { isLate } from '../../forms/tracks/late.ts'

const lateIn = (id: string): string[] =>
  tracks
    .filter((track) => track.id === id)
    .flatMap((track) =>
      track.states.filter(({ id: state }) => isLate({ status: 'open', track, state })).map((one) => one.id),
    )

test('whoever has not exited by the day set is late, on every track that can set one', () => {
  const tail = ['closing-overdue', 'closing-overdue-resumed']
  expect(lateIn('technology')).toEqual(['dismantling-overdue', 'certifying-late', 'resumed-late', ...tail])
  expect(lateIn('water')).toEqual(['blocked'])
  for (const id of ['energy', 'environment', 'quality', 'safety'])
    expect([id, lateIn(id)]).toEqual([id, tail])
})

test('rectifying late is not exiting late, and a case that has ended is not late any more', () => {
  expect(isLate({ status: 'open', track: { id: 'energy' }, state: 'overdue' })).toBe(false)
  expect(isLate({ status: 'closed', track: { id: 'water' }, state: 'blocked' })).toBe(false)
})
