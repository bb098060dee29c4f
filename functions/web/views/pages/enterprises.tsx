import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Related, type RelatedCase } from '../case/related.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { Narrow, Narrowing } from './narrow.tsx'
import { Pages, type Paging } from './paging.tsx'

export type EnterpriseRow = {
  readonly href: string
  readonly name: string
  readonly code: string
  readonly county: Text
  readonly sector: Text
  readonly address: string
}

export type EnterprisesView = Paging & {
  readonly title: Text
  readonly rows: readonly EnterpriseRow[]
  readonly search: {
    readonly action: string
    readonly q: string
    readonly county: string
    readonly counties: readonly Option[]
  }
}

/** The registry of enterprises, for officials. */
export const enterprisesPage = (view: EnterprisesView): View => ({
  title: view.title,
  wide: true,
  before: <BackLink href="/work/cases" />,
  children: <Enterprises {...view} />,
})

function Enterprises({ title, rows, search, first, next }: EnterprisesView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <Search {...search} />
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T
            zh="没有符合条件的企业。名称须从第一个字起输入。"
            en="No enterprise matches. A name is looked for from its first character."
          />
        </p>
      ) : (
        <Rows rows={rows} />
      )}
      <Pages first={first} next={next} />
    </>
  )
}

function Search({ action, q, county, counties }: EnterprisesView['search']) {
  return (
    <Narrowing action={action} send={{ zh: '查询', en: 'Search' }}>
      <Input
        name="q"
        label={{
          text: <T zh="企业名称（从第一个字起）或信用代码" en="How the name begins, or the credit code" />,
        }}
        value={q}
        spellcheck={false}
        autocomplete="off"
      />
      {counties.length > 1 && (
        <Narrow name="county" label={{ zh: '县区', en: 'County' }} value={county} choices={counties} />
      )}
    </Narrowing>
  )
}

function Rows({ rows }: Pick<EnterprisesView, 'rows'>) {
  const say = useSay()
  return (
    <StackedTable
      caption={say({ zh: '企业名录', en: 'Enterprises' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '企业名称', en: 'Enterprise' }) },
        { text: say({ zh: '统一社会信用代码', en: 'Credit code' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '行业', en: 'Sector' }) },
        { text: say({ zh: '地址', en: 'Address' }) },
      ]}
      rows={rows.map(({ href, name, code, county, sector, address }): Cell[] => [
        {
          text: (
            <a class="govuk-link" href={href}>
              {name}
            </a>
          ),
        },
        { text: <span class="app-number">{code}</span> },
        { text: say(county) },
        { text: say(sector) },
        { text: address },
      ])}
    />
  )
}

export type EnterpriseView = EnterpriseRow & {
  readonly back: string
  readonly legalRepresentative: string
  readonly industry: string
  readonly site?: Text
  /** Who acts for it here. */
  readonly contacts: readonly { readonly name: string; readonly email: string }[]
  readonly cases: readonly RelatedCase[]
  /** For officers: opens a case. */
  readonly open?: string
}

/** An enterprise of the registry, with its contacts and cases. */
export const enterprisePage = (view: EnterpriseView): View => ({
  title: { zh: view.name, en: view.name },
  before: <BackLink href={view.back} />,
  children: <Enterprise {...view} />,
})

function Enterprise(view: EnterpriseView) {
  const say = useSay()
  const facts: [Text, string][] = [
    [{ zh: '统一社会信用代码', en: 'Credit code' }, view.code],
    [{ zh: '法定代表人', en: 'Legal representative' }, view.legalRepresentative],
    [{ zh: '县区', en: 'County' }, say(view.county)],
    [{ zh: '行业', en: 'Sector' }, say(view.sector)],
    [{ zh: '行业代码', en: 'GB/T 4754 industry code' }, view.industry],
    [{ zh: '地址', en: 'Address' }, view.address],
    ...(view.site
      ? [[{ zh: '厂址坐标', en: 'Coordinates of the site' }, say(view.site)] as [Text, string]]
      : []),
  ]
  return (
    <>
      <h1 class="govuk-heading-l">{view.name}</h1>
      <SummaryList
        rows={facts.map(([name, value]) => ({ key: { text: say(name) }, value: { text: value } }))}
      />
      <h2 class="govuk-heading-m">
        <T zh="联系人" en="Contacts" />
      </h2>
      {view.contacts.length === 0 ? (
        <p class="govuk-body">
          <T
            zh="还没有联系人；立案时填写的邮箱会成为第一个。"
            en="None yet: the mailbox that is entered when a case is opened becomes the first."
          />
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {view.contacts.map(({ name, email }) => (
            <li>
              {name} {email}
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">
        <T zh="案件" en="Cases" />
      </h2>
      {view.cases.length === 0 ? (
        <p class="govuk-body">
          <T zh="没有案件。" en="No cases." />
        </p>
      ) : (
        <Related cases={view.cases} />
      )}
      {view.open && (
        <Button href={view.open}>
          <T zh="新立案件" en="Open a case" />
        </Button>
      )}
    </>
  )
}
