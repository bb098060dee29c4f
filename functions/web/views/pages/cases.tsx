import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import type { OrderView } from './archive.tsx'
import { CaseSearch, type SearchView } from './case-search.tsx'
import { Due } from './due.tsx'
import { Links } from './links.tsx'
import { Pages, type Paging } from './paging.tsx'
import { type Batches, Orders, PlacedBatches, Ways } from './placed-orders.tsx'
import { type SavedLink, SavedSearches } from './saved-searches.tsx'

export type CaseRow = {
  readonly number: string
  readonly href: string
  readonly enterprise: string
  readonly county: Text
  readonly track: Text
  readonly state: Text
  /** End of the running clock. */
  readonly due?: string | undefined
}

export type CasesView = Paging & {
  readonly title: Text
  readonly rows: readonly CaseRow[]
  readonly today: string
  readonly search?: SearchView | undefined
  /** For officers: opens a case. */
  readonly open?: string | undefined
  /** For officers of offices that lead such work: begins a plan, a meeting, an inspection. */
  readonly matters?: string | undefined
  /** For officials: the registry of enterprises. */
  readonly registry?: string | undefined
  /** Notices in preparation. */
  readonly drafts?: readonly { readonly href: string; readonly text: Text }[] | undefined
  /** For auditors: their latest orders. */
  readonly orders?: readonly OrderView[] | undefined
  /** … where many are ordered at once, and what was. */
  readonly batches?: Batches | undefined
  /** … and what they saved. */
  readonly saved?: readonly SavedLink[] | undefined
}

/** Cases of a county or the city, for officials and auditors. */
export const casesPage = (view: CasesView): View => ({
  title: view.title,
  wide: true,
  children: <Cases {...view} />,
})

function Cases({
  title,
  rows,
  today,
  search,
  open,
  matters,
  registry,
  drafts = [],
  orders = [],
  batches,
  saved = [],
  first,
  next,
}: CasesView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {open && (
        <Button href={open}>
          <T zh="新立案件" en="Open a case" />
        </Button>
      )}
      {matters && (
        <p class="govuk-body">
          <a class="govuk-link" href={matters}>
            <T
              zh="新建工作事项（计划、会议、督导、监察）"
              en="Begin other work (plan, meeting, supervision, inspection)"
            />
          </a>
        </p>
      )}
      {registry && (
        <p class="govuk-body">
          <a class="govuk-link" href={registry}>
            <T zh="企业名录" en="Registry of enterprises" />
          </a>
        </p>
      )}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {search && <CaseSearch {...search} />}
      {batches && <Ways {...batches} />}
      {saved.length > 0 && <SavedSearches saved={saved} />}
      {rows.length > 0 ? (
        <Rows rows={rows} today={today} />
      ) : (
        !search?.more?.unread && <NothingFound more={next !== undefined} />
      )}
      <Pages first={first} next={next} />
      {orders.length > 0 && <Orders orders={orders} />}
      {batches && batches.placed.length > 0 && <PlacedBatches placed={batches.placed} />}
    </>
  )
}

function Drafts({ drafts }: { readonly drafts: NonNullable<CasesView['drafts']> }) {
  return (
    <>
      <h2 class="govuk-heading-s">
        <T zh="未完成的立案" en="Cases being prepared" />
      </h2>
      <Links links={drafts} />
    </>
  )
}

function NothingFound({ more }: { readonly more: boolean }) {
  return (
    <p class="govuk-body">
      {more ? (
        <T
          zh="本页查看的案件中没有符合条件的，请接着看下一页。"
          en="None of the cases that this page looked at matches; go on to the next page."
        />
      ) : (
        <T zh="没有符合条件的案件。" en="No case matches." />
      )}
    </p>
  )
}

function Rows({ rows, today }: Pick<CasesView, 'rows' | 'today'>) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say({ zh: '案件列表', en: 'Cases' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '编号', en: 'Number' }) },
        { text: say({ zh: '企业（机关）', en: 'Enterprise or organ' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '类别', en: 'Track' }) },
        { text: say({ zh: '阶段', en: 'Stage' }) },
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
        { text: row.enterprise },
        { text: say(row.county) },
        { text: say(row.track) },
        { text: say(row.state) },
        { text: row.due && <Due due={row.due} today={today} words={dayWords(row.due, lang)} /> },
      ])}
    />
  )
}
