import { officeHours } from '../../../../forms/office-hours.ts'
import type { Text } from '../../../engine/text.ts'
import { type Bar, Bars } from '../bars.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { workingDays, workingTime } from '../working-time.ts'
import { Linked, numeric } from './linked.tsx'
import { MeasuresSearch } from './measures-search.tsx'
import type { Counted, FigureRow, MeasuresView } from './measures-view.ts'

const title: Text = { zh: '办理情况', en: 'How approvals go' }

/** Bars of a chart; the table after it has all. */
const mostBars = 12

/** Times, returns, refusals, transfers and what is late, each with its chart, its table and its filings. */
export const measuresPage = (view: MeasuresView): View => ({
  title,
  wide: true,
  children: <Measures view={view} />,
})

function Measures({ view }: { readonly view: MeasuresView }) {
  const say = useSay()
  const { filter, total, organs, steps, csv, isCut } = view
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <MeasuresSearch filter={filter} />
      {isCut && (
        <InsetText>
          <T
            zh="所选范围内的记录过多，本页只计入了一部分。请缩小月份、县区或单位的范围。"
            en="There is more on record than this page reads; its figures are of a part. Choose fewer months, a county or an organ."
          />
        </InsetText>
      )}
      <Figures rows={[total]} title={{ zh: '合计', en: 'In all' }} day={view.workingDay} />
      {total.decided.count + total.transferred.count + total.late.count === 0 ? (
        <Nothing />
      ) : (
        <>
          <Times title={{ zh: '各单位办理用时', en: 'Time by organ' }} rows={organs} day={view.workingDay} />
          <Times
            title={{ zh: '各环节办理用时', en: 'Time by step and organ' }}
            rows={steps}
            day={view.workingDay}
            inAll={view.stepsInAll}
          />
          <Late rows={organs} />
          <Returns view={view} />
          <p class="govuk-body">
            <a class="govuk-link" href={csv}>
              <T zh="下载各环节数据（CSV）" en="Download the figures of all steps (CSV)" />
            </a>
          </p>
        </>
      )}
      <HowCounted />
    </>
  )
}

function Nothing() {
  return (
    <p class="govuk-body">
      <T zh="所选范围内没有办理记录。" en="Nothing was recorded for this choice." />
    </p>
  )
}

type Named = { readonly title: Text; readonly rows: readonly FigureRow[]; readonly day: number }

function Figures({ title: caption, rows, day }: Named) {
  const say = useSay()
  const time = (minutes: number | undefined) =>
    numeric(minutes === undefined ? '—' : say(workingTime(minutes, day)))
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: say({ zh: '范围', en: 'Of' }) },
        ...[
          { zh: '决定数', en: 'Decisions' },
          { zh: '用时中位数', en: 'Median time' },
          { zh: '用时九成分位', en: '90th percentile' },
          { zh: '退回补正', en: 'Returned' },
          { zh: '不同意', en: 'Refused' },
          { zh: '转交、改派', en: 'Transferred' },
          { zh: '超期', en: 'Overdue' },
        ].map((text) => ({ text: say(text), format: 'numeric' as const })),
      ]}
      rows={rows.map((row): Cell[] => [
        { text: say(row.name) },
        numeric(<Linked {...row.decided} />),
        time(row.median),
        time(row.ninetieth),
        numeric(<Linked {...row.returned} />),
        numeric(<Linked {...row.refused} />),
        numeric(<Linked {...row.transferred} />),
        numeric(<Linked {...row.late} />),
      ])}
    />
  )
}

function Times({ title: of, rows, day, inAll = rows.length }: Named & { readonly inAll?: number }) {
  const say = useSay()
  const bars = rows.flatMap(({ name, median, ninetieth }): Bar[] =>
    median === undefined
      ? []
      : [
          {
            name: say(name),
            value: median,
            mark: ninetieth,
            words: `${workingDays(median, day)} / ${workingDays(ninetieth ?? median, day)}`,
          },
        ],
  )
  return (
    <section>
      <h2 class="govuk-heading-m">{say(of)}</h2>
      {bars.length > 0 && (
        <>
          <p class="govuk-body app-small">
            <T
              zh="横条为中位数，细线到九成分位；数字为工作日（中位数 / 九成分位）。"
              en="The bar is the median, the line goes on to the 90th percentile; numbers are working days (median / 90th)."
            />
          </p>
          <Bars title={of} bars={bars.slice(0, mostBars)} />
        </>
      )}
      <Figures title={of} rows={rows} day={day} />
      {inAll > rows.length && (
        <p class="govuk-body app-small">
          <T
            zh={`共 ${inAll} 行，表中为前 ${rows.length} 行；全部见下载文件。`}
            en={`The first ${rows.length} of ${inAll} rows; the file has all.`}
          />
        </p>
      )}
    </section>
  )
}

const overdue: Text = { zh: '各单位超期件数', en: 'Overdue by organ' }

function Late({ rows }: Pick<Named, 'rows'>) {
  const late = rows.filter(({ late: { count } }) => count > 0).toSorted((a, b) => b.late.count - a.late.count)
  return (
    <Counts
      title={overdue}
      of={{ zh: '单位', en: 'Organ' }}
      rows={late.map((row) => ({ name: row.name, ...row.late }))}
    />
  )
}

function Returns({ view: { fields } }: { readonly view: MeasuresView }) {
  return (
    <Counts
      title={{ zh: '退回补正的原因', en: 'What was returned for' }}
      of={{ zh: '指出的项目', en: 'What was named' }}
      rows={fields}
    />
  )
}

type CountsProps = {
  readonly title: Text
  readonly of: Text
  readonly rows: readonly ({ readonly name: Text } & Counted)[]
}

function Counts({ title: what, of, rows }: CountsProps) {
  const say = useSay()
  const bars = rows.map(({ name, count }) => ({ name: say(name), value: count, words: String(count) }))
  return (
    <section>
      <h2 class="govuk-heading-m">{say(what)}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T zh="没有。" en="None." />
        </p>
      ) : (
        <>
          <Bars title={what} bars={bars.slice(0, mostBars)} />
          <StackedTable
            caption={say(what)}
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={[{ text: say(of) }, { text: say({ zh: '件数', en: 'Number' }), format: 'numeric' }]}
            rows={rows.map(({ name, ...counted }): Cell[] => [
              { text: say(name) },
              numeric(<Linked {...counted} />),
            ])}
          />
        </>
      )}
    </section>
  )
}

function HowCounted() {
  const { from, until } = officeHours
  return (
    <p class="govuk-body app-small app-secondary">
      <T
        zh={`用时自环节进入起，至本单位作出决定止，只计工作日 ${from} 至 ${until}（本平台的设定，待核），“小时”“工作日”均按此折算；按决定作出的月份统计。收回的决定不计。超期包括超期后才决定的和超期仍未决定的，每次只计一件。一次退回指出几个项目的，各计一件。`}
        en={`Time runs from the step's entry to the organ's decision, ${from} to ${until} on working days (policy, to be checked); hours and days are reckoned by that. It counts in the month of the decision. What was taken back does not count. Overdue is what was decided late and what waits past its last day, each once. A return that names several things counts under each.`}
      />
    </p>
  )
}
