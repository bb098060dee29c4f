import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import type { OrderView } from './archive.tsx'

/** Where archives of many cases are ordered, and what was. */
export type Batches = {
  readonly order: string
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
