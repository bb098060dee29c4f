import type { Tally } from '../../../engine/exit.ts'
import type { Text } from '../../../engine/text.ts'
import { type Bar, Bars } from '../bars.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useSay } from '../lang.tsx'
import { capacityWords } from './exits.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Linked, numeric } from './linked.tsx'
import type { ProgressRow, ProgressView } from './progress-view.ts'

type OpenRow = Pick<ProgressRow, 'name' | 'open' | 'overdue' | 'soon'>

export const tallyOfRow = ({ capacity }: Pick<ProgressRow, 'capacity'>): Pick<Tally, 'capacity'> => ({
  capacity: Object.fromEntries(capacity.map(({ unit, amount }) => [unit, amount])),
})

/** Open cases as bars, with those overdue and at risk from the left on. */
export const openBars = (rows: readonly OpenRow[], say: (text: Text) => string): Bar[] =>
  rows.map(({ name, open, overdue, soon }) => ({
    name: say(name),
    value: open.count,
    parts: [
      { kind: 'late' as const, value: overdue.count },
      { kind: 'soon' as const, value: soon.count },
    ].filter(({ value }) => value > 0),
    words: String(open.count),
    ...(overdue.count + soon.count > 0 && { more: say(moreWords(overdue.count, soon.count)) }),
  }))

const moreWords = (overdue: number, soon: number): Text => ({
  zh: `（超期${overdue}，临期${soon}）`,
  en: ` (${overdue} overdue, ${soon} at risk)`,
})

type OpenProps = { readonly title: Text; readonly of: Text; readonly rows: readonly OpenRow[] }

const openHead: readonly Text[] = [
  { zh: '在办', en: 'Open' },
  { zh: '超期', en: 'Overdue' },
  { zh: '临期', en: 'At risk' },
]

const openCells = ({ open, overdue, soon }: OpenRow): Cell[] =>
  [open, overdue, soon].map((one) => numeric(<Linked {...one} />))

/** Open cases by what they have in common: chart and table. */
export function OpenCases({ title, of, rows }: OpenProps) {
  const say = useSay()
  return (
    <section>
      <h2 class="govuk-heading-m">{say(title)}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T zh="没有在办案件。" en="No case is open." />
        </p>
      ) : (
        <>
          <Bars title={title} bars={openBars(rows, say)} />
          <FiguresTable
            title={title}
            columns={[of, ...openHead].map((text) => ({ text }))}
            rows={rows.map((row): Cell[] => [{ text: say(row.name) }, ...openCells(row)])}
          />
        </>
      )}
    </section>
  )
}

const head: readonly Text[] = [
  ...openHead,
  { zh: '本年立案', en: 'Opened' },
  { zh: '本年办结', en: 'Ended' },
  { zh: '退出企业（户）', en: 'Enterprises exited' },
  { zh: '退出设备（台套）', en: 'Machines exited' },
]

const capacity: Text = { zh: '退出产能', en: 'Capacity exited' }

/** Each table of the view with its chart. */
export function ProgressTables({ view: { tables, total } }: { readonly view: ProgressView }) {
  const say = useSay()
  return (
    <>
      {tables.map(({ title, of, rows }) => (
        <section>
          <h2 class="govuk-heading-m">{say(title)}</h2>
          {rows.some(({ open }) => open.count > 0) && <Bars title={title} bars={openBars(rows, say)} />}
          <FiguresTable
            title={title}
            columns={[...[of, ...head].map((text) => ({ text })), { text: capacity, words: true }]}
            rows={[...rows, total].map(rowCells(say))}
          />
        </section>
      ))}
    </>
  )
}

const rowCells =
  (say: (text: Text) => string) =>
  (row: ProgressRow): Cell[] => [
    { text: say(row.name) },
    ...openCells(row),
    ...[row.opened, row.ended, row.enterprises, row.equipment].map((one) => numeric(<Linked {...one} />)),
    {
      text:
        row.capacity.length === 0 ? (
          '—'
        ) : (
          <a class="govuk-link" href={row.exits}>
            {say(capacityWords(tallyOfRow(row)))}
          </a>
        ),
    },
  ]
