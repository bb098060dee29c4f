import { describe, expect, test } from 'vitest'
import { tracks } from '../../forms/tracks/all.ts'
import { openDuties } from '../../functions/engine/case.ts'
import { stateOf } from '../../functions/engine/track.ts'
import { walksOf } from './walk.ts'

const seed = 20_260_224
const runs = 900
const turns = 80

describe.each(tracks)(`${runs} histories of the track $id by chance (seed ${seed})`, (track) => {
  const walks = walksOf(track, { seed, runs, turns })

  test('never stand where nobody can do anything', () => {
    expect(walks.flatMap(({ stuck }) => stuck ?? [])).toEqual([])
    for (const { state } of walks) {
      const { owner, end } = stateOf(track, state.state)
      expect(owner === 'nobody').toBe(end === true)
      expect(state.status === 'closed').toBe(end === true)
    }
  })

  test('reach every state', () => {
    const visited = new Set(walks.flatMap((one) => [...one.visited]))
    expect(track.states.map(({ id }) => id).filter((id) => !visited.has(id))).toEqual([])
  })

  test('are closed, published and revoked by people alone', () => {
    const timed = walks.flatMap(({ events }) =>
      events.filter((one) => one.timed).map(({ event }) => event.type),
    )
    expect(new Set(timed).size).toBeGreaterThan(track.clocks.length > 0 ? 1 : -1)
    for (const type of [
      'CaseClosed',
      'NoticePublished',
      'NoticeRemoved',
      'FilingAccepted',
      'DocumentNumbered',
    ])
      expect(timed).not.toContain(type)
  })

  test('ask nothing of the enterprise, and run no clock, before the notice is served', () => {
    const drawnUp = walks.filter(({ events: [first] }) => {
      return first?.event.type === 'CaseOpened' && first.event.notice === undefined
    })
    expect(drawnUp.length > 0).toBe(track.startUnserved !== undefined)
    for (const { events } of drawnUp) {
      const types = events.map(({ event }) => event.type)
      const at = types.indexOf('NoticeServed')
      expect(types.lastIndexOf('NoticeServed')).toBe(at)
      const before = events.slice(0, at < 0 ? undefined : at).map(({ event }) => event)
      expect(before.filter(({ type }) => type === 'ClockStarted' || type === 'NoticePublished')).toEqual([])
      expect(before.filter((event) => event.type === 'FilingSubmitted' && !event.by)).toEqual([])
      if (at >= 0) expect(types[at + 1]).toBe('ClockStarted')
    }
  })

  test('count each item once: none is dismantled twice, and sealed is not dismantled', () => {
    for (const { events, state } of walks) {
      const gone = events.flatMap(({ event }) =>
        event.type === 'ItemsMarked' && event.mark === 'dismantled' ? event.serials : [],
      )
      expect(new Set(gone).size).toBe(gone.length)
      expect(Object.values(state.items).filter((mark) => mark === 'dismantled')).toHaveLength(gone.length)
    }
  })

  test('answer each duty once, and close nobody down while one is open', () => {
    for (const { events, state } of walks) {
      const given = events.flatMap(({ event }) => (event.type === 'DutyAssigned' ? [event.no] : []))
      const ended = events.flatMap(({ event }) =>
        event.type === 'DutyDone' || event.type === 'DutyExcused' || event.type === 'DutyReleased'
          ? [event.no]
          : [],
      )
      const open = openDuties(state).map(({ no }) => no)
      expect(given).toEqual(given.map((_, at) => at + 1))
      expect([...ended, ...open].toSorted((a, b) => a - b)).toEqual(given)
      if (state.state === 'closed-down' || state.state === 'duties-outstanding')
        expect(open.length > 0).toBe(state.state === 'duties-outstanding')
    }
    const types = new Set(walks.flatMap(({ events }) => events.map(({ event }) => event.type)))
    expect(types.has('DutyDone') && types.has('DutyExcused')).toBe((track.duties ?? []).length > 0)
  })

  test('are extended at most once, and on the energy track alone', () => {
    for (const { events } of walks) {
      const extended = events.filter(({ event }) => event.type === 'DeadlineExtended').length
      expect(extended).toBeLessThanOrEqual(track.id === 'energy' ? 1 : 0)
    }
  })
})
