import type { RegisterRow } from '../../../engine/events.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { dayWords, momentWords } from '../when.ts'
import { type NoticeHeads, NoticeTable, type PublicRow } from './notice-table.tsx'
import { Pages, type Paging } from './paging.tsx'

export type RegisterListView = Paging & {
  /** Which registers there are, and which is shown. */
  readonly registers: readonly { readonly href: string; readonly text: Text; readonly current: boolean }[]
  readonly title: Text
  readonly intro?: Text | undefined
  readonly rows: readonly PublicRow[]
  readonly heads?: NoticeHeads | undefined
}

/** The public register: a page of its rows, newest first. */
export const registerListPage = (view: RegisterListView): View => ({
  title: view.title,
  wide: true,
  children: <List {...view} />,
})

function List({ registers, title, intro, rows, heads, first, next }: RegisterListView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          <T zh="公开登记簿" en="Public register" />
        </span>
        {say(title)}
      </h1>
      {intro && <p class="govuk-body app-narrow">{say(intro)}</p>}
      {registers.length > 1 && <Registers registers={registers} />}
      {rows.length === 0 ? <Empty /> : <NoticeTable rows={rows} caption={title} heads={heads} />}
      <Pages first={first} next={next} />
      <p class="govuk-body app-small app-secondary app-narrow">
        <T
          zh="登记簿不含个人信息和商业秘密。数量、产能按公告原文列示，不同单位不相加。"
          en="The register holds no personal data or trade secrets. Quantities and capacities are as announced; different units are never added up."
        />
      </p>
    </>
  )
}

function Registers({ registers }: Pick<RegisterListView, 'registers'>) {
  const say = useSay()
  return (
    <nav aria-label={say({ zh: '登记簿种类', en: 'Registers' })}>
      <ul class="app-meta">
        {registers.map(({ href, text, current }) => (
          <li>
            {current ? (
              <strong aria-current="page">{say(text)}</strong>
            ) : (
              <a class="govuk-link" href={href}>
                {say(text)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Empty() {
  return (
    <p class="govuk-body">
      <T zh="目前没有公开的记录。" en="Nothing is published here at present." />
    </p>
  )
}

export type RegisterEntryView = {
  readonly id: string
  readonly title: Text
  readonly rows: readonly RegisterRow[]
  readonly heads?: NoticeHeads | undefined
  readonly publishedAt: string
  readonly issuer: Text
  readonly basis?: Text | undefined
  /** When the public may object, and how. */
  readonly objections?: { readonly until?: string | undefined; readonly how: Text } | undefined
  /** Where anybody tells what they saw of it. */
  readonly tell?: string | undefined
  /** The fixed words of the commitment. */
  readonly statement?: Text | undefined
  /** What became of it: dismantled and accepted, or removed. */
  readonly standing?: Text | undefined
  /** Permanent address. */
  readonly address: string
  /** Hash of the event that published it. */
  readonly event?: string | undefined
  readonly back: string
}

/** One public entry at its permanent address. */
export const registerEntryPage = (view: RegisterEntryView): View => ({
  title: both((lang) => `${view.title[lang]} - ${view.rows[0]?.enterprise ?? view.id}`),
  wide: true,
  before: <BackLink href={view.back}>{<T zh="公开登记簿" en="Public register" />}</BackLink>,
  children: <Entry {...view} />,
})

function Entry(view: RegisterEntryView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(view.title)}</span>
        {view.rows[0]?.enterprise}
      </h1>
      {view.standing && <InsetText>{say(view.standing)}</InsetText>}
      {view.statement && <p class="govuk-body app-narrow app-statement">{say(view.statement)}</p>}
      {view.rows.length > 0 && <NoticeTable rows={view.rows} caption={view.title} heads={view.heads} />}
      <div class="app-narrow">
        <Facts view={view} />
        {view.tell && (
          <p class="govuk-body">
            <a class="govuk-link" href={view.tell}>
              <T
                zh="举报：恢复生产、转移设备或者情况不实"
                en="Tell of production resumed, equipment moved, or what is not true"
              />
            </a>
          </p>
        )}
      </div>
    </>
  )
}

function Facts({ view }: { readonly view: RegisterEntryView }) {
  const { publishedAt, issuer, basis, objections, address, event } = view
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <SummaryList
      rows={[
        row({ zh: '发布单位', en: 'Issued by' }, say(issuer)),
        publishedAt !== '' && row({ zh: '公开时间', en: 'Published' }, momentWords(publishedAt, lang)),
        basis && row({ zh: '依据', en: 'Basis' }, say(basis)),
        objections && row({ zh: '监督和异议', en: 'Supervision and objections' }, say(objections.how)),
        objections?.until !== undefined &&
          row({ zh: '异议期至', en: 'Objections until' }, dayWords(objections.until, lang)),
        row({ zh: '永久地址', en: 'Permanent address' }, address),
        event !== undefined && {
          key: { text: say({ zh: '记录摘要', en: 'Record hash' }) },
          value: { text: <span class="app-code">{event}</span> },
        },
      ]}
    />
  )
}
