import type { Outline } from '../../functions/engine/form.ts'
import type { Track, TrackClock } from '../../functions/engine/track.ts'
import { accepted, filed, outline, passed, refused, state, text, withdrawn } from './track-parts.ts'

const officials = { by: [{ level: 'county', office: 'lead' }] } as const

/** The forms of the track below, and two that it does not need. */
export const mendingForms: readonly Outline[] = [
  outline('report'),
  outline('longer'),
  outline('finding', text('finding'), { ...officials, chain: '' }),
  outline('order', text('order'), officials),
  outline('proof'),
  outline('note', text('note'), { ...officials, chain: '' }),
  outline('diary', text('diary'), { repeats: true }),
]

export const clock = (id: string, rest: Partial<TrackClock> = {}): TrackClock => ({
  id,
  title: text(id),
  owner: 'enterprise',
  remind: [],
  basis: text('an invented clause'),
  ...rest,
})

/** A small sound track: mend within a period that can be extended, or take away by a day that an order names. */
export const mendingTrack: Track = {
  id: 'mend',
  version: '1',
  title: text('mend'),
  lead: 'office',
  start: 'mending',
  startClock: 'mending',
  clocks: [clock('mending', { period: { months: 6 }, extension: { months: 3, times: 1 } }), clock('removal')],
  states: [
    state(
      'mending',
      text('mending'),
      'enterprise',
      ['report', 'longer', 'diary'],
      [filed('report', 'review'), filed('longer', 'asked'), passed('mending', 'late')],
    ),
    state(
      'asked',
      text('asked'),
      'county',
      [],
      [
        accepted('longer', 'mending', {
          effects: [{ kind: 'extend-clock', clock: 'mending', to: 'until' }],
        }),
        refused('longer', 'mending'),
        withdrawn('longer', 'mending'),
        passed('mending', 'parked'),
      ],
    ),
    state(
      'parked',
      text('parked'),
      'county',
      [],
      [accepted('longer', 'late'), refused('longer', 'late'), withdrawn('longer', 'late')],
    ),
    state(
      'review',
      text('review'),
      'county',
      ['finding'],
      [
        accepted('finding', 'mended', {
          where: { kind: 'answer', field: 'outcome', is: 'good' },
          effects: [{ kind: 'meet-clock', clock: 'mending' }],
        }),
        accepted('finding', 'late'),
        withdrawn('report', 'mending'),
      ],
    ),
    state('late', text('late'), 'county', ['order'], [filed('order', 'ordering')]),
    state(
      'ordering',
      text('ordering'),
      'municipal',
      [],
      [
        accepted('order', 'removing', {
          effects: [{ kind: 'start-clock', clock: 'removal', until: 'lastDay' }],
        }),
        refused('order', 'late'),
      ],
    ),
    state(
      'removing',
      text('removing'),
      'enterprise',
      ['proof'],
      [filed('proof', 'proving'), passed('removal', 'late')],
    ),
    state(
      'proving',
      text('proving'),
      'county',
      [],
      [accepted('proof', 'removed'), refused('proof', 'removing'), withdrawn('proof', 'removing')],
    ),
    state('mended', text('mended'), 'nobody'),
    state('removed', text('removed'), 'nobody'),
  ],
}
