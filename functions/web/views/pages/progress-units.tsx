import type { Lang, Text } from '../../../engine/text.ts'
import { type Bar, Bars } from '../bars.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { unitName } from './exits.tsx'
import { FiguresTable } from './figures-table.tsx'
import { numeric } from './linked.tsx'
import { shortMonth } from './progress-matters.tsx'
import type { ProgressView, UnitChart } from './progress-view.ts'

const countyTitle = (unit: Text): Text => ({
  zh: `各县区退出产能（${unit.zh}）`,
  en: `Capacity exited by county (${unit.en})`,
})

/** … where there is a plan, against it. */
export const monthlyTitle = ({ unit, planned }: Pick<UnitChart, 'unit' | 'planned'>): Text => {
  const { zh, en } = unitName(unit)
  return planned === undefined
    ? { zh: `逐月累计退出产能（${zh}）`, en: `Capacity exited, added up month by month (${en})` }
    : {
        zh: `逐月累计退出产能与计划对照（${zh}）`,
        en: `Capacity exited against plan, added up month by month (${en})`,
      }
}

/** Capacity by county and month, charts of their own for each unit. */
export function Units({ view: { units } }: { readonly view: ProgressView }) {
  return (
    <>
      {units.map((one) => (
        <section>
          <Counties chart={one} />
          <MonthsOfUnit chart={one} />
        </section>
      ))}
    </>
  )
}

type Props = { readonly chart: UnitChart }

function Counties({ chart: { unit, planned, rows } }: Props) {
  const say = useSay()
  const title = countyTitle(unitName(unit))
  return (
    <>
      <h2 class="govuk-heading-m">{say(title)}</h2>
      {planned !== undefined && (
        <p class="govuk-body app-small">
          <T
            zh="横条为本年已退出，竖线为本年计划退出；数字为已退出 / 计划。"
            en="The bar is what exited this year, the upright mark what plans are to retire in it; numbers are exited / planned."
          />
        </p>
      )}
      <Bars
        title={title}
        bars={rows.map((row) => ({ name: say(row.name), ...barOf(row.amount, row.planned, planned) }))}
      />
      <FiguresTable
        title={title}
        columns={[
          { text: { zh: '县区', en: 'County' } },
          { text: { zh: '本年计划退出', en: 'Planned this year' } },
          { text: { zh: '本年已退出', en: 'Exited this year' } },
        ]}
        rows={rows.map((row): Cell[] => [
          { text: say(row.name) },
          amount(row.planned, row.plans),
          amount(row.amount, row.href),
        ])}
      />
    </>
  )
}

function MonthsOfUnit({ chart }: Props) {
  const say = useSay()
  const lang = useLang()
  const title = monthlyTitle(chart)
  return (
    <>
      <h3 class="govuk-heading-s">{say(title)}</h3>
      {chart.planned !== undefined && <p class="govuk-body app-small">{say(planLine)}</p>}
      <Bars short joined title={title} bars={unitBars(chart, lang)} />
      <FiguresTable
        title={title}
        columns={[
          { text: { zh: '月份', en: 'Month' } },
          { text: { zh: '累计计划', en: 'Planned so far' } },
          { text: { zh: '累计退出', en: 'Exited so far' } },
          { text: { zh: '当月退出', en: 'In the month' } },
        ]}
        rows={chart.months.map((row): Cell[] => [
          { text: shortMonth(row.month, lang) },
          amount(row.planned, chart.plans),
          numeric(row.upTo ?? '—'),
          amount(row.retired, row.exits),
        ])}
      />
    </>
  )
}

/** An amount that leads to what it is of; nothing leads nowhere. */
const amount = (of: string | undefined, href: string): Cell =>
  numeric(
    of === undefined || of === '0' ? (
      (of ?? '—')
    ) : (
      <a class="govuk-link" href={href}>
        {of}
      </a>
    ),
  )

/** What the step line of a chart is. */
export const planLine: Text = {
  zh: '横条为截至当月底已退出，虚线为计划：各项任务计划退出的产能，按完成时限逐月累计；数字为已退出 / 计划。',
  en: 'The bar is what exited by the end of the month, the dashed line is the plan: what tasks are to retire by their days, added up. Numbers are exited / planned.',
}

/** What exited by the end of each month, and a mark at what was to exit by then. */
export const unitBars = ({ months, planned }: UnitChart, lang: Lang): Bar[] =>
  months.map((month) => ({
    name: shortMonth(month.month, lang),
    ...barOf(month.upTo, month.planned, planned),
  }))

/** Exact as words, and as near as a picture needs it; where any plan names the unit, its place is not left empty. */
const barOf = (
  exited: string | undefined,
  planned: string | undefined,
  inAll: string | undefined,
): Omit<Bar, 'name'> => ({
  value: Number(exited ?? 0),
  ...(planned !== undefined && { mark: Number(planned) }),
  words: [exited ?? '—', ...(inAll === undefined ? [] : [planned ?? '—'])].join(' / '),
})
