import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import type { OrderView } from './archive.tsx'

/** Where archives of many cases are ordered, and what was. */
export type Batches = {
  readonly order: string
  /** What was fetched by whom. */
  readonly records: string
  readonly placed: readonly { readonly href: string; readonly text: Text; readonly cases: number }[]
}

const standings: { readonly [Status in OrderView['status']]: Text } = {
  waiting: { zh: '生成中', en: 'Being built' },
  ready: { zh: '可下载', en: 'Ready' },
  failed: { zh: '未成功', en: 'Failed' },
}

/** Single archives that somebody ordered. */
export function Orders({ orders }: { readonly orders: readonly OrderView[] }) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="我申请的档案包" en="Archives that I ordered" />
      </h2>
      <ul class="app-files">
        {orders.map(({ caseNumber, enterprise, sequence, status, href }) => (
          <li class="app-file govuk-body">
            <a class="govuk-link app-file__name" href={href}>
              {caseNumber} · {enterprise} · <T zh={`截至事件 ${sequence}`} en={`up to event ${sequence}`} />
            </a>
            {say(standings[status])}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Orders of many cases, by what was asked for. */
export function PlacedBatches({ placed }: Pick<Batches, 'placed'>) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="我的批量申请" en="My orders of many cases" />
      </h2>
      <ul class="app-files">
        {placed.map(({ href, text, cases }) => (
          <li class="app-file govuk-body">
            <a class="govuk-link app-file__name" href={href}>
              {say(text)}
            </a>
            <T zh={`${cases} 件`} en={`${cases} cases`} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where to go from the search. */
export function Ways({ order, records }: Batches) {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={order}>
          <T
            zh="批量申请档案包（按县区、年度、类别）"
            en="Order archives of many cases (by county, year, track)"
          />
        </a>
      </li>
      <li>
        <a class="govuk-link" href={records}>
          <T zh="档案保管记录（谁下载了什么）" en="Record of custody (who fetched what)" />
        </a>
      </li>
    </ul>
  )
}
