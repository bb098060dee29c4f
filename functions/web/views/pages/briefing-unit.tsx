import type { Text } from '../../../engine/text.ts'
import { Bars } from '../bars.tsx'
import { useLang, useSay } from '../lang.tsx'
import { shortMonth } from './progress-matters.tsx'
import { monthlyTitle, unitBars } from './progress-units.tsx'
import type { UnitChart, UnitMonth } from './progress-view.ts'

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

const rows: readonly { readonly name: Text; readonly of: (month: UnitMonth) => string | undefined }[] = [
  { name: { zh: '计划', en: 'Planned' }, of: ({ planned }) => planned },
  { name: { zh: '已退出', en: 'Exited' }, of: ({ upTo }) => upTo },
]

/** Paper is short: a chart begins a month before there is anything to show. */
export const begunIn = <Month,>(
  months: readonly Month[],
  isBegun: (month: Month) => boolean,
): readonly Month[] => months.slice(Math.max(0, months.findIndex(isBegun) - 1))

/** Of a unit the table has the whole year. */
const isBegun = ({ planned, upTo }: UnitMonth): boolean => [planned, upTo].some((one) => (one ?? '0') !== '0')

/** Capacity of one unit against plan, month by month: the chart, and its figures in two rows. */
export function BriefingUnit({ chart }: { readonly chart: UnitChart }) {
  const say = useSay()
  const lang = useLang()
  const title = monthlyTitle(chart)
  return (
    <div class="app-briefing__unit">
      <p class="app-briefing__small">{say(title)}</p>
      <Bars
        short
        dense
        joined
        title={title}
        bars={unitBars({ ...chart, months: begunIn(chart.months, isBegun) }, lang)}
      />
      <section class="app-scroll" aria-label={say(title)} {...focusable}>
        <table class="app-briefing__table">
          <thead>
            <tr>
              <th scope="col">{say({ zh: '累计', en: 'So far' })}</th>
              {chart.months.map(({ month }) => (
                <th scope="col">{shortMonth(month, lang)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr>
                <th scope="row">{say(name)}</th>
                {chart.months.map((month) => (
                  <td>{of(month) ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
