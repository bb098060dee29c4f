import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Due } from './due.tsx'
import { Pages, type Paging } from './paging.tsx'

type DutyRow = {
  readonly title: Text
  readonly enterprise: string
  readonly caseNumber: string
  readonly county: Text
  readonly due: string
  /** The page of the case, where it is answered. */
  readonly href: string
  /** It has been answered, and the answer is not signed yet. */
  readonly answering: boolean
}

export type DutiesView = Paging & {
  /** Lists of what the public wrote, for the offices that handle it. */
  readonly lists?: readonly { readonly href: string; readonly title: Text }[]
  readonly today: string
  readonly parts: readonly {
    readonly name: Text
    readonly rows: readonly DutyRow[]
    readonly next?: string | undefined
  }[]
}

const title: Text = { zh: '交办事项', en: 'Duties' }

/** What an official's organs were given to do in cases of others, the soonest due first. */
export const dutiesPage = (view: DutiesView): View => ({
  title,
  wide: true,
  before: <BackLink href="/work" />,
  children: <Duties {...view} />,
})

function Duties({ parts, today, first, lists = [] }: DutiesView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="关停决定、环境信用评价、信用惩戒、社会监督举报和公示异议交给本单位办理的事项。经办人打开案件填写办理情况，不能办理的写明理由。"
          en="What closure decisions, environmental ratings, credit discipline, tip-offs and objections gave your organ to do. An officer opens the case and answers; where it cannot be done, say why."
        />
      </p>
      {lists.map(({ href, title: of }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {say(of)}
          </a>
        </p>
      ))}
      {parts.map((part) => (
        <section class="govuk-!-margin-bottom-8">
          <h2 class="govuk-heading-m">{say(part.name)}</h2>
          {part.rows.length === 0 ? <Nothing /> : <Rows part={part} today={today} />}
          {part.next && (
            <p class="govuk-body">
              <a class="govuk-link" href={part.next}>
                <T zh={`${part.name.zh}：后面还有`} en={`${part.name.en}: there is more`} />
              </a>
            </p>
          )}
        </section>
      ))}
      <Pages first={first} />
    </>
  )
}

function Nothing() {
  return (
    <p class="govuk-body">
      <T zh="没有待办理的交办事项。" en="Nothing is open." />
    </p>
  )
}

function Rows({ part, today }: { readonly part: DutiesView['parts'][number]; readonly today: string }) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(part.name)}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '事项', en: 'Duty' }) },
        { text: say({ zh: '企业', en: 'Enterprise' }) },
        { text: say({ zh: '案号', en: 'Case' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '办理时限', en: 'Due' }) },
        { text: say({ zh: '办理情况', en: 'State' }) },
      ]}
      rows={part.rows.map((row): Cell[] => [
        {
          text: (
            <a class="govuk-link" href={row.href}>
              {say(row.title)}
            </a>
          ),
        },
        { text: row.enterprise },
        { text: row.caseNumber, classes: 'app-number' },
        { text: say(row.county) },
        { text: <Due due={row.due} today={today} words={dayWords(row.due, lang)} /> },
        {
          text: row.answering
            ? say({ zh: '反馈审签中', en: 'Answer being signed' })
            : say({ zh: '待办理', en: 'To be done' }),
        },
      ])}
    />
  )
}
