import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Filter } from './filter.tsx'
import type { Asked } from './ledger-view.ts'

type ReturnRow = {
  readonly organ: Text
  /** Absent while it has not been begun. */
  readonly state?: Text
  readonly due?: string | undefined
  readonly late: boolean
  readonly href?: string
}

export type ReturnsView = {
  readonly period: Text
  readonly asked: readonly Asked[]
  readonly rows: readonly ReturnRow[]
  /** Begins those that are missing and may be begun by whoever reads this. */
  readonly begin?: Sending
  readonly missing: number
}

/** The returns of a period, organ by organ: which are begun, sent, merged, and which are late. */
export const returnsPage = (view: ReturnsView): View => ({
  title: { zh: `${view.period.zh}报送`, en: `Returns: ${view.period.en}` },
  children: <Returns {...view} />,
})

function Returns({ period, asked, rows, begin, missing }: ReturnsView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <T zh={`${period.zh}报送`} en={`Returns: ${period.en}`} />
      </h1>
      <Filter action="/work/returns" asked={asked} />
      <StackedTable
        caption={say({ zh: '各单位', en: 'By organ' })}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={[
          { text: say({ zh: '单位', en: 'Organ' }) },
          { text: say({ zh: '进展', en: 'How it stands' }) },
          { text: say({ zh: '期限', en: 'Due' }) },
        ]}
        rows={rows.map((row): Cell[] => [
          { text: <Organ {...row} /> },
          { text: row.state ? say(row.state) : say({ zh: '尚未开始', en: 'Not begun' }) },
          { text: <Due {...row} /> },
        ])}
      />
      {begin && missing > 0 && (
        <PostForm sending={begin}>
          <Button>
            <T zh={`开始填报（${missing} 个单位）`} en={`Begin (${missing} organs)`} />
          </Button>
        </PostForm>
      )}
      <p class="govuk-body app-small app-secondary">
        <T
          zh="每个单位每期只有一份。到期未报送的，由系统催报。"
          en="One of each organ and period. What is not sent in time is chased by mail."
        />
      </p>
    </>
  )
}

function Organ({ organ, href }: ReturnRow) {
  const say = useSay()
  return href ? (
    <a class="govuk-link" href={href}>
      {say(organ)}
    </a>
  ) : (
    <span>{say(organ)}</span>
  )
}

function Due({ due, late }: ReturnRow) {
  const lang = useLang()
  if (!due) return <>—</>
  return (
    <>
      {dayWords(due, lang)}
      {late && (
        <strong class="app-late">
          {' '}
          <T zh="已超期" en="late" />
        </strong>
      )}
    </>
  )
}
