import { leaving } from '../../../forms/exits.ts'
import { ledgerEntryOf } from '../../../forms/ledger.ts'
import { sharesOf } from '../../../forms/progress.ts'
import { trackOf } from '../../../forms/registry.ts'
import { yearAt } from '../../engine/accounting.ts'
import { yearOf } from '../../engine/day.ts'
import { type Exit, tallyOf } from '../../engine/exit.ts'
import { exitsOf, type LogOf } from '../../engine/exits.ts'
import type { CaseId } from '../../engine/ids.ts'
import { exitShares, now } from '../../engine/progress.ts'
import { type Share, summed } from '../../engine/shares.ts'
import type { Cases } from '../../store/cases.ts'
import { Exits } from '../../store/exits.ts'
import { Sums } from '../../store/sums.ts'
import { comparedFigures } from '../../web/models/recount.ts'
import { divisionName } from '../../web/names.ts'
import { yearsAround } from '../../web/progress.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import type { RecountRow } from '../../web/views/pages/exits-view.ts'
import { recountPage } from '../../web/views/pages/recount.tsx'
import type { Visit } from '../../web/visit.ts'
import { ownDivisions } from './query.ts'

/** Of a division, on one page: a recount reads every event of every case. */
const mostCases = 300
const perPage = 100

/** The figures as they are kept, beside a recount from the raw events of the cases. */
export const recount = async (visit: Visit): Promise<SiteResponse> => {
  const own = ownDivisions(visit)
  const years = yearsAround(visit.today)
  const year = years.find((one) => one === visit.query.get('year')) ?? String(yearOf(visit.today))
  const county = own.find((one) => one === visit.query.get('county')) ?? own[0] ?? ''
  const { table, cases } = services()
  const sums = new Sums(table)
  const [kept, cells, counted] = await Promise.all([
    new Exits(table).of(county, Number(year)),
    Promise.all([sums.of(county, now), sums.of(county, year)]),
    recounted(cases, county),
  ])
  const ofYear = counted.exits.filter(
    ({ at, division }) => yearAt(at) === Number(year) && division === county,
  )
  return show(
    visit,
    recountPage({
      year,
      asked: [
        {
          name: 'county',
          label: { zh: '县区', en: 'County' },
          value: county,
          choices: own.map((id) => ({ value: id, label: divisionName(id) })),
          all: false,
        },
        {
          name: 'year',
          label: { zh: '计入年度', en: 'Counted in' },
          value: year,
          choices: years.map((one) => ({ value: one, label: { zh: one, en: one } })),
          all: false,
        },
      ],
      rows: [rowOf(county, kept, ofYear)],
      figures: comparedFigures(
        cells.flat(),
        counted.shares.filter(({ cell: [first] }) => first === now || first === year),
        visit.today,
      ),
      cases: counted.cases,
      events: counted.events,
      tooMany: counted.isAll ? [] : [divisionName(county)],
    }),
  )
}

const rowOf = (county: string, kept: readonly Exit[], counted: readonly Exit[]): RecountRow => {
  const [before, after] = [tallyOf(kept), tallyOf(counted)]
  return {
    name: divisionName(county),
    kept: before,
    recounted: after,
    agrees: JSON.stringify(before) === JSON.stringify(after),
  }
}

/** All exits of the enterprises that have cases in a division, and all figures of it, from every event of all of their cases. */
const recounted = async (cases: Cases, county: string) => {
  const { codes, matters, isAll } = await casesIn(cases, county)
  const enterprises: LogOf[][] = []
  for (const code of codes) enterprises.push(await logsOf(cases, code))
  const logs = [...enterprises.flat(), ...(await historiesOf(cases, matters))]
  const exits = enterprises.flatMap((one) => exitsOf(one, leaving))
  const shares = [...logs.flatMap(sharesIn), ...exitShares(exits)]
  return {
    exits,
    shares: summed(shares.filter(({ division }) => division === county)),
    cases: logs.length,
    events: logs.reduce((sum, { log }) => sum + log.length, 0),
    isAll,
  }
}

const sharesIn = ({ id, log }: LogOf): Share[] => {
  const entry = ledgerEntryOf(id, log)
  return entry ? sharesOf(entry, log) : []
}

/** The enterprises that have cases in a division, and the matters of its organs. */
const casesIn = async (cases: Cases, county: string) => {
  const codes = new Set<string>()
  const matters: CaseId[] = []
  let after: string | undefined
  let seen = 0
  do {
    const page = await cases.ofCounty(county, { limit: perPage, after })
    for (const { id, state } of page.heads)
      if (trackOf(state.track).of === 'organ') matters.push(id)
      else codes.add(state.enterprise.code)
    seen += page.heads.length
    after = page.next
  } while (after !== undefined && seen < mostCases)
  return { codes, matters, isAll: after === undefined }
}

const logsOf = async (cases: Cases, code: string): Promise<LogOf[]> =>
  historiesOf(cases, await cases.everyOf(code))

const historiesOf = (cases: Cases, ids: readonly CaseId[]): Promise<LogOf[]> =>
  Promise.all(ids.map(async (id) => ({ id, log: await cases.history(id) })))
