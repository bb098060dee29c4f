import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inBeijing, openClock, parseMoment, stopAfter } from '../../../infra/local/clock.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

const noon = Date.parse('2026-01-05T12:00:00+08:00')
const hour = 3_600_000

describe('the product clock', () => {
  test('runs with the machine until it is moved, and ahead of it afterwards', () => {
    let machine = noon
    const clock = openClock(join(temporaryFolder(), 'clock.json'), () => machine)
    expect(clock.now()).toBe(noon)
    expect(clock.moveTo(noon + hour)).toBe(true)
    machine += 1000
    expect(clock.now()).toBe(noon + hour + 1000)
    expect(clock.ahead()).toBe(hour)
  })

  test('is not turned back, neither on request nor by a restart', () => {
    const file = join(temporaryFolder(), 'clock.json')
    const clock = openClock(file, () => noon)
    clock.moveTo(noon + hour)
    expect(clock.moveTo(noon + hour - 1)).toBe(false)
    expect(openClock(file, () => noon).now()).toBe(noon + hour)
  })

  test.each(['', '{', '{"ahead":-1}', '{"ahead":"1"}', 'null'])('refuses the broken file %j', (content) => {
    const file = join(temporaryFolder(), 'clock.json')
    writeFileSync(file, content)
    expect(() => openClock(file)).toThrow(/clock\.json/)
  })
})

describe('moments', () => {
  test('are shown as a clock in the city shows them', () => {
    expect(inBeijing(Date.parse('2026-02-23T16:00:00Z'))).toBe('2026-02-24T00:00:00.000+08:00')
  })

  test.each(['2026-02-24T00:00:00+08:00', '2026-02-23T16:00Z', '2026-02-23T16:00:00.000Z'])(
    '%s is read',
    (text) => {
      expect(parseMoment(text)).toBe(Date.parse('2026-02-23T16:00:00Z'))
    },
  )

  test.each(['2026-02-24', '2026-02-24T00:00:00', '2026-13-24T00:00:00Z', 'tomorrow', 5, null, undefined])(
    '%j is not: it is no moment, or could be several',
    (text) => {
      expect(parseMoment(text)).toBeUndefined()
    },
  )
})

describe('a move of the clock', () => {
  const stops = (from: string, to: string, { due = 0, most = 800 } = {}) => {
    const move = { from: Date.parse(from), to: Date.parse(to) }
    const all: number[] = []
    for (let at = move.from; at < move.to; all.push(at)) at = stopAfter(at, move, due, most)
    return all.map((stop) => inBeijing(stop).slice(0, 16))
  }

  test('stops at each midnight in the city on its way', () => {
    expect(stops('2026-02-27T09:00:00+08:00', '2026-03-02T10:30:00+08:00')).toEqual([
      '2026-02-28T00:00',
      '2026-03-01T00:00',
      '2026-03-02T00:00',
      '2026-03-02T10:30',
    ])
  })

  test('that passes none goes straight to its end', () => {
    expect(stops('2026-02-27T09:00:00+08:00', '2026-02-27T09:01:00+08:00')).toEqual(['2026-02-27T09:01'])
  })

  test('from a midnight to the next stops once', () => {
    expect(stops('2026-02-27T00:00:00+08:00', '2026-02-28T00:00:00+08:00')).toEqual(['2026-02-28T00:00'])
  })

  test('passes by the midnights before anything is due', () => {
    const due = Date.parse('2026-03-01T00:00:00+08:00')
    expect(stops('2026-02-01T09:00:00+08:00', '2026-03-02T10:30:00+08:00', { due })).toEqual([
      '2026-03-01T00:00',
      '2026-03-02T00:00',
      '2026-03-02T10:30',
    ])
  })

  test('before anything is due goes straight to its end', () => {
    const due = Number.POSITIVE_INFINITY
    expect(stops('2026-02-01T09:00:00+08:00', '2026-03-02T10:30:00+08:00', { due })).toEqual([
      '2026-03-02T10:30',
    ])
  })

  test('of many years takes longer strides', () => {
    const many = stops('2026-01-01T00:00:00+08:00', '2126-01-01T00:00:00+08:00', { most: 100 })
    expect(many.length).toBeLessThanOrEqual(101)
    expect(many.at(-1)).toBe('2126-01-01T00:00')
  })
})
