import { yearOf } from '../../engine/day.ts'
import { Exits } from '../../store/exits.ts'
import { divisionsRead } from '../../web/ledger-query.ts'
import { exitLines, tallyTables } from '../../web/models/exits.ts'
import { yearsUpTo } from '../../web/models/ledger.ts'
import { divisionName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { exitsPage } from '../../web/views/pages/exits.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const mostLines = 200

/** What left in a year, of one division or of all that somebody may read. */
export const exits = async (visit: Visit): Promise<SiteResponse> => {
  const own = divisionsRead(personOf(visit))
  const county = own.find((one) => one === visit.query.get('county')) ?? ''
  const years = yearsUpTo(visit.today)
  const year = years.find((one) => one === visit.query.get('year')) ?? String(yearOf(visit.today))
  const store = new Exits(services().table)
  const found = await Promise.all((county ? [county] : own).map((one) => store.of(one, Number(year))))
  const lines = exitLines(found.flat(), ({ case: id }) => `/work/cases/${id}`)
  return show(
    visit,
    exitsPage({
      year,
      asked: [
        {
          name: 'year',
          label: { zh: '计入年度', en: 'Counted in' },
          value: year,
          choices: years.map((one) => ({ value: one, label: { zh: one, en: one } })),
          all: false,
        },
        {
          name: 'county',
          label: { zh: '县区', en: 'County' },
          value: county,
          choices: own.map((id) => ({ value: id, label: divisionName(id) })),
          all: true,
        },
      ],
      ...tallyTables(found.flat()),
      lines: lines.slice(0, mostLines),
      linesInAll: lines.length,
      returns: '/work/returns',
      ledger: `/work/ledger?${new URLSearchParams({ year, state: 'left', ...(county && { county }) })}`,
    }),
  )
}
