import { ledgerColumns } from '../../../forms/ledger.ts'
import { csv } from '../../evidence/archive/csv.ts'
import {
  divisionsRead,
  isFiltered,
  type LedgerQuery,
  ledgerQueryOf,
  linesFor,
  readings,
} from '../../web/ledger-query.ts'
import { cellsOf, ledgerView, placeName } from '../../web/models/ledger.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { ledgerPage } from '../../web/views/pages/ledger.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { xlsx } from '../../web/xlsx.ts'

/** The ledger of a division: a page of it, or what there is to print. */
export const ledger = async (visit: Visit): Promise<SiteResponse> => {
  const query = ledgerQueryOf(visit)
  const isPrint = visit.query.get('all') === 'yes'
  const after = isPrint ? undefined : (visit.query.get('after') ?? undefined)
  const limit = isPrint ? readings.print : isFiltered(query) ? readings.filtered : readings.plain
  const asked = askedIn(visit, query)
  const page = await linesFor(services(), asked, { limit, after })
  return show(visit, ledgerPage(ledgerView(query, { ...asked, page, isPrint, after })))
}

const askedIn = (visit: Visit, query: LedgerQuery) => ({
  query,
  own: divisionsRead(personOf(visit)),
  today: visit.today,
})

/** The columns in Chinese, whatever the page's language: the ledger is the record. */
const header = ledgerColumns.map(({ head }) => head.zh)

const table = async (visit: Visit) => {
  const query = ledgerQueryOf(visit)
  const { lines, next } = await linesFor(services(), askedIn(visit, query), { limit: readings.whole })
  const part = next === undefined ? '' : `-最近${readings.whole}件案件`
  return {
    name: `台账-${placeName(query.county).zh}-${visit.today}${part}`,
    rows: lines.map(cellsOf),
  }
}

export const asCsv = async (visit: Visit): Promise<SiteResponse> => {
  const { name, rows } = await table(visit)
  return download(`${name}.csv`, 'text/csv; charset=utf-8', csv(header, rows))
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const asXlsx = async (visit: Visit): Promise<SiteResponse> => {
  const { name, rows } = await table(visit)
  const columns = ledgerColumns.map(({ id, head, kind, width }) => ({
    head: head.zh,
    kind,
    width,
    ...(id === 'enterprise' && { stays: true as const }),
  }))
  const file = await xlsx('台账', columns, rows)
  return {
    ...download(`${name}.xlsx`, spreadsheet, file.toString('base64')),
    isBase64Encoded: true,
  }
}
