import { describe, expect, test } from 'vitest'
import { BrokenLog, logUpTo } from '../../../functions/handlers/archive/log-up-to.ts'
import { logOf, opening, submitting } from './history.ts'

const log = logOf(opening, submitting)

describe('the log that an archive holds', () => {
  test('ends with the event that was ordered', () => {
    expect(logUpTo(2, log)).toEqual(log.slice(0, 2))
    expect(logUpTo(log.length, log)).toEqual(log)
  })

  test('is refused where an event was altered, named by its sequence', () => {
    const altered = log.map((entry) =>
      entry.sequence === 2 ? { ...entry, at: '2026-01-14T00:00:00.000Z' } : entry,
    )
    expect(() => logUpTo(log.length, altered)).toThrow(new BrokenLog(2))
    expect(logUpTo(1, altered)).toEqual(log.slice(0, 1))
  })

  test('is refused where an event is missing, at its beginning, inside or at its end', () => {
    expect(() => logUpTo(2, log.slice(1))).toThrow(BrokenLog)
    expect(() => logUpTo(3, [...log.slice(0, 1), ...log.slice(2)])).toThrow(BrokenLog)
    expect(() => logUpTo(log.length + 1, log)).toThrow(new BrokenLog(log.length + 1))
  })

  test('says where in the bag the fault would have shown', () => {
    expect(new BrokenLog(7).path).toBe('data/record/events.jsonl (7)')
  })
})
