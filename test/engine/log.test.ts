import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { LoggedEvent } from '../../functions/engine/events.ts'
import type { Digest } from '../../functions/engine/ids.ts'
import { append, firstBreak, hashOf, noEvent } from '../../functions/engine/log.ts'
import { organs } from '../support/rules.ts'
import { contact, enterprise, official } from './commands.ts'
import { atFinal, opened } from './given.ts'

const start = { sequence: 0, hash: noEvent }
const stamp = { at: '2026-03-02T01:02:03.004Z', actor: official(organs.lead) }
const log = append(start, stamp, atFinal())

describe('a log', () => {
  test('is gapless from one, each event chained to the one before', () => {
    expect(log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(log.map(({ previous }) => previous)).toEqual([
      noEvent,
      ...log.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(firstBreak(log)).toBeUndefined()
  })

  test('goes on where another command left it', () => {
    const last = log.at(-1) ?? start
    const more = append(last, { ...stamp, actor: contact }, [
      { type: 'FilingWithdrawn', filing: 1, reason: '' },
    ])
    expect(more).toMatchObject([{ sequence: 8, previous: last.hash, actor: { kind: 'contact' } }])
    expect(firstBreak([...log, ...more])).toBeUndefined()
  })

  test('has a hash that other people can recompute', () => {
    // sha256 over the RFC 8785 form of the event below, as `printf … | sha256sum` gives it.
    const [entry] = append(
      start,
      { at: '2026-03-02T01:02:03.004Z', actor: { kind: 'system', name: '定时' } },
      [{ type: 'CaseMoved', from: 'a', to: 'b' }],
    )
    expect(entry?.hash).toBe('6348614d6f51ee580847ba85a0e496375ce9c24e058462d66b2a5f53de7d8b37')
  })

  test('keeps only what its schema knows, so that it reads back unbroken', () => {
    const extra = { ...enterprise, county: 'of the registry, not of the event' }
    const written = append(start, { ...stamp, actor: { ...stamp.actor, ...{ secret: 1 } } }, [
      opened('mend', { enterprise: extra }),
    ])
    const read = z.array(LoggedEvent).parse(JSON.parse(JSON.stringify(written)))
    expect(read).toEqual(written)
    expect(firstBreak(read)).toBeUndefined()
  })

  test('is unbroken where nothing happened', () => {
    expect(firstBreak([])).toBeUndefined()
  })
})

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** Paths to every value that is no container, in the JSON of the log. */
const leaves = (value: Json, path: readonly (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value)) return value.flatMap((one, place) => leaves(one, [...path, place]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]))
  return [[...path]]
}

const changed = (
  value: Json,
  [first, ...rest]: readonly (string | number)[],
  to: (old: Json) => Json,
): Json => {
  if (first === undefined) return to(value)
  if (Array.isArray(value)) return value.map((one, place) => (place === first ? changed(one, rest, to) : one))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [first]: changed(value[first] ?? null, rest, to) }
}

const json: Json = JSON.parse(JSON.stringify(log))
const other = (old: Json): Json =>
  typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${old}x`

describe('tampering (seed 20260302)', () => {
  const seed = { seed: 20_260_302, numRuns: 500 }

  test('with any field at all is found, at the event or just after', () => {
    const paths = leaves(json)
    expect(paths.length).toBeGreaterThan(100)
    for (const path of paths) {
      const found = firstBreak(changed(json, path, other) as never)
      expect(found, path.join('.')).toBeDefined()
    }
  })

  test('with a value changed to any other is found', () => {
    const text = fc.tuple(fc.constantFrom(...leaves(json)), fc.string({ unit: 'binary' }).filter(isWhole))
    fc.assert(
      fc.property(text, ([path, to]) => {
        const forged = changed(json, path, () => to)
        fc.pre(JSON.stringify(forged) !== JSON.stringify(json))
        expect(firstBreak(forged as never)).toBeDefined()
      }),
      seed,
    )
  })

  test('that also mends the hash is found at the next event', () => {
    const forge = fc.integer({ min: 0, max: log.length - 2 })
    fc.assert(
      fc.property(forge, fc.date({ noInvalidDate: true }), (place, at) => {
        const forged = log.map((entry, index) =>
          index === place ? rehashed({ ...entry, at: at.toISOString() }) : entry,
        )
        expect(firstBreak(forged)?.sequence).toBe(place + 2)
      }),
      seed,
    )
  })

  test('by leaving out, doubling or swapping events is found', () => {
    const place = fc.integer({ min: 0, max: log.length - 2 })
    fc.assert(
      fc.property(place, fc.constantFrom('out', 'twice', 'swap'), (at, how) => {
        const [a, b] = [log[at], log[at + 1]] as [LoggedEvent, LoggedEvent]
        const middle = { out: [b], twice: [a, a, b], swap: [b, a] }[how]
        expect(firstBreak([...log.slice(0, at), ...middle, ...log.slice(at + 2)])).toBeDefined()
      }),
      seed,
    )
  })

  test('by cutting the end off is not: that is what the head is for', () => {
    expect(firstBreak(log.slice(0, 3))).toBeUndefined()
  })
})

const rehashed = (entry: LoggedEvent): LoggedEvent => ({ ...entry, hash: hashOf(entry) as Digest })
const isWhole = (text: string): boolean => text.isWellFormed()
