import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import type { Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { same } from '../text.ts'
import { Counted, type CountedCases } from './batch-count.tsx'
import { Narrow } from './narrow.tsx'

export type BatchOrderView = {
  /** Where the question is sent (GET). */
  readonly action: string
  readonly query: { readonly [name in 'county' | 'year' | 'track' | 'state']?: string | undefined }
  /** Credit code as typed, and whether it is none. */
  readonly typed: string
  readonly unread: boolean
  readonly counties: readonly Option[]
  readonly years: readonly string[]
  readonly tracks: readonly Option[]
  /** Of the track that was chosen. */
  readonly states: readonly Option[]
  readonly found?: CountedCases | undefined
  /** There is more than an order takes. */
  readonly isCut?: boolean | undefined
  readonly order?: Sending | undefined
}

const title: Text = { zh: '批量申请档案包', en: 'Archives of many cases' }

/** Asks which cases, counts them, and orders their archives. */
export const batchOrderPage = (view: BatchOrderView): View => ({
  title,
  before: <BackLink href="/audit" />,
  children: <BatchOrder {...view} />,
})

function BatchOrder(view: BatchOrderView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <p class="govuk-body">
          <T
            zh="选择范围后先清点，不会立即生成。每件案件一个档案包，按所选大小装入若干分卷，另附索引，列出每件的摘要值。"
            en="Choose, and see what there is; nothing is built yet. Each case has an archive of its own; they come in volumes of the size that you choose, with an index that lists every digest."
          />
        </p>
        <Question {...view} />
        {view.found && <Counted {...view} found={view.found} />}
      </div>
    </div>
  )
}

function Question({ action, query, typed, unread, counties, years, tracks, states }: BatchOrderView) {
  return (
    <form method="get" action={action}>
      {counties.length > 1 && (
        <Narrow name="county" label={{ zh: '县区', en: 'County' }} value={query.county} choices={counties} />
      )}
      <Narrow
        name="year"
        label={{ zh: '立案年度', en: 'Opened in' }}
        value={query.year}
        choices={years.map((year) => ({ value: year, label: same(year) }))}
      />
      <Narrow name="track" label={{ zh: '类别', en: 'Track' }} value={query.track} choices={tracks} />
      {states.length > 0 && (
        <Narrow name="state" label={{ zh: '阶段', en: 'Stage' }} value={query.state} choices={states} />
      )}
      <Input
        name="code"
        label={{ text: <T zh="企业统一社会信用代码（选填）" en="Credit code of an enterprise (optional)" /> }}
        value={typed}
        spellcheck={false}
        autocomplete="off"
        classes="govuk-input--width-20"
        {...(unread && {
          errorMessage: { text: <T zh="信用代码应为 18 位" en="A credit code has 18 characters" /> },
        })}
      />
      <Button classes="govuk-button--secondary">
        <T zh="清点" en="Count" />
      </Button>
    </form>
  )
}
