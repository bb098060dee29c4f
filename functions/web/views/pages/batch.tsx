import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { sizeWords } from '../size.ts'
import { both } from '../text.ts'
import { momentWords } from '../when.ts'

export type BatchView = {
  /** What was asked for. */
  readonly title: Text
  readonly orderedAt: string
  readonly cases: number
  /** Bytes that a volume should not exceed. */
  readonly split: number
  readonly status: 'building' | 'ready' | 'failed'
  readonly done: number
  readonly missing: readonly { readonly number: string; readonly failure: Text }[]
  readonly failure?: Text | undefined
  /** The index first, then the volumes. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly href: string }[]
  readonly again: Sending
}

const title: Text = { zh: '批量档案包', en: 'Archives' }

/** How far an order of many cases is, and where to fetch its files. */
export const batchPage = (view: BatchView): View => ({
  title: both((lang) => `${title[lang]} - ${view.title[lang]}`),
  before: <BackLink href="/audit" />,
  children: <Batch {...view} />,
})

function Batch(view: BatchView) {
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <div class="govuk-grid-row" data-look-again={view.status === 'building' ? 3 : undefined}>
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="app-caption">{say(view.title)}</span>
          {say(title)}
        </h1>
        <Standing {...view} />
        <SummaryList
          rows={[
            row({ zh: '案件', en: 'Cases' }, `${view.cases}`),
            row({ zh: '申请时间', en: 'Ordered' }, momentWords(view.orderedAt, lang)),
            row({ zh: '每个分卷不超过', en: 'Each volume at most' }, sizeWords(view.split)),
          ]}
        />
        {view.missing.length > 0 && <Missing missing={view.missing} />}
        {view.status === 'ready' && (
          <p class="govuk-body">
            <T
              zh="请把索引和全部分卷下载到同一文件夹，先读索引中的 README-VERIFY.txt。下载中断可以继续；链接失效时回到本页再点。相同的案件截至相同的事件，文件字节完全相同。"
              en="Download the index and all volumes into one folder, and read README-VERIFY.txt in the index first. A download that breaks off can go on; once its link is dead, come back here and press it again. The same cases at the same events give the same bytes."
            />
          </p>
        )}
      </div>
    </div>
  )
}

function Standing({ status, done, cases, failure, files, again }: BatchView) {
  const say = useSay()
  if (status === 'ready') return <Files files={files} />
  if (status === 'building')
    return (
      <>
        <progress class="app-bar" max={cases} value={done} aria-label={say({ zh: '进度', en: 'Progress' })} />
        <p class="govuk-body" role="status">
          <T
            zh={`正在生成：${cases} 件中已完成 ${done} 件。`}
            en={`Being built: ${done} of ${cases} cases are done.`}
          />{' '}
          <T zh="生成后会发邮件通知，可以关闭本页。" en="You will be mailed; you may close this page." />{' '}
          <a class="govuk-link" href="?">
            <T zh="刷新" en="Reload" />
          </a>
        </p>
      </>
    )
  return (
    <>
      {failure && <p class="govuk-error-message">{say(failure)}</p>}
      <PostForm sending={again}>
        <Button preventDoubleClick>
          <T zh="重新生成" en="Order again" />
        </Button>
      </PostForm>
    </>
  )
}

function Files({ files }: Pick<BatchView, 'files'>) {
  return (
    <ul class="app-files">
      {files.map(({ name, size, href }) => (
        <li class="app-file govuk-body">
          <a class="govuk-link app-file__name" href={href}>
            {name}
          </a>
          {sizeWords(size)}
        </li>
      ))}
    </ul>
  )
}

function Missing({ missing }: Pick<BatchView, 'missing'>) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh={`未生成的案件：${missing.length} 件`} en={`Not built: ${missing.length}`} />
      </h2>
      <StackedTable
        head={[{ text: say({ zh: '编号', en: 'Number' }) }, { text: say({ zh: '原因', en: 'Why' }) }]}
        rows={missing.map(({ number, failure }) => [
          { text: number, classes: 'app-number' },
          { text: say(failure) },
        ])}
      />
    </>
  )
}
