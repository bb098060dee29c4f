import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Due } from './due.tsx'
import { Filter } from './filter.tsx'
import type { Asked } from './ledger-view.ts'
import { Pages, type Paging } from './paging.tsx'

/** What a row is about: a name in Chinese, as it was written or published, and what there is with it. */
export type Subject = { readonly name: string; readonly words: Text }

type OutsideRow = {
  readonly number: string
  readonly href: string
  readonly subject: Subject
  readonly on: string
  readonly state: Text
  readonly due?: string | undefined
}

export type OutsideView = Paging & {
  readonly title: Text
  readonly action: string
  readonly asked: readonly Asked[]
  readonly begun: Text
  readonly today: string
  readonly rows: readonly OutsideRow[]
}

/** What came from outside, or may be objected to, for the office that handles it. */
export const outsidePage = (view: OutsideView): View => ({
  title: view.title,
  wide: true,
  before: <BackLink href="/work/duties" />,
  children: <Outside {...view} />,
})

function Outside(view: OutsideView) {
  const { title, action, asked, rows, first, next } = view
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <Filter action={action} asked={asked} />
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T zh="没有由本单位办理的事项。" en="There is nothing here that your office handles." />
        </p>
      ) : (
        <Rows {...view} />
      )}
      <Pages first={first} next={next} />
    </>
  )
}

function About({ name, words }: Subject) {
  const say = useSay()
  return (
    <>
      {name !== '' && (
        <>
          <span lang="zh-CN">{name}</span>
          <T zh="：" en=": " />
        </>
      )}
      {say(words)}
    </>
  )
}

function Rows({ title, begun, rows, today }: OutsideView) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(title)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: say({ zh: '编号', en: 'Number' }) },
        { text: say({ zh: '内容', en: 'About' }) },
        { text: say(begun) },
        { text: say({ zh: '进展', en: 'How it stands' }) },
        { text: say({ zh: '期限', en: 'Due' }) },
      ]}
      rows={rows.map((row): Cell[] => [
        {
          text: (
            <a class="govuk-link app-number" href={row.href}>
              {row.number}
            </a>
          ),
        },
        { text: <About {...row.subject} /> },
        { text: dayWords(row.on, lang) },
        { text: say(row.state) },
        { text: row.due ? <Due due={row.due} today={today} words={dayWords(row.due, lang)} /> : '—' },
      ])}
    />
  )
}
