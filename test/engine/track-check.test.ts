import { describe, expect, test } from 'vitest'
import type { Track, TrackClock, TrackEffect, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { trackFaults } from '../../functions/engine/track-check.ts'
import { closingForms } from '../support/closing-forms.ts'
import { closingTrack } from '../support/closing-track.ts'
import { clock, mendingForms, mendingTrack } from '../support/mending-track.ts'
import { accepted, filed, outline, passed, refused, state, text } from '../support/track-parts.ts'

const changed = (id: string, change: (state: TrackState) => Partial<TrackState>): Track => ({
  ...mendingTrack,
  states: mendingTrack.states.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

const withState = (id: string, part: Partial<TrackState>): Track => changed(id, () => part)

const withMove = (id: string, move: TrackMove): Track =>
  changed(id, ({ moves }) => ({ moves: [...moves, move] }))

const withoutMove = (id: string, kind: TrackMove['on']['kind']): Track =>
  changed(id, ({ moves }) => ({ moves: moves.filter(({ on }) => on.kind !== kind) }))

const withMoves = (id: string, change: (move: TrackMove) => TrackMove): Track =>
  changed(id, ({ moves }) => ({ moves: moves.map(change) }))

const withEffect = (id: string, to: string, effect: TrackEffect): Track =>
  withMoves(id, (move) => (move.to === to ? { ...move, effects: [...(move.effects ?? []), effect] } : move))

const withMore = (more: TrackState): Track => ({ ...mendingTrack, states: [...mendingTrack.states, more] })

const withClocks = (...clocks: readonly TrackClock[]): Track => ({ ...mendingTrack, clocks })

const [mending = clock('mending'), removal = clock('removal')] = mendingTrack.clocks
const nobodys = { ...removal, owner: 'nobody' } as unknown as TrackClock

const decides = (id: string, ending: string): string =>
  `State ${id} waits for a decision, but does not move on ${ending}.`

const ofStates: readonly (readonly [string, Track])[] = [
  ['The track starts in nowhere, a state it lacks.', { ...mendingTrack, start: 'nowhere' }],
  ['Two states are called removed.', withMore(state('removed', text('again'), 'nobody'))],
  ['Two clocks are called removal.', withClocks(mending, removal, removal)],
  ['State parked has no way out and is no end.', withState('parked', { moves: [] })],
  ['State late is no end and waits for nobody.', withState('late', { owner: 'nobody' })],
  ['State removed is an end and has moves.', withMove('removed', filed('proof', 'removing'))],
  ['State removed is an end and offers forms.', withState('removed', { forms: ['proof'] })],
  ['State removed is an end and waits for the county.', withState('removed', { owner: 'county' })],
  [
    'State lost is never reached.',
    withMore(state('lost', text('lost'), 'enterprise', ['report'], [filed('report', 'review')])),
  ],
  [
    'State late on accepted order moves to gone, a state the track lacks.',
    withMove('late', accepted('order', 'gone')),
  ],
  [
    'State review on accepted finding never moves to mending: an earlier move asks no condition.',
    withMove('review', accepted('finding', 'mending')),
  ],
]

const ofFilings: readonly (readonly [string, Track])[] = [
  [
    'State mending names form wish, which is not registered.',
    withMove('mending', accepted('wish', 'mending')),
  ],
  [
    'State removing names form wish, which is not registered.',
    withState('removing', { forms: ['proof', 'wish'] }),
  ],
  [
    'State removing moves on filed report, which nobody can cause there.',
    withMove('removing', filed('report', 'removing')),
  ],
  [
    'State mending moves on refused proof, which nobody can cause there.',
    withMove('mending', refused('proof', 'mending')),
  ],
  [
    'Form note is offered, but nothing moves when it is filed or accepted.',
    withState('late', { forms: ['order', 'note'] }),
  ],
  [
    'State late waits for the enterprise, but offers it no form and waits for no clock.',
    withState('late', { owner: 'enterprise' }),
  ],
  [
    'State proving waits for the county, but offers it no form and may have no filing to decide.',
    withMoves('ordering', (move) => (move.to === 'late' ? refused('order', 'proving') : move)),
  ],
  [
    'State parked waits for the county, but offers it no form and may have no filing to decide.',
    withMoves('mending', (move) => (move.to === 'late' ? passed('mending', 'parked') : move)),
  ],
  [decides('parked', 'accepted longer'), withoutMove('parked', 'accepted')],
  [decides('asked', 'refused longer'), withoutMove('asked', 'refused')],
  [decides('asked', 'withdrawn longer'), withoutMove('asked', 'withdrawn')],
  [decides('ordering', 'refused order'), withoutMove('ordering', 'refused')],
]

const onOrder = 'State ordering on accepted order'
const onMending = 'State mending on clock-passed mending'
const lapse = (move: TrackMove, part: Partial<TrackMove>): TrackMove =>
  move.on.kind === 'clock-passed' ? { ...move, ...part } : move

const ofClocks: readonly (readonly [string, Track])[] = [
  [
    'The track starts clock gone at service, a clock it lacks.',
    { ...withEffect('review', 'mending', { kind: 'start-clock', clock: 'mending' }), startClock: 'gone' },
  ],
  ['Clock removal has no owner.', withClocks(mending, nobodys)],
  ['Clock idle is never started.', withClocks(mending, removal, clock('idle', { period: { months: 1 } }))],
  [
    'Clock removal has no period, and is started without a last day.',
    withEffect('ordering', 'removing', { kind: 'start-clock', clock: 'removal' }),
  ],
  [
    'Clock mending has no period, and is started without a last day.',
    withClocks(clock('mending', { extension: { months: 3, times: 1 } }), removal),
  ],
  [
    'Clock removal may be extended, but no move extends it.',
    withClocks(mending, { ...removal, extension: { months: 1, times: 1 } }),
  ],
  [
    `${onOrder} extends clock removal, which can never be extended.`,
    withEffect('ordering', 'removing', { kind: 'extend-clock', clock: 'removal', to: 'until' }),
  ],
  [
    `${onOrder} names clock gone, which the track lacks.`,
    withEffect('ordering', 'removing', { kind: 'meet-clock', clock: 'gone' }),
  ],
  [
    'State removing on clock-passed gone waits for a clock that the track lacks.',
    withMove('removing', passed('gone', 'late')),
  ],
  [
    'State mending on clock-passed removal waits for a clock that never runs there.',
    withMove('mending', passed('removal', 'late')),
  ],
  [
    `${onMending} ends the case in mended: a timer may only propose.`,
    withMoves('mending', (move) => lapse(move, { to: 'mended' })),
  ],
  [
    `${onMending} reads an answer, but a clock that passes has none.`,
    withMoves('mending', (move) => lapse(move, { where: { kind: 'answer', field: 'late', is: 'yes' } })),
  ],
  [
    `${onMending} reads an answer, but a clock that passes has none.`,
    withEffect('mending', 'late', { kind: 'mark-items', rows: 'items', as: 'late' }),
  ],
]

describe('a track', () => {
  test('that is small and sound has no fault', () => {
    expect(trackFaults(mendingTrack, mendingForms)).toEqual([])
  })

  test('with a tail as long as that of closure has none either', () => {
    expect(trackFaults(closingTrack, closingForms)).toEqual([])
  })

  test('may offer a form that repeats and moves nothing', () => {
    expect(mendingTrack.states[0]?.forms).toContain('diary')
    const once = mendingForms.map((form) => (form.id === 'diary' ? outline('diary') : form))
    expect(trackFaults(mendingTrack, once)).toEqual([
      'Form diary is offered, but nothing moves when it is filed or accepted.',
    ])
  })
})

describe.each([
  ['states', ofStates],
  ['filings', ofFilings],
  ['clocks', ofClocks],
])('a fault of %s', (_, faults) => {
  test.each(faults)('%s', (sentence, track) => {
    expect(trackFaults(track, mendingForms)).toEqual([sentence])
  })
})
