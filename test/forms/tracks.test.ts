import { describe, expect, test } from 'vitest'
import { registers } from '../../forms/registers.ts'
import { trackOf, tracks } from '../../forms/registry.ts'
import { fieldsOf } from '../../functions/engine/answers.ts'
import { extensionBy, type Track, type TrackEffect } from '../../functions/engine/track.ts'
import { allForms } from '../support/forms.ts'

const movesOf = ({ states }: Track) => states.flatMap((state) => state.moves.map((move) => ({ state, move })))

const reachable = (track: Track): string[] => {
  const seen = new Set([track.start])
  for (const id of seen) {
    for (const { to } of track.states.find((state) => state.id === id)?.moves ?? []) seen.add(to)
  }
  return [...seen]
}

describe.each(tracks)('the track $id', (track) => {
  test('has states that are unique and all reached from the start', () => {
    const ids = track.states.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(reachable(track).sort()).toEqual([...ids].sort())
  })

  test('has a way out of every state but the ends, which have none and no owner', () => {
    for (const { end, moves, owner, forms } of track.states) {
      expect(moves.length > 0).toBe(!end)
      expect(owner === 'nobody').toBe(end === true)
      if (end) expect(forms).toEqual([])
    }
  })

  test('offers only forms that exist, and moves when one is filed', () => {
    for (const { forms, moves } of track.states) {
      for (const form of forms) {
        expect(allForms.find(({ id }) => id === form)).toBeDefined()
        expect(moves.filter(({ on }) => on.kind === 'filed' && on.form === form)).toHaveLength(1)
      }
    }
  })

  test('hears a decision, a refusal and a withdrawal of whatever was filed', () => {
    const filed = movesOf(track).flatMap(({ move }) =>
      move.on.kind === 'filed' ? [{ form: move.on.form, to: move.to }] : [],
    )
    for (const { form, to } of filed) {
      const heard = track.states
        .find(({ id }) => id === to)
        ?.moves.flatMap(({ on }) => ('form' in on && on.form === form ? on.kind : []))
      expect(heard?.sort()).toEqual(['accepted', 'refused', 'withdrawn'])
    }
  })

  test('has effects that name its own clock, a date of the form, and a register that is there', () => {
    for (const { move } of movesOf(track)) {
      for (const effect of move.effects ?? []) checkEffect(track, move.on, effect)
    }
    expect(movesOf(track).some(({ move }) => move.effects?.length)).toBe(true)
  })

  test('ends no case by a timer', () => {
    const ends = new Set(track.states.filter(({ end }) => end).map(({ id }) => id))
    expect(movesOf(track).filter(({ move }) => move.on.kind === 'clock-passed' && ends.has(move.to))).toEqual(
      [],
    )
  })

  test('is found by its version', () => {
    expect(trackOf(track)).toBe(track)
  })
})

const checkEffect = (
  track: Track,
  on: Track['states'][number]['moves'][number]['on'],
  effect: TrackEffect,
) => {
  if (effect.kind !== 'publish') expect(effect.clock).toBe(track.clock?.id)
  if (effect.kind === 'publish') expect(registers.map(({ id }) => id)).toContain(effect.register)
  if (effect.kind === 'extend-clock') {
    const form = on.kind === 'accepted' ? allForms.find(({ id }) => id === on.form) : undefined
    expect(form && fieldsOf(form).find(({ id }) => id === effect.to)?.kind).toBe('date')
  }
}

describe('extension', () => {
  test('is for the energy track alone, once, by at most three months', () => {
    expect(tracks.filter((track) => extensionBy(track, 'extension-request')).map(({ id }) => id)).toEqual([
      'energy',
    ])
    expect(tracks.filter(({ clock }) => clock?.extension).map(({ clock }) => clock?.extension)).toEqual([
      { months: 3, times: 1 },
    ])
  })
})
