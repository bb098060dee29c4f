import { monthText } from '../../../engine/date-text.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { type Bar, Bars } from '../bars.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { capacityWords } from './exits.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Linked, numeric } from './linked.tsx'
import { tallyOfRow } from './progress-tables.tsx'
import type { MattersRow, MonthRow, ProgressView } from './progress-view.ts'

type Props = { readonly view: ProgressView }

const county: Text = { zh: '县区', en: 'County' }

const monthly: Text = { zh: '逐月立案和办结', en: 'Opened and ended, month by month' }
export const againstPlan: Text = {
  zh: '县区年度工作计划任务完成情况（逐月累计）',
  en: 'Tasks of the county plans, done against planned, added up month by month',
}

export const shortMonth = (month: string, lang: Lang): string =>
  lang === 'zh' ? `${Number(month.slice(5))}月` : monthText(month, 'en').slice(0, 3)

/** What was done by the end of each month, and a mark at what was to be done. */
export const planBars = (months: readonly MonthRow[], lang: Lang): Bar[] =>
  months.map(({ month, planned, done }) => ({
    name: shortMonth(month, lang),
    value: done ?? 0,
    mark: planned,
    words: `${done ?? '—'} / ${planned}`,
  }))

/** Month by month: cases, what exited, and the tasks of the county plans. */
export function Months({ view: { months, mattersTotal } }: Props) {
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <section>
        <h2 class="govuk-heading-m">{say(monthly)}</h2>
        <p class="govuk-body app-small">
          <T
            zh="横条为办结，细线到立案；数字为办结 / 立案。"
            en="The bar is what ended, the line goes on to what was opened; numbers are ended / opened."
          />
        </p>
        <Bars
          short
          title={monthly}
          bars={months.map(({ month, opened, ended }) => ({
            name: shortMonth(month, lang),
            value: ended.count,
            mark: opened.count,
            words: `${ended.count} / ${opened.count}`,
          }))}
        />
        <MonthsTable months={months} />
      </section>
      <section>
        <h2 class="govuk-heading-m">{say(againstPlan)}</h2>
        {mattersTotal.planned === 0 ? (
          <p class="govuk-body">
            <T zh="还没有签发的年度工作计划。" en="No plan of the year has been signed yet." />
          </p>
        ) : (
          <>
            <p class="govuk-body app-small">
              <T
                zh="横条为当月底已完成，细线到应完成；按计划的完成时限和进展调度的截止日期统计。"
                en="The bar is what was done by the end of the month, the line goes on to what was to be done: by the days of the plans and of the reports on them."
              />
            </p>
            <Bars short title={againstPlan} bars={planBars(months, lang)} />
          </>
        )}
      </section>
    </>
  )
}

const monthColumns: readonly { readonly text: Text; readonly words?: true }[] = [
  { text: { zh: '月份', en: 'Month' } },
  { text: { zh: '立案', en: 'Opened' } },
  { text: { zh: '办结', en: 'Ended' } },
  { text: { zh: '退出设备（台套）', en: 'Machines exited' } },
  { text: { zh: '退出产能', en: 'Capacity exited' }, words: true },
  { text: { zh: '计划任务应完成（累计）', en: 'Tasks planned so far' } },
  { text: { zh: '已完成（累计）', en: 'Tasks done so far' } },
]

function MonthsTable({ months }: { readonly months: readonly MonthRow[] }) {
  const lang = useLang()
  return (
    <FiguresTable
      title={monthly}
      columns={monthColumns}
      rows={months.map((row): Cell[] => [
        { text: monthText(row.month, lang) },
        ...[row.opened, row.ended, row.equipment].map((one) => numeric(<Linked {...one} />)),
        { text: row.capacity.length === 0 ? '—' : <Exited row={row} /> },
        numeric(row.planned),
        numeric(row.done ?? '—'),
      ])}
    />
  )
}

function Exited({ row }: { readonly row: MonthRow }) {
  const say = useSay()
  return (
    <a class="govuk-link" href={row.exits}>
      {say(capacityWords(tallyOfRow(row)))}
    </a>
  )
}

const coverage: Text = { zh: '年度计划和执法监察覆盖情况', en: 'Plans, and coverage of campaigns' }

/** Per cent of the listed enterprises that were visited, rounded down. */
export const share = ({ visited, listed }: MattersRow): string =>
  listed === 0 ? '—' : `${Math.floor((visited * 100) / listed)}%`

/** County by county: is there a plan, and how many of the listed enterprises were visited. */
export function Matters({ view: { matters, mattersTotal } }: Props) {
  const say = useSay()
  const rows = matters.length > 1 ? [...matters, mattersTotal] : matters
  const bars = matters.filter(({ listed }) => listed > 0)
  return (
    <section>
      <h2 class="govuk-heading-m">{say(coverage)}</h2>
      {bars.length > 0 && (
        <>
          <p class="govuk-body app-small">
            <T
              zh="横条为已检查（诊断、评选）企业，细线到清单所列企业。"
              en="The bar is the enterprises visited, the line goes on to those listed."
            />
          </p>
          <Bars
            title={coverage}
            bars={bars.map((row) => ({
              name: say(row.name),
              value: row.visited,
              mark: row.listed,
              words: `${row.visited} / ${row.listed}, ${share(row)}`,
            }))}
          />
        </>
      )}
      <FiguresTable
        title={coverage}
        columns={[county, ...heads].map((text) => ({ text }))}
        rows={rows.map((row): Cell[] => [
          { text: say(row.name) },
          numeric(<Linked {...row.plans} />),
          numeric(`${row.done} / ${row.planned}`),
          numeric(row.late),
          numeric(<Linked {...row.campaigns} />),
          numeric(row.listed),
          numeric(row.visited),
          numeric(share(row)),
          numeric(row.problems),
        ])}
      />
    </section>
  )
}

const heads: readonly Text[] = [
  { zh: '年度计划（份）', en: 'Plans' },
  { zh: '任务完成/计划', en: 'Tasks done / planned' },
  { zh: '任务逾期', en: 'Tasks late' },
  { zh: '监察（项）', en: 'Campaigns' },
  { zh: '清单企业（户）', en: 'Enterprises listed' },
  { zh: '已检查（户）', en: 'Visited' },
  { zh: '覆盖率', en: 'Coverage' },
  { zh: '发现问题（户）', en: 'With problems' },
]
