import { csv } from '../../evidence/archive/csv.ts'
import { factsFor, queryOf, seenBy } from '../../web/measures-query.ts'
import { factRow, listed, listQueryOf, titleOfList } from '../../web/models/measured-facts.ts'
import { base, formName, measuresView, stepName, stepsOf, workingDay } from '../../web/models/measures.ts'
import { organName } from '../../web/names.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { factsPage } from '../../web/views/pages/measured-facts.tsx'
import { measuresPage } from '../../web/views/pages/measures.tsx'
import { t } from '../../web/views/text.ts'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 50

const read = async (visit: Visit) => {
  const seen = seenBy(personOf(visit))
  const query = queryOf(visit)
  return { seen, query, found: await factsFor(services(), seen, query) }
}

/** How long steps take, what is returned, refused, transferred and late: of one's organs, or of all. */
export const measures = async (visit: Visit): Promise<SiteResponse> => {
  const { seen, query, found } = await read(visit)
  return show(visit, measuresPage(await measuresView(query, seen, visit.today.slice(0, 7), found)))
}

/** The filings behind one figure. */
export const filings = async (visit: Visit): Promise<SiteResponse> => {
  const { query, found } = await read(visit)
  const asked = listQueryOf(visit.query)
  const facts = listed(found.facts, asked)
  const from = Math.max(0, Math.floor(Number(visit.query.get('after')) || 0))
  const shown = facts.slice(from, from + perPage)
  const heads = await services().cases.heads(shown.map((fact) => fact.case))
  const here = (after?: number) =>
    `${base}/filings?${new URLSearchParams({ ...query, ...asked, ...(after && { after: String(after) }) })}`
  return show(
    visit,
    factsPage({
      title: titleOfList(query, asked),
      of: {
        zh: `${query.from} 至 ${query.to}，共 ${facts.length} 件`,
        en: `${query.from} to ${query.to}: ${facts.length}`,
      },
      rows: shown.map((fact) => factRow(fact, heads)),
      back: `${base}?${new URLSearchParams(query)}`,
      workingDay,
      ...(from > 0 && { first: here() }),
      ...(facts.length > from + perPage && { next: here(from + perPage) }),
    }),
  )
}

const columns = [
  { zh: '单位', en: 'Organ' },
  { zh: '表单', en: 'Form' },
  { zh: '环节', en: 'Step' },
  { zh: '决定数', en: 'Decisions' },
  { zh: '用时中位数（工作分钟）', en: 'Median time (working minutes)' },
  { zh: '用时九成分位（工作分钟）', en: '90th percentile (working minutes)' },
  { zh: '退回补正', en: 'Returned' },
  { zh: '不同意', en: 'Refused' },
  { zh: '转交、改派', en: 'Transferred' },
  { zh: '超期', en: 'Overdue' },
]

/** The figures of each step and organ as a file. */
export const figures = async (visit: Visit): Promise<SiteResponse> => {
  const { query, found } = await read(visit)
  const { lang } = visit
  const rows = stepsOf(found.facts).map(({ of: { organ, form, step }, figures: of }) => [
    t(organName(organ), lang),
    t(formName(form), lang),
    t(stepName(form, step), lang),
    of.decided,
    of.median,
    of.ninetieth,
    of.returned,
    of.refused,
    of.transferred,
    of.late,
  ])
  const header = columns.map((column) => t(column, lang))
  return download(`tuichu-${query.from}-${query.to}.csv`, 'text/csv; charset=utf-8', csv(header, rows))
}
