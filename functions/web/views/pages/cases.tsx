import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Select } from '../components/select.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import type { OrderView } from './archive.tsx'
import { Due } from './due.tsx'
import { Pages, type Paging } from './paging.tsx'
import { type Batches, Orders, PlacedBatches } from './placed-orders.tsx'

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

export type SearchView = {
  /** Where the search is sent (GET): `county`, `q`. */
  readonly action: string
  readonly counties: readonly Option[]
  readonly county?: string | undefined
  /** Case number, or the enterprise's name or code, as typed. */
  readonly q?: string | undefined
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
  /** Notices in preparation. */
  readonly drafts?: readonly { readonly href: string; readonly text: Text }[] | undefined
  /** For auditors: their latest orders. */
  readonly orders?: readonly OrderView[] | undefined
  /** … where many are ordered at once, and what was. */
  readonly batches?: Batches | undefined
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
  drafts = [],
  orders = [],
  batches,
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
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {search && <Search {...search} />}
      {batches && (
        <p class="govuk-body">
          <a class="govuk-link" href={batches.order}>
            <T
              zh="批量申请档案包（按县区、年度、类别）"
              en="Order archives of many cases (by county, year, track)"
            />
          </a>
        </p>
      )}
      {rows.length === 0 ? <NothingFound /> : <Rows rows={rows} today={today} />}
      <Pages first={first} next={next} />
      {orders.length > 0 && <Orders orders={orders} />}
      {batches && batches.placed.length > 0 && <PlacedBatches placed={batches.placed} />}
    </>
  )
}

function Drafts({ drafts }: { readonly drafts: NonNullable<CasesView['drafts']> }) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-s">
        <T zh="未完成的立案" en="Cases being prepared" />
      </h2>
      <ul class="govuk-list">
        {drafts.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {say(text)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Search({ action, counties, county, q }: SearchView) {
  const say = useSay()
  const everywhere = { value: '', text: say({ zh: '全部', en: 'All' }) }
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">
        <Input
          name="q"
          label={{
            text: <T zh="案号（事项编号）、企业名称或信用代码" en="Number, enterprise or credit code" />,
          }}
          value={q}
          spellcheck={false}
          autocomplete="off"
        />
        {counties.length > 1 && (
          <Select
            name="county"
            label={{ text: <T zh="县区" en="County" /> }}
            value={county}
            items={[everywhere, ...counties.map(({ value, label }) => ({ value, text: say(label) }))]}
          />
        )}
      </div>
      <Button classes="govuk-button--secondary">
        <T zh="查询" en="Search" />
      </Button>
    </form>
  )
}

function NothingFound() {
  return (
    <p class="govuk-body">
      <T zh="没有符合条件的案件。" en="No case matches." />
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
