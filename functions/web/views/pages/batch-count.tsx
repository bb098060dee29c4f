import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Select } from '../components/select.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'

/** What an order would hold. */
export type CountedCases = {
  readonly cases: number
  readonly events: number
  readonly filings: number
  readonly groups: readonly {
    readonly county: Text
    readonly track: Text
    readonly cases: number
    readonly closed: number
  }[]
}

type CountedView = {
  readonly found: CountedCases
  /** There is more than an order takes. */
  readonly isCut?: boolean | undefined
  readonly order?: Sending | undefined
}

/** What was found, and the button that orders it. */
export function Counted({ found, isCut, order }: CountedView) {
  const say = useSay()
  if (found.cases === 0)
    return (
      <p class="govuk-body" role="status">
        <T zh="没有符合条件的案件。" en="No case matches." />
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">
        {isCut ? (
          <T zh={`超过 ${found.cases} 件`} en={`More than ${found.cases} cases`} />
        ) : (
          <T zh={`共 ${found.cases} 件`} en={`${found.cases} cases`} />
        )}
      </h2>
      <p class="govuk-body">
        <T
          zh={`事件 ${found.events} 条，申报 ${found.filings} 件。每件截至现在的最后一条事件。`}
          en={`${found.events} events and ${found.filings} filings; each case up to its last event as of now.`}
        />
      </p>
      <StackedTable
        caption={say({ zh: '按县区和类别', en: 'By county and track' })}
        captionClasses="govuk-visually-hidden"
        head={[
          { text: say({ zh: '县区', en: 'County' }) },
          { text: say({ zh: '类别', en: 'Track' }) },
          { text: say({ zh: '件数', en: 'Cases' }) },
          { text: say({ zh: '其中已结案', en: 'Closed' }) },
        ]}
        rows={found.groups.map(({ county, track, cases, closed }) => [
          { text: say(county) },
          { text: say(track) },
          { text: cases },
          { text: closed },
        ])}
      />
      {isCut ? <TooMany /> : order && <Order order={order} />}
    </>
  )
}

function TooMany() {
  return (
    <InsetText>
      <T
        zh="一次最多申请 1000 件。请按县区、年度或类别缩小范围，分次申请。"
        en="An order takes 1,000 cases at most. Narrow it down by county, year or track, and order several times."
      />
    </InsetText>
  )
}

function Order({ order }: { readonly order: Sending }) {
  const say = useSay()
  return (
    <PostForm sending={order}>
      <Select
        name="split"
        label={{ text: <T zh="每个分卷不超过" en="Each volume at most" /> }}
        hint={{
          text: (
            <T
              zh="单件超过此大小的，单独成卷。"
              en="A case that is larger than this has a volume of its own."
            />
          ),
        }}
        value="650000000"
        items={[
          { value: '100000000', text: '100 MB' },
          { value: '650000000', text: say({ zh: '650 MB（一张 CD）', en: '650 MB (a CD)' }) },
          {
            value: '4000000000',
            text: say({ zh: '4 GB（一张 DVD、U 盘）', en: '4 GB (a DVD, a memory stick)' }),
          },
          { value: '16000000000', text: '16 GB' },
        ]}
      />
      <Button preventDoubleClick>
        <T zh="生成档案包" en="Order the archives" />
      </Button>
    </PostForm>
  )
}
