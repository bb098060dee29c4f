import { describe, expect, test } from 'vitest'
import { clocksIn, filingsInto, reachable, waitingIn } from '../../functions/engine/track-flow.ts'
import { closingTrack } from '../support/closing-track.ts'
import { mendingTrack } from '../support/mending-track.ts'

describe('along the moves of a track', () => {
  test('a clock runs from its start until it is met or has passed', () => {
    const running = clocksIn(closingTrack)
    expect(running('rectifying')).toEqual(['rectification'])
    expect(running('under-review')).toEqual(['rectification'])
    expect(running('compliant')).toEqual([])
    expect(running('overdue')).toEqual([])
    expect(running('hearing-window')).toEqual(['hearing'])
    expect(running('hearing')).toEqual([])
    expect(running('dismantling')).toEqual(['dismantling'])
  })

  test('a filing may be under way wherever a case may come with it undecided', () => {
    const into = filingsInto(mendingTrack)
    expect(into('asked')).toContain('longer')
    expect(into('parked')).toContain('longer')
    expect(into('removed')).not.toContain('proof')
  })

  test('what a case waits for is what moved it there and was not decided since', () => {
    const waiting = waitingIn(mendingTrack)
    expect(waiting('asked')).toEqual(['longer'])
    expect(waiting('parked')).toEqual(['longer'])
    expect(waiting('mending')).toEqual([''])
    expect(waiting('ordering')).toContain('order')
  })

  test('a state that no move leads to is not reached', () => {
    const isReached = reachable({
      ...mendingTrack,
      states: mendingTrack.states.map((state) => (state.id === 'review' ? { ...state, moves: [] } : state)),
    })
    expect(isReached('mending')).toBe(true)
    expect(isReached('mended')).toBe(false)
    expect(isReached('nowhere')).toBe(false)
  })
})
