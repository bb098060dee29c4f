import type { Text } from '../../../engine/text.ts'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { Links } from './links.tsx'
import { type NoticeHeads, NoticeTable, type PublicRow } from './notice-table.tsx'
import { Pages, type Paging } from './paging.tsx'
import { type RegisterFilter, RegisterSearch } from './register-search.tsx'

/** What is gone from a register: that it was there, and since when it is not. */
export type GoneRow = {
  readonly id: string
  readonly href: string
  readonly removedAt: string
  readonly replacedBy?: { readonly id: string; readonly href: string } | undefined
}

export type RegisterListView = Paging & {
  /** Which registers there are, and which is shown. */
  readonly registers: readonly { readonly href: string; readonly text: Text; readonly current: boolean }[]
  /** Others that have what is looked for, where this one has nothing. */
  readonly elsewhere?: readonly { readonly href: string; readonly text: Text }[]
  readonly title: Text
  readonly filter: RegisterFilter
  /** Where it says what stood in it on a day. */
  readonly onDay: string
  /** The same list as data. */
  readonly data: {
    readonly atom: string
    readonly json: string
    readonly csv: string
    readonly schema: string
  }
  readonly rows: readonly PublicRow[]
  /** In place of rows, where what is gone was asked for. */
  readonly gone?: readonly GoneRow[] | undefined
  readonly heads?: NoticeHeads | undefined
  /** How many entries were looked through, where there are more and they have not filled the page. */
  readonly looked?: number | undefined
}

/** The public register: a page of its rows, newest first. */
export const registerListPage = (view: RegisterListView): View => ({
  title: view.title,
  wide: true,
  feed: view.data.atom,
  children: <List {...view} />,
})

function List(view: RegisterListView) {
  const { registers, title, filter, rows, gone, heads, first, next, elsewhere } = view
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          <T zh="公开登记簿" en="Public register" />
        </span>
        {say(title)}
      </h1>
      {registers.length > 1 && <Registers registers={registers} />}
      <RegisterSearch filter={filter} />
      {filter.ofOthers && (
        <p class="govuk-body">
          <T
            zh="本登记簿的一个条目列出多家企业。要找某家企业，请打开条目，用浏览器的“在页面中查找”。"
            en="An entry of this register lists several enterprises. To find one, open the entry and search within the page."
          />
        </p>
      )}
      <Looked {...view} />
      {(gone ?? rows).length === 0 && <Empty isAll={next === undefined} ofGone={gone !== undefined} />}
      {elsewhere && elsewhere.length > 0 && <OtherRegisters found={elsewhere} />}
      {gone && gone.length > 0 && <Gone rows={gone} />}
      {!gone && rows.length > 0 && <NoticeTable rows={rows} caption={title} heads={heads} />}
      <Pages first={first} next={next} />
      <Elsewhere {...view} />
      <p class="govuk-body app-small app-secondary app-narrow">
        <T
          zh="登记簿不含个人信息和商业秘密。数量、产能按公告原文列示，不同单位不相加。"
          en="The register holds no personal data or trade secrets. Quantities and capacities are as announced; different units are never added up."
        />
      </p>
    </>
  )
}

/** The same list for programs and spreadsheets, and as it stood on a day. */
function Elsewhere({ onDay, data }: RegisterListView) {
  return (
    <Links
      classes="app-meta app-elsewhere"
      links={[
        { href: onDay, text: { zh: '查看某一天登记簿上有什么', en: 'What stood in this register on a day' } },
        { href: data.csv, text: { zh: '下载表格（CSV）', en: 'As a table (CSV)' } },
        { href: data.json, text: { zh: '数据（JSON）', en: 'As data (JSON)' } },
        { href: data.atom, text: { zh: '订阅（Atom）', en: 'As a feed (Atom)' } },
        { href: data.schema, text: { zh: '数据说明', en: 'About the data' } },
      ]}
    />
  )
}

/** Where too little was found for a page, it says that this was not all. */
function Looked({ looked }: Pick<RegisterListView, 'looked'>) {
  if (looked === undefined) return null
  return (
    <InsetText>
      <T
        zh={`本页从 ${looked} 条记录中逐条查找，后面还有，请按“下一页”继续。`}
        en={`This page looked through ${looked} entries. There are more: go on with the next page.`}
      />
    </InsetText>
  )
}

function Registers({ registers }: Pick<RegisterListView, 'registers'>) {
  const say = useSay()
  return (
    <nav aria-label={say({ zh: '登记簿种类', en: 'Registers' })}>
      <ul class="app-meta app-elsewhere">
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

const nothing = {
  current: {
    zh: '没有符合条件的公开记录。按名称查找的，请从名称开头输入，地名可以省略。',
    en: 'Nothing of the kind is published. A name is found by its beginning; the place before it may be left out.',
  },
  gone: {
    zh: '没有符合条件的条目。已移出的条目不再有名称和行业，可以按信用代码、县区和年份查找。',
    en: 'There is no such entry. What was taken off has no name and no sector any more: look for it by credit code, county or year.',
  },
  here: { zh: '本页没有符合条件的记录。', en: 'Nothing of the kind on this page.' },
}

function Empty({ isAll, ofGone }: { readonly isAll: boolean; readonly ofGone: boolean }) {
  const say = useSay()
  return <p class="govuk-body">{say(isAll ? nothing[ofGone ? 'gone' : 'current'] : nothing.here)}</p>
}

function OtherRegisters({ found }: { readonly found: NonNullable<RegisterListView['elsewhere']> }) {
  const say = useSay()
  return (
    <InsetText>
      <T zh="其他登记簿中有：" en="Other registers have it: " />
      {found.map(({ href, text }, at) => (
        <>
          {at > 0 && <T zh="、" en=", " />}
          <a class="govuk-link" href={href}>
            {say(text)}
          </a>
        </>
      ))}
    </InsetText>
  )
}

function Gone({ rows }: { readonly rows: readonly GoneRow[] }) {
  const say = useSay()
  const lang = useLang()
  const heads: readonly Text[] = [
    { zh: '条目编号', en: 'Entry' },
    { zh: '移出时间', en: 'Taken off' },
    { zh: '更新后的条目', en: 'Entry in its place' },
  ]
  const link = ({ href, id }: { readonly href: string; readonly id: string }) => (
    <a class="govuk-link" href={href}>
      {id}
    </a>
  )
  return (
    <StackedTable
      caption={say({ zh: '已移出登记簿的条目', en: 'Entries taken off the register' })}
      captionClasses="govuk-visually-hidden"
      head={heads.map((head) => ({ text: say(head) }))}
      rows={rows.map((row) => [
        { text: link(row) },
        { text: momentWords(row.removedAt, lang) },
        { text: row.replacedBy ? link(row.replacedBy) : '—' },
      ])}
    />
  )
}
