import { describe, expect, test } from 'vitest'
import { forms } from '../../forms/all.ts'
import { rules } from '../../forms/rules.ts'
import { accepted, answered, anyTime, ended, passed } from '../../forms/tracks/parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from '../../forms/tracks/tail.ts'
import type { Track } from '../../functions/engine/track.ts'
import { trackFaults } from '../../functions/engine/track-check.ts'
import { trackView } from '../../functions/web/models/track.ts'
import { allForms } from '../support/forms.ts'
import { walksOf } from './walk.ts'

const clock = 'quieting'

/** A track that the plan does not have, made of data alone: noise, with forms that there are. */
const noise: Track = {
  id: 'noise',
  version: '1',
  title: { zh: '噪声', en: 'Noise' },
  lead: 'ecology',
  start: 'loud',
  startClock: clock,
  clocks: [
    {
      id: clock,
      title: { zh: '降噪期限', en: 'Time to grow quiet' },
      owner: 'enterprise',
      period: { months: 2 },
      remind: [15],
      basis: { zh: '测试用', en: 'For a test' },
    },
    ...tailClocks,
  ],
  duties: tailDuties,
  states: [
    {
      id: 'loud',
      title: { zh: '噪声超标', en: 'Too loud' },
      owner: 'enterprise',
      forms: ['rectification-report', ...anyTime],
      moves: [accepted('rectification-report', 'measured'), passed(clock, 'still-loud')],
    },
    {
      id: 'measured',
      title: { zh: '复测中', en: 'Being measured' },
      owner: 'county',
      forms: ['recheck', ...anyTime],
      moves: [
        accepted('recheck', 'quiet', { where: answered('finding', 'passed') }),
        accepted('recheck', 'still-loud'),
      ],
    },
    {
      id: 'still-loud',
      title: { zh: '仍然超标', en: 'Still too loud' },
      owner: 'county',
      forms: ['closure-proposal', ...anyTime],
      moves: [accepted('closure-proposal', proposed)],
    },
    ...closureTail,
    ended('quiet', { zh: '达标，办结', en: 'Quiet, case ended' }),
  ],
}

describe('a further track, as data alone', () => {
  test('has no fault', () => {
    expect(trackFaults(noise, forms)).toEqual([])
  })

  test('runs through the engine as it is, to every state', () => {
    const withNoise = { ...rules, track: () => noise }
    const walks = walksOf(noise, { seed: 7, runs: 300, turns: 80 }, withNoise)
    const visited = new Set(walks.flatMap((one) => [...one.visited]))
    expect(noise.states.map(({ id }) => id).filter((id) => !visited.has(id))).toEqual([])
    expect(walks.flatMap(({ stuck }) => stuck ?? [])).toEqual([])
  })

  test('has its diagram', () => {
    expect(trackView(noise, allForms).states).toHaveLength(noise.states.length)
  })
})
