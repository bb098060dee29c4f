import { describe, expect, test } from 'vitest'
import { halfAt, yearAt } from '../../functions/engine/accounting.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { type Exit, tallyOf } from '../../functions/engine/exit.ts'
import { exitsOf, type LogOf, mayBeExit } from '../../functions/engine/exits.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { append, noEvent } from '../../functions/engine/log.ts'
import { opened } from './given.ts'
import { randomCity, recountCity } from './model/city.ts'

const leaving = { gone: ['dismantled'], ends: ['closed-down'] }

type At = readonly [at: string, ...events: CaseEvent[]]

/** A case of the enterprise by what happened when. */
const given = (no: number, ...story: readonly At[]): LogOf => {
  let last = { sequence: 0, hash: noEvent }
  const log = story.flatMap(([at, ...events]) => {
    const logged = append(last, { at, actor: { kind: 'system', name: 'test' } }, events)
    last = logged.at(-1) ?? last
    return logged
  })
  return { id: CaseId.parse(`C-20260224-${no}00000`), log }
}

const machine = (serial: string, amount: string, unit = '万吨/年') => ({
  ...{ id: serial, catalogue: '2024:其他', name: '球磨机', model: 'Φ2.2', quantity: '1台', serial },
  capacity: { amount, unit },
})

const began = (...equipment: ReturnType<typeof machine>[]): CaseEvent => opened('mend', { equipment })
const marked = (mark: string, ...serials: string[]): CaseEvent => ({
  type: 'ItemsMarked',
  filing: 1,
  mark,
  serials,
})
const ended = (outcome: string): CaseEvent => ({ type: 'CaseClosed', outcome })

const spring = '2026-03-01T02:00:00Z'
const summer = '2026-08-01T02:00:00Z'
const later = '2027-02-01T02:00:00Z'

describe('what left', () => {
  test('is a machine that was dismantled, not one that was sealed', () => {
    const found = exitsOf(
      [
        given(
          1,
          [spring, began(machine('1', '30'), machine('2', '5'))],
          [summer, marked('sealed', '1'), marked('dismantled', '2')],
        ),
      ],
      leaving,
    )
    expect(tallyOf(found)).toEqual({ enterprises: 1, equipment: 1, capacity: { '万吨/年': '5' } })
  })

  test('is an enterprise that closed by law, also where no machine is listed', () => {
    const found = exitsOf([given(1, [spring, began()], [summer, ended('closed-down')])], leaving)
    expect(tallyOf(found)).toEqual({ enterprises: 1, equipment: 0, capacity: {} })
  })

  test('is nothing where the case ended otherwise', () => {
    expect(
      exitsOf([given(1, [spring, began(machine('1', '30'))], [summer, ended('compliant')])], leaving),
    ).toEqual([])
  })

  test('counts once in two cases on different grounds, by the first', () => {
    const found = exitsOf(
      [
        given(
          1,
          [spring, began(machine('ab-1', '30'))],
          [later, marked('dismantled', 'ab-1'), ended('closed-down')],
        ),
        given(2, [spring, began(machine('AB－1', '31'))], [summer, marked('dismantled', 'AB－1')]),
      ],
      leaving,
    )
    expect(tallyOf(found)).toEqual({ enterprises: 1, equipment: 1, capacity: { '万吨/年': '31' } })
    expect(tallyOf(found.filter(({ at }) => yearAt(at) === 2027))).toEqual({
      enterprises: 0,
      equipment: 0,
      capacity: {},
    })
  })

  test('counts once however often it is marked', () => {
    const found = exitsOf(
      [
        given(
          1,
          [spring, began(machine('1', '30'))],
          [summer, marked('dismantled', '1')],
          [later, marked('dismantled', '1')],
        ),
      ],
      leaving,
    )
    expect(tallyOf(found)).toEqual({ enterprises: 1, equipment: 1, capacity: { '万吨/年': '30' } })
  })

  test('is never added across units, and exact', () => {
    const found = exitsOf(
      [
        given(
          1,
          [spring, began(machine('1', '0.1'), machine('2', '0.2'), machine('3', '7', '万重量箱/年'))],
          [summer, marked('dismantled', '1', '2', '3')],
        ),
      ],
      leaving,
    )
    expect(tallyOf(found).capacity).toEqual({ '万吨/年': '0.3', '万重量箱/年': '7' })
  })
})

describe('the accounting year', () => {
  test.each([
    ['2026-06-30T15:59:59Z', 2026, '2026-1'],
    ['2026-06-30T16:00:00Z', 2026, '2026-2'],
    ['2026-12-31T15:59:59Z', 2026, '2026-2'],
    ['2026-12-31T16:00:00Z', 2027, '2027-1'],
  ])('of %s is that of its day in Shanghai: %i, %s', (at, year, half) => {
    expect([yearAt(at), halfAt(at)]).toEqual([year, half])
  })
})

describe('figures equal a slow recount from the raw events', () => {
  const first = Number(process.env.EXITS_SEED ?? 20_260_224)
  const byEnterprise = (cases: readonly LogOf[]): LogOf[][] => [
    ...Map.groupBy(cases, ({ log }) =>
      log[0]?.event.type === 'CaseOpened' ? log[0].event.enterprise.code : '',
    ).values(),
  ]

  test(`of 300 random cities, by year and division (EXITS_SEED=${first})`, () => {
    let shared = 0
    for (let seed = first; seed < first + 300; seed += 1) {
      const city = randomCity(seed)
      const exits: Exit[] = byEnterprise(city).flatMap((one) => exitsOf(one, leaving))
      shared += exits.flatMap(({ items }) => items).filter(({ counted }) => !counted).length
      for (const year of [2024, 2025, 2026, 2027]) {
        const ofYear = exits.filter(({ at }) => yearAt(at) === year)
        expect(tallyOf(ofYear), `seed ${seed}, ${year}`).toEqual(recountCity(city, year))
        for (const [of, own] of Map.groupBy(ofYear, ({ division }) => division))
          expect(tallyOf(own), `seed ${seed}, ${year}, ${of}`).toEqual(recountCity(city, year, of))
      }
    }
    expect(shared).toBeGreaterThan(100)
  })

  test('and the order in which cases are read changes nothing', () => {
    for (let seed = first; seed < first + 50; seed += 1) {
      const [city = []] = byEnterprise(randomCity(seed))
      expect(exitsOf(city.toReversed(), leaving)).toEqual(exitsOf(city, leaving))
    }
  })

  test('and halves come to the year', () => {
    for (let seed = first; seed < first + 50; seed += 1) {
      const exits = byEnterprise(randomCity(seed)).flatMap((one) => exitsOf(one, leaving))
      const of = (test: (exit: Exit) => boolean) => tallyOf(exits.filter(test)).equipment
      expect(of(({ at }) => halfAt(at) === '2025-1') + of(({ at }) => halfAt(at) === '2025-2')).toBe(
        of(({ at }) => yearAt(at) === 2025),
      )
    }
  })
})

test('a commit that cannot be an exit is told from one that may', () => {
  expect(mayBeExit(leaving, marked('sealed', '1'))).toBe(false)
  expect(mayBeExit(leaving, marked('dismantled', '1'))).toBe(true)
  expect(mayBeExit(leaving, ended('compliant'))).toBe(false)
  expect(mayBeExit(leaving, ended('closed-down'))).toBe(true)
})
