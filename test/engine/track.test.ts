import { describe, expect, test } from 'vitest'
import { extensionBy, movesOn, stateOf, type TrackTrigger } from '../../functions/engine/track.ts'
import { rules } from '../support/rules.ts'

const mend = rules.track({ id: 'mend', version: '1' })

describe('a track', () => {
  test.each<[string, TrackTrigger, string | undefined]>([
    ['mending', { kind: 'accepted', form: 'report' }, 'mended'],
    ['mending', { kind: 'filed', form: 'report' }, 'reported'],
    ['mending', { kind: 'refused', form: 'report' }, undefined],
    ['reported', { kind: 'refused', form: 'report' }, 'mending'],
    ['reported', { kind: 'withdrawn', form: 'report' }, 'mending'],
    ['reported', { kind: 'withdrawn', form: 'longer' }, undefined],
    ['mending', { kind: 'clock-passed', clock: 'mending' }, 'overdue'],
    ['mending', { kind: 'clock-passed', clock: 'another' }, undefined],
  ])('in %s moves on %j to %s', (state, trigger, to) => {
    expect(movesOn(mend, state, trigger)[0]?.to).toBe(to)
  })

  test('says which form extends its clock, and by which answer', () => {
    expect(extensionBy(mend, 'longer')).toMatchObject({ clock: 'mending', to: 'until' })
    expect(extensionBy(mend, 'report')).toBeUndefined()
  })

  test('without a state that a case is in is a fault', () => {
    expect(() => stateOf(mend, 'gone')).toThrow('Track mend 1 has no state gone')
  })
})
