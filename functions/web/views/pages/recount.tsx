import type { Tally } from '../../../engine/exit.ts'
import { BackLink } from '../components/back-link.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { capacityWords, HowExitsCount } from './exits.tsx'
import type { ComparedFigures, RecountRow, RecountView } from './exits-view.ts'
import { Filter } from './filter.tsx'

/** The figures as they are kept, beside a recount of the raw events. */
export const recountPage = (view: RecountView): View => ({
  title: { zh: '数据复核', en: 'Recount of the figures' },
  before: <BackLink href="/audit" />,
  wide: true,
  children: <Recount {...view} />,
})

function Recount({ year, asked, rows, figures, cases, events, tooMany }: RecountView) {
  return (
    <>
      <h1 class="govuk-heading-l">
        <T zh={`${year}年数据复核`} en={`Recount of the figures of ${year}`} />
      </h1>
      <p class="govuk-body">
        <T
          zh="“系统数据”是平台随案件办理保存、用于报表的数据；“重新统计”是本页打开时从每件案件的全部原始事件逐一统计的结果。二者应当一致。"
          en="“Kept” is what the platform kept as the cases went on, and uses for returns. “Recounted” was counted when this page was opened, from every event of every case. The two must be equal."
        />
      </p>
      <Filter action="/audit/exits" asked={asked} />
      {tooMany.length > 0 && (
        <InsetText>
          <T
            zh="案件过多，本页只重新统计了最近的一部分，不能据此认定数据有误。"
            en="There are more cases than one page recounts. It read the newest, so a difference proves nothing."
          />
        </InsetText>
      )}
      {rows.map((row) => (
        <Compared row={row} isWhole={tooMany.length === 0} />
      ))}
      <Figures figures={figures} isWhole={tooMany.length === 0} />
      <p class="govuk-body">
        <T
          zh={`本次读取案件 ${cases} 件、事件 ${events} 条。`}
          en={`Read for this: ${cases} cases, ${events} events.`}
        />
      </p>
      <HowExitsCount />
    </>
  )
}

function Compared({ row, isWhole }: { readonly row: RecountRow; readonly isWhole: boolean }) {
  const say = useSay()
  const cells = (name: string, tally: Tally): Cell[] => [
    { text: name },
    { text: String(tally.enterprises), format: 'numeric' },
    { text: String(tally.equipment), format: 'numeric' },
    { text: say(capacityWords(tally)) },
  ]
  return (
    <section>
      <StackedTable
        caption={say(row.name)}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: say({ zh: '来源', en: 'Source' }) },
          { text: say({ zh: '企业（户）', en: 'Enterprises' }), format: 'numeric' },
          { text: say({ zh: '设备（台套）', en: 'Equipment' }), format: 'numeric' },
          { text: say({ zh: '产能（按单位）', en: 'Capacity by unit' }) },
        ]}
        rows={[
          cells(say({ zh: '系统数据', en: 'Kept' }), row.kept),
          cells(say({ zh: '重新统计', en: 'Recounted' }), row.recounted),
        ]}
      />
      <Agreement agrees={row.agrees} isWhole={isWhole} />
    </section>
  )
}

function Agreement({ agrees, isWhole }: { readonly agrees: boolean; readonly isWhole: boolean }) {
  if (agrees)
    return (
      <p class="govuk-body">
        <strong>
          <T zh="一致。" en="They agree." />
        </strong>
      </p>
    )
  if (!isWhole) return null
  return (
    <p class="govuk-body">
      <strong class="app-secondary">
        <T
          zh="不一致：刚办结的案件可能还没有计入，请稍后重新打开；仍不一致的，请报告平台管理员。"
          en="They differ. What has just ended may not be kept yet: open this page again in a moment, and tell the administrator if they still differ."
        />
      </strong>
    </p>
  )
}

type FiguresProps = { readonly figures: ComparedFigures; readonly isWhole: boolean }

/** The figures of the page of progress, and of the briefing. */
function Figures({ figures: { rows, cells, differing }, isWhole }: FiguresProps) {
  const say = useSay()
  return (
    <section>
      <StackedTable
        caption={say({ zh: '工作进展各项数据', en: 'Figures of progress' })}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: say({ zh: '项目', en: 'Figure' }) },
          { text: say({ zh: '系统数据', en: 'Kept' }), format: 'numeric' },
          { text: say({ zh: '重新统计', en: 'Recounted' }), format: 'numeric' },
        ]}
        rows={rows.map(({ name, kept, recounted }): Cell[] => [
          { text: say(name) },
          { text: say(kept), format: 'numeric' },
          { text: say(recounted), format: 'numeric' },
        ])}
      />
      <p class="govuk-body">
        <T
          zh={`各项数据由 ${cells} 组明细（月份、办理程序、行业、状态）相加得出，逐组核对，${differing} 组不一致。`}
          en={`They are sums of ${cells} cells by month, track, sector and state; compared one by one, ${differing} differ.`}
        />
      </p>
      <Agreement agrees={differing === 0} isWhole={isWhole} />
    </section>
  )
}
