import { describe, expect, test } from 'vitest'
import { forms } from '../../forms/all.ts'
import { outcomes } from '../../forms/objection-decision/outcomes.ts'
import { registers } from '../../forms/registers.ts'
import { trackOf } from '../../forms/registry.ts'
import { duties } from '../../forms/shared/duties.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { textOf } from '../../functions/engine/answer-kinds.ts'
import { fieldsOf, freeze } from '../../functions/engine/answers.ts'
import { isDay } from '../../functions/engine/date-text.ts'
import type { Answers } from '../../functions/engine/form.ts'
import {
  type DutyAssignment,
  extensionBy,
  type Track,
  type TrackEffect,
  type TrackMove,
} from '../../functions/engine/track.ts'
import { trackFaults } from '../../functions/engine/track-check.ts'
import { allForms } from '../support/forms.ts'
import { exampleOf, fullContext } from './all-examples.ts'

const movesOf = ({ states }: Track) => states.flatMap(({ moves }) => moves)

/** What a form of a move asks under an id: a date that starts a clock, a choice that a condition reads. */
const fieldOf = (move: TrackMove, id: string) => formFieldsOf(move).find((field) => field.id === id)

const formFieldsOf = ({ on }: TrackMove) => {
  const form = 'form' in on ? allForms.find((one) => one.id === on.form) : undefined
  return form ? fieldsOf(form) : []
}

/** What the forms ask that answer the duties of a track. */
const answering = ({ duties: given = [] }: Track) =>
  allForms.filter(({ id }) => given.some(({ forms: by }) => by.includes(id))).flatMap(fieldsOf)

const isDate = (move: TrackMove, id: string): boolean => {
  const field = fieldOf(move, id)
  if (field?.kind === 'computed') return isDay(textOf(frozenFor(move)[id]))
  return field?.kind === 'date' || (field?.kind === 'known' && field.as === 'date')
}

/** The example of a move's form as it is filed: what is computed is known from it alone. */
const frozenFor = ({ on }: TrackMove): Answers => {
  if (!('form' in on)) return {}
  const { form, answers } = exampleOf(on.form)
  return freeze(form, answers(fullContext), fullContext)
}

describe.each(tracks)('the track $id', (track) => {
  test('has no fault', () => {
    expect(trackFaults(track, forms)).toEqual([])
  })

  test('is decided by people: no timer ends a case on it', () => {
    const ends = new Set(track.states.filter(({ end }) => end).map(({ id }) => id))
    const timed = movesOf(track).filter(({ on }) => on.kind === 'clock-passed')
    expect(timed.filter(({ to, effects = [] }) => ends.has(to) || effects.length > 0)).toEqual([])
  })

  test('asks conditions of answers that its forms can give', () => {
    for (const move of movesOf(track)) {
      const { where } = move
      if (where?.kind !== 'answer') continue
      if (move.on.kind === 'notice-concluded') {
        expect(outcomes.map(({ value }) => value)).toContain(where.field)
        continue
      }
      const field = fieldOf(move, where.field) ?? answering(track).find(({ id }) => id === where.field)
      // What nobody fills in is reckoned, and its words are its own.
      if (field?.kind === 'known') continue
      const options = field?.kind === 'choice' ? field.options.map(({ value }) => value) : []
      expect(options, `${move.to}: ${where.field}`).toContain(where.is)
    }
  })

  test('has effects that name dates and rows of the form, and registers that are there', () => {
    for (const move of movesOf(track)) {
      for (const effect of move.effects ?? []) expect(faultOf(move, effect), `${move.to}`).toBeUndefined()
    }
  })

  test('is found by its version', () => {
    expect(trackOf(track)).toBe(track)
  })
})

const faultOf = (move: TrackMove, effect: TrackEffect): string | undefined => {
  switch (effect.kind) {
    case 'start-clock': {
      const named = [effect.from, effect.until].filter((one) => one !== undefined)
      return named.find((field) => !isDate(move, field))
    }
    case 'extend-clock':
      return isDate(move, effect.to) ? undefined : effect.to
    case 'meet-clock':
      return undefined
    case 'amend-entry':
    case 'tell-case':
      return undefined
    case 'publish':
    case 'remove-entry':
      return registers.some(({ id }) => id === effect.register) ? undefined : effect.register
    case 'mark-items': {
      const rows = fieldOf(move, effect.rows)
      return rows?.kind === 'group' && rows.fields.some(({ id }) => id === 'serial') ? undefined : effect.rows
    }
    case 'assign':
      return faultOfAssignment(move, effect)
    case 'release':
      return undefined
    case 'serve-notice':
      return [!isDate(move, effect.on) && effect.on, !fieldOf(move, effect.method) && effect.method].find(
        (field) => field !== false,
      )
  }
}

/** Every option that the filing offers is a subject, and what names its organ's level is asked in the same row. */
const faultOfAssignment = (move: TrackMove, { duty: id, from }: DutyAssignment): string | undefined => {
  const duty = duties.find((one) => one.id === id)
  if ('always' in from) return undefined
  const rows = 'rows' in from ? fieldOf(move, from.rows) : undefined
  const asked = rows?.kind === 'group' ? rows.fields : formFieldsOf(move)
  const field = asked.find((one) => one.id === ('rows' in from ? from.of : from.chosen))
  const offered = field && 'options' in field ? field.options.map(({ value }) => value) : []
  const subjects = duty?.subjects.map((subject) => subject.id) ?? []
  const levels = duty?.subjects.flatMap(({ organ: { level } }) =>
    typeof level === 'string' ? [] : level.answer,
  )
  const isAsked = [...(levels ?? []), ...('rows' in from ? [from.name] : [])].every((name) =>
    asked.some((one) => one.id === name),
  )
  return offered.length > 0 && offered.every((one) => subjects.includes(one)) && isAsked ? undefined : id
}

describe('extension', () => {
  test('is for the energy track alone, once, by at most three months', () => {
    expect(tracks.filter((track) => extensionBy(track, 'extension-request')).map(({ id }) => id)).toEqual([
      'energy',
    ])
    expect(
      tracks.flatMap(({ clocks }) => clocks.flatMap(({ extension }) => (extension ? [extension] : []))),
    ).toEqual([{ months: 3, times: 1 }])
  })

  test('is offered in no state of any other track', () => {
    const offering = tracks.filter(({ states }) =>
      states.some(({ forms: all }) => all.includes('extension-request')),
    )
    expect(offering.map(({ id }) => id)).toEqual(['energy'])
  })
})

test('banks are told on every ground that the plan names, and quality is none (DOMAIN row 55)', () => {
  const telling = tracks.filter(({ states }) =>
    states.some(({ forms: offered }) => offered.includes('bank-letter')),
  )
  expect(telling.map(({ id }) => id)).toEqual([
    'energy',
    'environment',
    'safety',
    'technology',
    'environmental-credit',
    'credit',
  ])
})

test('the tracks lead every office that the plan names', () => {
  expect([...new Set(tracks.map(({ lead }) => lead))].sort()).toEqual([
    'ecology',
    'emergency',
    'market',
    'miit',
    'water',
  ])
})
