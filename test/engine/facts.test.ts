import { describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { officeHours } from '../../forms/office-hours.ts'
import { isDayOff } from '../../functions/engine/calendar.ts'
import type { LoggedEvent } from '../../functions/engine/events.ts'
import { type Fact, factsOf } from '../../functions/engine/facts.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { type Figures, figuresOf, groupedBy, returnsByField } from '../../functions/engine/measures.ts'
import { lastOpening, nextOpening, workingMinutes } from '../../functions/engine/working-time.ts'
import { randomLog } from './model/log.ts'
import { type Counted, recount } from './model/recount.ts'

const id = CaseId.parse('C-20260224-k7q2mz')
const waited = ({ entered, at }: Fact) => workingMinutes(entered, at, officeHours, calendars)

/** In Shanghai. */
const at = (clock: string) => `${new Date(`${clock}:00+08:00`).toISOString()}`
const minutes = (from: string, until: string) => workingMinutes(at(from), at(until), officeHours, calendars)

describe('working time', () => {
  test.each([
    ['within a day', '2026-03-02T09:30', '2026-03-02T11:00', 90],
    ['over a night', '2026-03-02T16:00', '2026-03-03T10:00', 120],
    ['over a weekend', '2026-03-06T16:00', '2026-03-09T09:30', 90],
    ['over the Spring Festival and the Saturday worked for it', '2026-02-13T16:30', '2026-02-24T09:30', 540],
    ['outside office hours', '2026-03-02T18:00', '2026-03-02T23:00', 0],
    ['from a Sunday', '2026-03-01T12:00', '2026-03-02T17:00', 480],
    ['backwards', '2026-03-03T12:00', '2026-03-02T12:00', 0],
  ])('%s', (_, from, until, expected) => {
    expect(minutes(from, until)).toBe(expected)
  })
})

describe('the office', () => {
  test.each([
    ['2026-03-02T09:00', '2026-03-02', '2026-03-03'],
    ['2026-03-02T08:59', '2026-02-28', '2026-03-02'],
    ['2026-03-08T12:00', '2026-03-06', '2026-03-09'],
    ['2026-02-20T12:00', '2026-02-14', '2026-02-24'],
  ])('at %s last opened on %s, and opens next on %s', (clock, last, next) => {
    const now = Date.parse(at(clock))
    expect(new Date(lastOpening(now, officeHours, calendars)).toISOString()).toBe(at(`${last}T09:00`))
    expect(nextOpening(now, officeHours, calendars)).toBe(next)
  })
})

describe('figures equal a slow recount from the raw events', () => {
  const isOff = new Map<string, boolean>()
  const isWorking = (day: string): boolean => {
    const known = isOff.get(day) ?? isDayOff(day, calendars)
    isOff.set(day, known)
    return !known
  }
  const figures = (counted: Counted): Figures => {
    const { median, ninetieth, ...rest } = counted
    return { ...rest, ...(median !== undefined && { median }), ...(ninetieth !== undefined && { ninetieth }) }
  }
  const first = Number(process.env.FACTS_SEED ?? Math.floor(Math.random() * 2 ** 31))

  test(`of 400 random cases, together and by organ (FACTS_SEED=${first})`, () => {
    const logs: LoggedEvent[][] = []
    const met = new Set<string>()
    for (let seed = first; seed < first + 400; seed += 1) {
      const log = randomLog(seed)
      logs.push(log)
      const facts = factsOf(id, log)
      for (const fact of facts) met.add(fact.takenBack === undefined ? fact.outcome : 'taken back')
      expect(figuresOf(facts, waited), `seed ${seed}`).toEqual(figures(recount([log], isWorking)))
    }
    expect([...met].sort()).toEqual([
      'approved',
      'left',
      'overdue',
      'refused',
      'returned',
      'taken back',
      'transferred',
    ])
    const all = logs.flatMap((log, index) =>
      factsOf(id, log).map((fact) => ({
        ...fact,
        case: CaseId.parse(`C-20260224-${100_000 + index}`),
      })),
    )
    expect(figuresOf(all, waited)).toEqual(figures(recount(logs, isWorking)))
    for (const { of, figures: ofOrgan } of groupedBy(all, ({ organ }) => ({ organ }), waited))
      expect(ofOrgan, of.organ).toEqual(figures(recount(logs, isWorking, of.organ)))
  })

  test('of a case so far are those of the whole case up to then, but for what was taken back since', () => {
    for (let seed = first; seed < first + 100; seed += 1) {
      const log = randomLog(seed)
      const half = log.slice(0, Math.floor(log.length / 2))
      const early = factsOf(id, half).map(({ takenBack: _, ...fact }) => fact)
      const whole = factsOf(id, log).map(({ takenBack: _, ...fact }) => fact)
      expect(whole.slice(0, early.length), `seed ${seed}`).toEqual(early)
    }
  })

  test('and each fact is known by its organ and the event that made it', () => {
    for (let seed = first; seed < first + 100; seed += 1) {
      const keys = factsOf(id, randomLog(seed)).map(({ organ, sequence }) => `${organ} ${sequence}`)
      expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length)
    }
  })
})

test('a return counts under each field that it names, and once where it names none', () => {
  const fact = {
    ...(factsOf(id, randomLog(1))[0] as Fact),
    outcome: 'returned' as const,
    takenBack: undefined,
  }
  const { takenBack: _, fields: __, ...bare } = fact
  const found = returnsByField([bare, { ...bare, fields: ['a', 'b', 'a'] }, { ...bare, fields: ['a'] }])
  expect(found.map(({ field, facts }) => [field, facts.length])).toEqual([
    ['a', 2],
    ['', 1],
    ['b', 1],
  ])
})
