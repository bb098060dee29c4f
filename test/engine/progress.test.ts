import { describe, expect, test } from 'vitest'
import { leaving } from '../../forms/exits.ts'
import { ledgerEntryOf } from '../../forms/ledger.ts'
import { sharesOf, soonDays } from '../../forms/progress.ts'
import { exitsOf, type LogOf } from '../../functions/engine/exits.ts'
import { exitShares } from '../../functions/engine/progress.ts'
import { linesOf, mattersOf, progressOf } from '../../functions/engine/progress-figures.ts'
import { added, difference, type Share, summed } from '../../functions/engine/shares.ts'
import { randomCity, recountCity } from './model/city.ts'
import { randomMatters } from './model/matters.ts'
import { dice } from './model/random.ts'
import { recountCases, recountMatters } from './model/recount-progress.ts'

const first = Number(process.env.PROGRESS_SEED ?? 20_260_224)
const today = '2026-06-01'
const divisions = ['371526', '371521', '371500']

const shares = ({ id, log }: LogOf): Share[] => {
  const entry = ledgerEntryOf(id, log)
  return entry ? sharesOf(entry, log) : []
}

const codeOf = ({ log }: LogOf) => {
  const event = log[0]?.event
  return event?.type === 'CaseOpened' ? event.enterprise.code : ''
}

const cellsOf = (cases: readonly LogOf[]): Share[] =>
  summed([
    ...cases.flatMap(shares),
    ...[...Map.groupBy(cases, codeOf).values()].flatMap((one) => exitShares(exitsOf(one, leaving))),
  ])

describe('every figure of progress equals a slow recount from the raw events', () => {
  test(`of 200 random cities: cases by county, track, sector, state and month (PROGRESS_SEED=${first})`, () => {
    const seen = { overdue: 0, soon: 0, ended: 0 }
    for (let seed = first; seed < first + 200; seed += 1) {
      const city = randomCity(seed)
      const lines = linesOf(cellsOf(city))
      const of = (year: string, holds: (line: (typeof lines)[number]) => boolean) =>
        progressOf(
          lines.filter((line) => (line.month ?? year).startsWith(year) && holds(line)),
          { today, soonDays },
        )
      const check = (
        asked: Parameters<typeof recountCases>[1],
        holds: (line: (typeof lines)[number]) => boolean,
      ) => {
        const { states, ...expected } = recountCases(city, asked)
        expect(of(asked.year, holds), `seed ${seed}, ${JSON.stringify(asked)}`).toMatchObject(expected)
        for (const [state, open] of Object.entries(states))
          expect(of(asked.year, (line) => holds(line) && line.state === state).open).toBe(open)
      }
      for (const year of ['2024', '2025', '2026', '2027']) {
        check({ today, year }, () => true)
        const { enterprises, equipment, capacity } = of(year, () => true)
        expect({ enterprises, equipment, capacity }).toEqual(recountCity(city, Number(year)))
        for (const division of divisions) {
          check({ today, year, division }, (line) => line.division === division)
          const tally = of(year, (line) => line.division === division)
          expect(tally).toMatchObject(recountCity(city, Number(year), division))
        }
        for (const track of ['energy', 'technology', 'safety', 'credit'])
          check({ today, year, track }, (line) => line.track === track && line.sector !== '')
        for (const sector of ['steel', 'other'])
          check({ today, year, sector }, (line) => line.sector === sector)
      }
      const { overdue, soon, ended } = of('2025', () => true)
      seen.overdue += overdue
      seen.soon += soon
      seen.ended += ended
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10)
  })

  test(`of 400 random cities: plans and campaigns, up to each month (PROGRESS_SEED=${first})`, () => {
    let [done, visited] = [0, 0]
    const units = new Set<string>()
    for (let seed = first; seed < first + 400; seed += 1) {
      const matters = randomMatters(seed)
      const cells = matters.flatMap(shares)
      for (const month of ['2026-01', '2026-06', '2026-12']) {
        const asked = { today, year: '2026', month }
        const found = mattersOf(cells, today, month)
        expect(found, `seed ${seed}, ${month}`).toEqual(recountMatters(matters, asked))
        for (const division of divisions)
          expect(
            mattersOf(
              cells.filter((share) => share.division === division),
              today,
              month,
            ),
          ).toEqual(recountMatters(matters, { ...asked, division }))
        done += found.done
        visited += found.visited
        for (const unit of Object.keys(found.plannedCapacity)) units.add(unit)
      }
    }
    expect(done).toBeGreaterThan(200)
    expect(visited).toBeGreaterThan(200)
    expect(units.size).toBe(3)
  })

  test('however the logs are taken, event by event, from their beginning on', () => {
    for (let seed = first; seed < first + 40; seed += 1) {
      const city = [...randomCity(seed), ...randomMatters(seed)]
      const roll = dice(seed)
      const known = new Map<string, Share[]>()
      let cells: Share[] = []
      const take = ({ id, log }: LogOf) => {
        const after = shares({ id, log })
        cells = summed([...cells, ...difference(known.get(id) ?? [], after)])
        known.set(id, after)
      }
      for (const { id, log } of city)
        for (let to = 1; to <= log.length; to += 1 + roll.below(3)) take({ id, log: log.slice(0, to) })
      for (const one of city) take(one)
      expect(cells).toEqual(summed(city.flatMap(shares)))
    }
  })
})

describe('amounts', () => {
  test('are added name by name, exactly, and are gone where they come to nothing', () => {
    expect(added([{ b: '0.1', a: '1' }, { b: '0.2', a: '-1' }, {}])).toEqual({ b: '0.3' })
    expect(Object.keys(added([{ b: '1' }, { a: '1' }]))).toEqual(['a', 'b'])
  })

  test('of one cell are one share; a cell that comes to nothing is none', () => {
    const share = (division: string, amount: string): Share => ({
      division,
      cell: ['now'],
      amounts: { cases: amount },
    })
    expect(summed([share('b', '1'), share('a', '2'), share('b', '3')])).toEqual([
      share('a', '2'),
      share('b', '4'),
    ])
    expect(difference([share('a', '2')], [share('a', '2')])).toEqual([])
    expect(difference([share('a', '2')], [share('b', '2')])).toEqual([share('a', '-2'), share('b', '2')])
  })
})
