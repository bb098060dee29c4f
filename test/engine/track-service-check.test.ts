import { expect, test } from 'vitest'
import type { Track, TrackState } from '../../functions/engine/track.ts'
import { trackFaults } from '../../functions/engine/track-check.ts'
import { serviceFaults } from '../../functions/engine/track-service-check.ts'
import { mendingForms, mendingTrack } from '../support/mending-track.ts'
import { accepted, outline, state, text } from '../support/track-parts.ts'

const officials = { by: [{ level: 'county', office: 'lead' }] } as const
const forms = [
  ...mendingForms,
  outline('notice', text('notice'), officials),
  outline('service', text('service'), officials),
]

const serving = [
  { kind: 'serve-notice', of: 'notice', on: 'servedOn', method: 'method' },
  { kind: 'start-clock', clock: 'mending', from: 'servedOn' },
] as const

const due = state('due', text('due'), 'county', ['notice'], [accepted('notice', 'signed')])
const signed = state(
  'signed',
  text('signed'),
  'county',
  ['service'],
  [accepted('service', 'mending', { effects: serving })],
)

const drawing = (...states: readonly TrackState[]): Track => ({
  ...mendingTrack,
  startUnserved: 'due',
  states: [...states, ...mendingTrack.states],
})

test('a notice that is signed and then served is no fault', () => {
  expect(trackFaults(drawing(due, signed), forms)).toEqual([])
})

test.each<[string, Track]>([
  [
    'The track begins without a notice in due, and no move serves it.',
    drawing(due, { ...signed, moves: [accepted('service', 'mending')] }),
  ],
  [
    'The track serves a notice, but none of its cases begins without one.',
    { ...mendingTrack, states: [due, signed, ...mendingTrack.states] },
  ],
  [
    'State due waits for the enterprise before the notice is served.',
    drawing({ ...due, owner: 'enterprise' }, signed),
  ],
  [
    'State due offers the enterprise diary before the notice is served.',
    drawing({ ...due, forms: ['notice', 'diary'] }, signed),
  ],
  [
    'State due on accepted notice does something before the notice is served.',
    drawing(
      { ...due, moves: [accepted('notice', 'signed', { effects: [{ kind: 'publish', register: 'r' }] })] },
      signed,
    ),
  ],
  [
    'State mending waits for the enterprise before the notice is served.',
    drawing(
      { ...due, moves: [...due.moves, accepted('order', 'mending')], forms: ['notice', 'order'] },
      signed,
    ),
  ],
  [
    'State signed on accepted service serves a notice without starting mending.',
    drawing(due, { ...signed, moves: [accepted('service', 'mending', { effects: serving.slice(0, 1) })] }),
  ],
  [
    'State signed on filed service serves a notice, which only an accepted act can prove.',
    drawing(due, {
      ...signed,
      moves: [{ on: { kind: 'filed', form: 'service' }, to: 'mending', effects: serving }],
    }),
  ],
  [
    'State signed on accepted service serves wish, which nothing on the track accepts.',
    drawing(due, {
      ...signed,
      moves: [
        accepted('service', 'mending', {
          effects: [{ ...serving[0], of: 'wish' }, serving[1]],
        }),
      ],
    }),
  ],
  [
    'State mending on accepted service serves a notice that may have been served.',
    {
      ...drawing(due, signed),
      states: [
        due,
        signed,
        ...mendingTrack.states.map((one) =>
          one.id === 'mending'
            ? { ...one, moves: [...one.moves, accepted('service', 'mending', { effects: serving })] }
            : one,
        ),
      ],
    },
  ],
])('%s', (fault, track) => {
  expect(serviceFaults(track, forms)).toContain(fault)
})
