import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { sizeWords } from '../size.ts'
import { both } from '../text.ts'
import { momentWords } from '../when.ts'
import { Redacted, type RedactedView } from './redacted.tsx'

/** An order of one case's archive at one event. */
export type OrderView = {
  readonly caseNumber: string
  readonly enterprise: string
  /** The last event that it holds. */
  readonly sequence: number
  readonly orderedAt: string
  readonly status: 'waiting' | 'ready' | 'failed'
  readonly size?: number | undefined
  /** A short-lived address, while it is ready. */
  readonly download?: string | undefined
  readonly failure?: Text | undefined
  /** Page of the order. */
  readonly href: string
}

export type ArchiveView = {
  /** Posts an order of the case as it stands. */
  readonly order: Sending
  readonly sequence: number
  readonly existing?: OrderView | undefined
  /** How long the record is kept, and what holds it. */
  readonly retention?: string | undefined
}

/** On a case: orders its archive, or leads to the one ordered before. */
export function Archive({ order, sequence, existing, retention }: ArchiveView) {
  return (
    <section class="app-card app-card--ink govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">
        <T zh="档案包" en="Archive" />
      </h2>
      <p class="govuk-body">
        <T
          zh={`包含截至第 ${sequence} 号事件的全部记录、决定和证明材料，附校验清单，可离线核验。`}
          en={`Every record, decision and file up to event ${sequence}, with checksums, to be verified offline.`}
        />
      </p>
      {existing ? (
        <p class="govuk-body">
          <a class="govuk-link" href={existing.href}>
            <T zh="查看已生成的档案包" en="See the archive that was ordered" />
          </a>
        </p>
      ) : (
        <PostForm sending={order}>
          <Button preventDoubleClick>
            <T zh="生成档案包" en="Order the archive" />
          </Button>
        </PostForm>
      )}
      {retention && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href={retention}>
            <T zh="保管和冻结" en="Retention and hold" />
          </a>
        </p>
      )}
    </section>
  )
}

const title: Text = { zh: '档案包', en: 'Archive' }

export type OrderPageView = Omit<OrderView, 'href'> & {
  readonly back: string /** Orders anew after a failure. */
  readonly again?: Sending | undefined
  readonly redacted?: RedactedView | undefined
}

/** How far an archive is, and where to fetch it. */
export const orderPage = (view: OrderPageView): View => ({
  title: both((lang) => `${title[lang]} - ${view.caseNumber}`),
  before: <BackLink href={view.back} />,
  children: <Order {...view} />,
})

function Order(view: OrderPageView) {
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <div class="govuk-grid-row" data-look-again={view.status === 'waiting' ? 3 : undefined}>
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="app-caption">{view.enterprise}</span>
          {say(title)} {view.caseNumber}
        </h1>
        <Standing {...view} />
        <SummaryList
          rows={[
            row({ zh: '截至事件', en: 'Up to event' }, `${view.sequence}`),
            row({ zh: '申请时间', en: 'Ordered' }, momentWords(view.orderedAt, lang)),
            view.size !== undefined && row({ zh: '大小', en: 'Size' }, sizeWords(view.size)),
          ]}
        />
        {view.redacted && <Redacted {...view.redacted} />}
        <p class="govuk-body">
          <T
            zh="解压后请先读 README-VERIFY.txt，按其中的命令核验。同一案件截至同一事件的档案包，字节完全相同。"
            en="Read README-VERIFY.txt first and follow its commands. The archive of a case at an event is the same, byte for byte, whenever it is made."
          />
        </p>
      </div>
    </div>
  )
}

function Standing({ status, download, failure, again }: OrderPageView) {
  const say = useSay()
  if (status === 'ready')
    return (
      <Button href={download}>
        <T zh="下载 ZIP 档案包" en="Download the ZIP archive" />
      </Button>
    )
  if (status === 'waiting')
    return (
      <>
        <progress class="app-bar" aria-label={say({ zh: '正在生成', en: 'Being built' })} />
        <p class="govuk-body" role="status">
          <T
            zh="正在生成，请稍候；也可以稍后再打开本页。"
            en="Being built. Wait here, or come back to this page later."
          />{' '}
          <a class="govuk-link" href="?">
            <T zh="刷新" en="Reload" />
          </a>
        </p>
      </>
    )
  return (
    <>
      <p class="govuk-error-message">
        {failure ? (
          say(failure)
        ) : (
          <T
            zh="没有生成成功。请重新生成；多次失败请联系管理员。"
            en="It could not be built. Order it again; tell the administrator if it keeps failing."
          />
        )}
      </p>
      {again && (
        <PostForm sending={again}>
          <Button preventDoubleClick>
            <T zh="重新生成" en="Order again" />
          </Button>
        </PostForm>
      )}
    </>
  )
}
