import { capacityUnits } from '../../../../forms/shared/units.ts'
import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import type { ExitLine, ExitsView, TallyLine, TallyTable } from './exits-view.ts'
import { Filter } from './filter.tsx'
import { Pages } from './paging.tsx'

const title = { zh: '退出情况', en: 'What has exited' }

/** Enterprises, equipment and capacity that left in a year, each counted once, and the list behind the figures. */
export const exitsPage = (view: ExitsView): View => ({ title, wide: true, children: <Exits {...view} /> })

function Exits(view: ExitsView) {
  const { year, asked, total, tables, lines, ledger, returns, first, next } = view
  return (
    <>
      <h1 class="govuk-heading-l">
        <T zh={`${year}年退出情况`} en={`What has exited in ${year}`} />
      </h1>
      <Filter action="/work/exits" asked={asked} conditions={view.conditions} />
      <Tallies table={{ title: total.name, of: { zh: '范围', en: 'Of' }, rows: [total] }} />
      {lines.length === 0 && !next ? (
        <p class="govuk-body">
          <T zh="所选范围内还没有退出记录。" en="Nothing has exited yet within this choice." />
        </p>
      ) : (
        <>
          {tables.map((table) => (
            <Tallies table={table} />
          ))}
          <Lines lines={lines} />
          <Pages first={first} next={next} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={ledger}>
          <T zh="查看台账" en="See the ledger" />
        </a>
        {'　'}
        <a class="govuk-link" href={returns}>
          <T zh="半年报送和年度公示" en="Returns and annual notice" />
        </a>
      </p>
      <HowExitsCount />
    </>
  )
}

const numeric = (text: string | number): Cell => ({ text: String(text), format: 'numeric' })

export const unitName = (unit: string): Text =>
  capacityUnits.find(({ value }) => value === unit)?.label ?? { zh: unit, en: unit }

/** Capacity by unit, side by side: never one sum. */
export const capacityWords = ({ capacity }: Pick<TallyLine, 'capacity'>): Text => {
  const parts = Object.entries(capacity).map(([unit, amount]) => ({ amount, unit: unitName(unit) }))
  return parts.length === 0
    ? { zh: '—', en: '—' }
    : {
        zh: parts.map(({ amount, unit }) => `${amount} ${unit.zh}`).join('；'),
        en: parts.map(({ amount, unit }) => `${amount} ${unit.en}`).join('; '),
      }
}

function Tallies({ table: { title: of, of: what, rows } }: { readonly table: TallyTable }) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(of)}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: say(what) },
        { text: say({ zh: '企业（户）', en: 'Enterprises' }), format: 'numeric' },
        { text: say({ zh: '设备（台套）', en: 'Equipment' }), format: 'numeric' },
        { text: say({ zh: '产能（按单位，不跨单位相加）', en: 'Capacity by unit' }) },
      ]}
      rows={rows.map((row): Cell[] => [
        { text: say(row.name) },
        numeric(row.enterprises),
        numeric(row.equipment),
        { text: say(capacityWords(row)) },
      ])}
    />
  )
}

function Lines({ lines }: { readonly lines: readonly ExitLine[] }) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say({ zh: '明细', en: 'Each of them' })}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '企业', en: 'Enterprise' }) },
        { text: say({ zh: '退出内容', en: 'What exited' }) },
        { text: say({ zh: '产能', en: 'Capacity' }) },
        { text: say({ zh: '日期', en: 'Date' }) },
        { text: say({ zh: '计数', en: 'Counted' }) },
      ]}
      rows={lines.map((line): Cell[] => [
        { text: say(line.county) },
        {
          text: (
            <a class="govuk-link" href={line.href}>
              {line.enterprise}
            </a>
          ),
        },
        { text: line.what ?? <T zh="企业依法关停退出" en="The enterprise, closed by law" /> },
        {
          text: line.capacity
            ? say(capacityWords({ capacity: { [line.capacity.unit]: line.capacity.amount } }))
            : '',
        },
        { text: dayWords(line.on, lang) },
        {
          text: line.counted ? (
            <T zh="计入" en="here" />
          ) : (
            <T zh="已在更早的退出中计数" en="by an earlier exit" />
          ),
        },
      ])}
    />
  )
}

/** The rule of counting, in words. */
export function HowExitsCount() {
  return (
    <p class="govuk-body app-small app-secondary">
      <T
        zh="统计口径（本平台的政策，待核）：设备以拆除验收通过之日、企业以依法关停退出办结之日计入当年；封存的设备不计。同一企业、同一出厂编号的设备只计一次，以最早的一次为准，不因县区、事由、半年或者年度重复。一户企业在首次退出时计数。"
        en="How it counts (our policy, to be checked): a machine in the year in which its dismantling was accepted, an enterprise in that in which its lawful closure ended; sealed equipment does not count. One enterprise and one serial number count once, by the earliest exit, whatever the county, ground, half or year. An enterprise counts at its first exit."
      />
    </p>
  )
}
