import { beforeAll, expect, test } from 'vitest'
import { leaving } from '../../forms/exits.ts'
import { isListed, ledgerEntryOf } from '../../forms/ledger.ts'
import { sharesOf } from '../../forms/progress.ts'
import { yearAt } from '../../functions/engine/accounting.ts'
import { nothing } from '../../functions/engine/case.ts'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { type Exit, tallyOf } from '../../functions/engine/exit.ts'
import { exitsOf, type LogOf } from '../../functions/engine/exits.ts'
import { exitShares, now } from '../../functions/engine/progress.ts'
import { type Share, summed } from '../../functions/engine/shares.ts'
import { count } from '../../functions/handlers/outbox/count.ts'
import { Cases } from '../../functions/store/cases.ts'
import { commitItem } from '../../functions/store/commit.ts'
import { Exits } from '../../functions/store/exits.ts'
import { index, key } from '../../functions/store/keys.ts'
import { Ledger } from '../../functions/store/ledger.ts'
import { packSnapshot } from '../../functions/store/packed.ts'
import { Sums } from '../../functions/store/sums.ts'
import type { Item, Table } from '../../functions/store/table.ts'
import { everywhere, ledgerQueryIn, linesFor } from '../../functions/web/ledger-query.ts'
import { progressView } from '../../functions/web/models/progress.ts'
import { cellsFor } from '../../functions/web/progress.ts'
import { randomCity, recountCity } from '../engine/model/city.ts'
import { randomMatters } from '../engine/model/matters.ts'
import { dice } from '../engine/model/random.ts'
import { rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'

const divisions = ['371526', '371521', '371500']
const years = [2024, 2025, 2026, 2027, 2028]

/** Cases as the store has them once all of their events are there, and the commits that the stream will bring. */
const save = async (table: Table, { id, log }: LogOf): Promise<Item[]> => {
  const state = fold(log, nothing)
  const [first, last] = [log[0], log.at(-1)]
  if (state.status === 'none' || !first || !last) throw new Error('A case has events')
  await table.put({
    ...key.head(id),
    version: last.sequence,
    snapshot: packSnapshot({ state, hash: last.hash, opened: first.at, used: '' }),
    ...index.casesOf(state.county, first.at, id),
    ...index.enterpriseCase(state.enterprise.code, first.at, id),
  })
  const commits = log.map((logged) =>
    commitItem(id, [logged], { key: `k-${logged.sequence}`, request: digestOf(logged.sequence) }),
  )
  for (const commit of commits) await table.put(commit)
  return commits
}

/** How many cases the pages of a list have, two cases read at a time. */
const casesBehind = async (
  table: Table,
  href: string,
  { own, today }: { readonly own: readonly string[]; readonly today: string },
): Promise<number> => {
  const asked = { query: ledgerQueryIn(new URL(href, 'https://a.example').searchParams, own), own, today }
  const found = new Set<string>()
  let after: string | undefined
  do {
    const { lines, next } = await linesFor({ table }, asked, { limit: 2, after })
    for (const { entry } of lines) found.add(entry.case)
    after = next
  } while (after !== undefined)
  return found.size
}

onEveryDatabase('what left, and the ledger', (database) => {
  const city = [1, 2, 3].flatMap((seed) =>
    [...randomCity(20_260_224 + seed), ...randomMatters(20_260_224 + seed)].map((one) => ({
      ...one,
      id: `${one.id}-${seed}` as LogOf['id'],
    })),
  )
  let table: Table
  let commits: Item[]

  beforeAll(async () => {
    table = database().table()
    commits = (await Promise.all(city.map((one) => save(table, one)))).flat()
    // The stream may bring commits out of order, twice, and several at the same moment.
    const roll = dice(7)
    const stream = [...commits, ...commits].toSorted(() => roll.below(3) - 1)
    const cases = new Cases(table, async () => rules)
    for (let from = 0; from < stream.length; from += 4)
      await Promise.all(stream.slice(from, from + 4).map((commit) => count({ cases, table }, commit)))
  })

  const all = async (): Promise<Exit[]> => {
    const exits = new Exits(table)
    const found = divisions.flatMap((division) => years.map((year) => exits.of(division, year)))
    return (await Promise.all(found)).flat()
  }

  test('is kept as the logs have it, however the stream comes', async () => {
    const codeOf = ({ log }: LogOf) => {
      const first = log[0]?.event
      return first?.type === 'CaseOpened' ? first.enterprise.code : ''
    }
    const expected = [...Map.groupBy(city, codeOf).values()].flatMap((one) => exitsOf(one, leaving))
    const sorted = (exits: readonly Exit[]) =>
      exits.toSorted((a, b) => a.case.localeCompare(b.case) || a.sequence - b.sequence)
    expect(expected.length).toBeGreaterThan(10)
    expect(sorted(await all())).toEqual(sorted(expected))
  })

  test('comes to what a recount of the raw events comes to', async () => {
    const kept = await all()
    for (const year of years)
      for (const division of divisions)
        expect(
          tallyOf(kept.filter((one) => yearAt(one.at) === year && one.division === division)),
          `${division} in ${year}`,
        ).toEqual(recountCity(city, year, division))
  })

  test('with its cases comes to the figures of progress that their logs come to, and leaves no empty cell', async () => {
    const sums = new Sums(table)
    const kept = (
      await Promise.all(
        divisions.flatMap((division) => [now, ...years].map((first) => sums.of(division, String(first)))),
      )
    ).flat()
    const expected = [
      ...city.flatMap(({ id, log }) => {
        const entry = ledgerEntryOf(id, log)
        return entry ? sharesOf(entry, log) : []
      }),
      ...exitShares(await all()),
    ]
    const inOrder = (cells: readonly Share[]) => cells.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    const idOf = ({ division, cell }: Share) => [division, ...cell].join()
    expect(kept.length).toBeGreaterThan(20)
    expect(inOrder(kept)).toEqual(inOrder(summed(expected)))
  })

  test('has behind each figure of progress the cases that it counts', async () => {
    const query = { county: everywhere, year: '2025', own: divisions, today: '2026-06-01' }
    const view = progressView(query, await cellsFor({ table }, query))
    const rows = [view.total, ...view.tables.flatMap((one) => one.rows)]
    const figures = [
      ...rows.flatMap(({ open, overdue, soon, opened, ended }) => [open, overdue, soon, opened, ended]),
      ...view.phases.flatMap(({ open, overdue, soon }) => [open, overdue, soon]),
      ...view.months.flatMap(({ opened, ended }) => [opened, ended]),
    ]
    for (const { count: counts, href } of figures)
      expect(await casesBehind(table, href, query), href).toBe(counts)
    expect(view.total.open.count).toBeGreaterThan(3)
    expect(view.total.overdue.count + view.total.soon.count).toBeGreaterThan(0)
  })

  test('is read of one division and year', async () => {
    const found = await new Exits(table).of('371526', 2025)
    expect(found.length).toBeGreaterThan(0)
    for (const { division, at } of found) expect([division, yearAt(at)]).toEqual(['371526', 2025])
  })

  test('is read page by page, of a month or a year, each once and by day', async () => {
    const exits = new Exits(table)
    const paged = async (month?: string) => {
      const found: Exit[] = []
      let after: string | undefined
      do {
        const of = { division: '371526', year: 2025, ...(month && { month }) }
        const page = await exits.page(of, { limit: 1, after })
        found.push(...page.exits)
        after = page.next
      } while (after !== undefined)
      return found
    }
    const year = await exits.of('371526', 2025)
    expect(year.length).toBeGreaterThan(1)
    expect(await paged()).toEqual(year)
    const monthOf = ({ at }: Exit) => shanghaiDate(Date.parse(at)).slice(0, 7)
    for (const month of new Set(year.map(monthOf)))
      expect(await paged(month)).toEqual(year.filter((exit) => monthOf(exit) === month))
  })

  test('has a line for each case of a division, the newest first, a page at a time', async () => {
    const ledger = new Ledger(table)
    const seen: string[] = []
    let after: string | undefined
    do {
      const { entries, next } = await ledger.of('371521', { limit: 2, after })
      seen.push(...entries.map((entry) => entry.case))
      after = next
    } while (after !== undefined)
    const expected = city
      .flatMap(({ id, log }) => {
        const first = log[0]
        return first?.event.type === 'CaseOpened' && first.event.county === '371521' && isListed(first.event)
          ? [{ id, opened: first.at }]
          : []
      })
      .toSorted((a, b) => (`${a.opened}#${a.id}` < `${b.opened}#${b.id}` ? 1 : -1))
    expect(seen).toEqual(expected.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(2)
  })

  test('rests on all that has happened, and begins anew after a cursor that is none', async () => {
    const ledger = new Ledger(table)
    const { entries } = await ledger.of('371521', { limit: 100 })
    for (const entry of entries)
      expect(entry.upTo).toBeGreaterThanOrEqual(
        city.find(({ id }) => id === entry.case)?.log.findLast(({ event }) => event.type === 'ItemsMarked')
          ?.sequence ?? 1,
      )
    expect((await ledger.of('371521', { limit: 100, after: '{"pk":1}' })).entries).toEqual(entries)
  })

  test('knows where an enterprise stands by its newest case on a track', async () => {
    const credit = city
      .flatMap(({ id, log }) => {
        const first = log[0]
        return first?.event.type === 'CaseOpened' && first.event.track.id === 'credit'
          ? [{ id, at: first.at, code: first.event.enterprise.code, number: first.event.number }]
          : []
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    const code = credit[0]?.code ?? ''
    expect(code).not.toBe('')
    const [standing] = await new Ledger(table).standings([code, code], ['credit', 'water'])
    expect(standing).toMatchObject({ enterprise: code, track: 'credit', number: credit[0]?.number })
  })
})
