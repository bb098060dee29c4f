import type { Text } from '../../../engine/text.ts'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'

/** One of several filings with what became of it; nameless where the reader may not see it. */
export type ResultLine = {
  readonly of?: {
    readonly enterprise: string
    /** Of the filing: a case may have several of one form at one step. */
    readonly reference: string
    readonly county: Text
    readonly href: string
  }
  /** Why it was not approved; absent where it was. */
  readonly why?: Text
}

export type TogetherDoneView = { readonly lines: readonly ResultLine[]; readonly back: string }

const titleOf = ({ lines }: TogetherDoneView): Text => {
  const failed = lines.filter(({ why }) => why).length
  const done = lines.length - failed
  return both((lang) =>
    lang === 'zh'
      ? `已同意 ${done} 件${failed > 0 ? `，${failed} 件未办` : ''}`
      : `${done} approved${failed > 0 ? `, ${failed} not` : ''}`,
  )
}

/** What became of each of several filings; sending them again leads here too. */
export const togetherDonePage = (view: TogetherDoneView): View => ({
  title: titleOf(view),
  wide: true,
  children: <Done view={view} />,
})

function Done({ view }: { readonly view: TogetherDoneView }) {
  const say = useSay()
  const failed = view.lines.filter(({ why }) => why)
  const done = view.lines.filter(({ why }) => !why)
  return (
    <>
      <h1 class="govuk-heading-l">{say(titleOf(view))}</h1>
      {failed.length > 0 && (
        <>
          <InsetText>
            <T
              zh="未办的各件没有任何变动。请逐件打开查看，再作决定。"
              en="Nothing was done to those that were not approved. Open each to see it, and decide it then."
            />
          </InsetText>
          <Lines caption={{ zh: '未办', en: 'Not approved' }} lines={failed} />
        </>
      )}
      {done.length > 0 && (
        <>
          <Lines caption={{ zh: '已同意', en: 'Approved' }} lines={done} />
          <p class="govuk-body">
            <T
              zh="每一件都单独记入案件档案，回执已发到您的邮箱。下一位办理前可以逐件收回。"
              en="Each stands on the record of its own case, and a receipt of each has been mailed to you. You may take each back until the next person acts."
            />
          </p>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={view.back}>
          <T zh="返回待办" en="Back to the queue" />
        </a>
      </p>
    </>
  )
}

type LinesProps = { readonly caption: Text; readonly lines: readonly ResultLine[] }

/** Filings by enterprise and reference, each with its reason where there is one. */
export function Lines({ caption, lines }: LinesProps) {
  const say = useSay()
  const hasReasons = lines.some(({ why }) => why)
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '企业（机关）', en: 'Enterprise or organ' }) },
        { text: say({ zh: '编号', en: 'Number' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        ...(hasReasons ? [{ text: say({ zh: '原因', en: 'Why' }) }] : []),
      ]}
      rows={lines.map(({ of, why }): Cell[] => [
        {
          text: of ? (
            <a class="govuk-link" href={of.href}>
              {of.enterprise}
            </a>
          ) : (
            '—'
          ),
        },
        { text: of?.reference, classes: 'app-number' },
        { text: of && say(of.county) },
        ...(why ? [{ text: say(why) }] : []),
      ])}
    />
  )
}
