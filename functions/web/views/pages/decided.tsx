import type { Text } from '../../../engine/text.ts'
import { InsetText } from '../components/inset-text.tsx'
import { Panel } from '../components/panel.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { Links } from './links.tsx'

export type DecidedView = {
  readonly outcome: 'approved' | 'conditional' | 'returned' | 'refused'
  readonly form: Text
  readonly reference: string
  readonly enterprise: string
  readonly step: Text
  readonly organ: Text
  readonly person: string
  /** In whose place. */
  readonly capacity?: Text | undefined
  /** What confirmed it, and on what kind of device. */
  readonly how?: Text | undefined
  readonly at: string
  readonly reason: string
  /** Where it differs from what the visitor sent: another's decision stands, or an earlier one. */
  readonly note?: Text | undefined
  /** The reader is who decided, and got the receipt. */
  readonly isOwn: boolean
  readonly links?: readonly { readonly href: string; readonly text: Text }[] | undefined
}

const outcomes: { readonly [Outcome in DecidedView['outcome']]: Text } = {
  approved: { zh: '已同意', en: 'Approved' },
  conditional: { zh: '已附条件同意', en: 'Approved with conditions' },
  returned: { zh: '已退回补正', en: 'Returned for correction' },
  refused: { zh: '已决定不同意', en: 'Refused' },
}

/** The decision as it was recorded; repeating the same one leads here too. */
export const decidedPage = (view: DecidedView): View => ({
  title: outcomes[view.outcome],
  children: <Decided {...view} />,
})

function Decided(view: DecidedView) {
  const { outcome, form, reference, enterprise, step, organ, person, at, reason, note, links = [] } = view
  const say = useSay()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel titleText={say(outcomes[outcome])}>{say(form)}</Panel>
        {note && <InsetText>{say(note)}</InsetText>}
        <SummaryList
          rows={[
            row({ zh: '对象', en: 'About' }, enterprise),
            row({ zh: '办件编号', en: 'Reference' }, reference),
            row({ zh: '办理环节', en: 'Step' }, say(step)),
            row({ zh: '办理人', en: 'Decided by' }, `${say(organ)} · ${person}`),
            view.how !== undefined && row({ zh: '办理方式', en: 'How' }, say(view.how)),
            view.capacity !== undefined && row({ zh: '办理身份', en: 'Capacity' }, say(view.capacity)),
            row({ zh: '时间', en: 'At' }, momentWords(at, useLang())),
            reason !== '' && row({ zh: '意见', en: 'Opinion' }, reason),
          ]}
        />
        <p class="govuk-body">
          {view.isOwn ? (
            <T
              zh="回执已发到您的邮箱。可以关闭这个页面。"
              en="A receipt has been mailed to you. You may close this page."
            />
          ) : (
            <T
              zh="这一件已由上述人员办理，您不用再办。可以关闭这个页面。"
              en="It was decided by the person named above; there is nothing for you to do. You may close this page."
            />
          )}
        </p>
        {links.length > 0 && <Links links={links} />}
      </div>
    </div>
  )
}
