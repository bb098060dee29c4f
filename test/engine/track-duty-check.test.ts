import { describe, expect, test } from 'vitest'
import type { Outline } from '../../functions/engine/form.ts'
import type { Track, TrackDuty, TrackMove } from '../../functions/engine/track.ts'
import { trackFaults } from '../../functions/engine/track-check.ts'
import { accepted, outline, state, text } from '../support/track-parts.ts'

const officers = [{ level: 'county', office: 'lead' }] as const
const forms: readonly Outline[] = [
  outline('order', text('order'), { by: officers }),
  outline('finish', text('finish'), { by: officers }),
  outline('answer', text('answer'), {
    by: [
      { level: 'county', office: 'power' },
      { level: 'municipal', office: 'power' },
    ],
    repeats: true,
  }),
]

const errand: TrackDuty = {
  id: 'errand',
  title: text('errand'),
  subjects: [
    {
      id: 'wire',
      title: text('wire'),
      task: text('cut it'),
      organ: { level: { answer: 'level' }, office: 'power' },
    },
  ],
  forms: ['answer'],
  excuse: { field: 'outcome', is: 'cannot' },
  workingDays: 5,
  remind: 2,
  basis: text('an invented clause'),
}
const assign = { kind: 'assign', duty: 'errand', from: { chosen: 'kinds' } } as const
const whenDone: TrackMove = { on: { kind: 'duties-done' }, to: 'done' }

const sound: Track = {
  id: 'errands',
  version: '1',
  title: text('errands'),
  lead: 'lead',
  start: 'asking',
  clocks: [],
  duties: [errand],
  states: [
    state(
      'asking',
      text('asking'),
      'county',
      ['order', 'finish'],
      [
        accepted('order', 'asking', { effects: [assign] }),
        accepted('finish', 'done', { where: { kind: 'all-duties-done' } }),
        accepted('finish', 'waiting'),
      ],
    ),
    state('waiting', text('waiting'), 'county', [], [whenDone]),
    state('done', text('done'), 'nobody'),
  ],
}

const withDuty = (part: Partial<TrackDuty>): Track => ({ ...sound, duties: [{ ...errand, ...part }] })
const withAsking = (...moves: readonly TrackMove[]): Track => ({
  ...sound,
  states: sound.states.map((one) =>
    one.id === 'asking' ? { ...one, moves: [...one.moves, ...moves] } : one,
  ),
})
const withoutGiving: Track = {
  ...sound,
  states: sound.states.map((one) => ({
    ...one,
    moves: one.moves.map((move) => ({ ...move, effects: [] })),
  })),
}
const water = { level: 'county', office: 'water' } as const
const repeated = forms.map((form) =>
  form.id === 'answer' ? outline('answer', form.title, { by: form.by ?? [] }) : form,
)

describe('a track with duties', () => {
  test('that their organs can answer has no fault', () => {
    expect(trackFaults(sound, forms)).toEqual([])
  })

  test.each<[string, Track]>([
    [
      'Duty errand gives wire to county water, which has no form to answer it.',
      withDuty({ subjects: errand.subjects.map((subject) => ({ ...subject, organ: water })) }),
    ],
    ['Duty errand is about nothing.', withDuty({ subjects: [] })],
    [
      'State asking on refused order names duty gone, which the track lacks.',
      withAsking({
        on: { kind: 'refused', form: 'order' },
        to: 'asking',
        effects: [{ kind: 'release', duty: 'gone' }],
      }),
    ],
    [
      'State asking on refused order gives duties and ends the case in done.',
      withAsking({ on: { kind: 'refused', form: 'order' }, to: 'done', effects: [assign] }),
    ],
    ['Two duties are called errand.', { ...sound, duties: [errand, errand] }],
  ])('%s', (sentence, track) => {
    expect(trackFaults(track, forms)).toEqual([sentence])
  })

  test('that nothing gives is waited for in vain', () => {
    expect(trackFaults(withoutGiving, forms)).toEqual([
      'Duty errand is never given.',
      'State waiting waits for duties, but none can be open there.',
    ])
  })

  test('that nobody can answer has one for each organ that would be given it', () => {
    expect(trackFaults(withDuty({ forms: ['letter'] }), forms)).toEqual([
      'Duty errand is answered by form letter, which is not registered.',
      'Duty errand gives wire to county power, which has no form to answer it.',
      'Duty errand gives wire to municipal power, which has no form to answer it.',
    ])
  })

  test('that only one organ may answer at a time keeps the others waiting', () => {
    expect(trackFaults(sound, repeated)).toEqual([
      'Duty errand is answered by form answer, which only one organ may file at a time.',
    ])
  })
})
