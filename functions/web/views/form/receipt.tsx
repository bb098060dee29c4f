import type { Text } from '../../../engine/text.ts'
import { CaseNumber } from '../case/number.tsx'
import { Panel } from '../components/panel.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { t } from '../text.ts'
import { fullDay, momentWords } from '../when.ts'

export type ReceiptView = {
  /** What was submitted. */
  readonly form: Text
  readonly reference: string
  readonly submittedAt: string
  readonly enterprise: string
  readonly caseNumber: string
  readonly numberName: Text
  /** Address to which the confirmation went. */
  readonly mailedTo: string
  /** Who decides next, and by when. */
  readonly next?: { readonly organs: readonly Text[]; readonly due: string } | undefined
  /** Page of the case. */
  readonly caseHref: string
  /** Page of the filing. */
  readonly filingHref: string
}

const done: Text = { zh: '已提交', en: 'Submitted' }

/** Says that a filing has arrived, under which reference, and what happens now. */
export const receiptPage = (view: ReceiptView): View => ({ title: done, children: <Receipt {...view} /> })

function Receipt({
  form,
  reference,
  submittedAt,
  enterprise,
  caseNumber,
  numberName,
  mailedTo,
  next,
  caseHref,
  filingHref,
}: ReceiptView) {
  const say = useSay()
  const lang = useLang()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel titleText={say({ zh: `${form.zh}已提交`, en: `${form.en} submitted` })}>
          <T zh="办件编号" en="Your reference" />
          <br />
          <strong class="app-number">{reference}</strong>
        </Panel>
        <p class="govuk-body">
          {enterprise} · <CaseNumber {...{ caseNumber, numberName }} /> · {momentWords(submittedAt, lang)}
        </p>
        <p class="govuk-body">
          <T zh={`确认邮件已发往 ${mailedTo}。`} en={`A confirmation has been mailed to ${mailedTo}.`} />
        </p>
        <h2 class="govuk-heading-m">
          <T zh="接下来" en="What happens next" />
        </h2>
        {next && (
          <p class="govuk-body">
            <T
              zh={`由${next.organs.map(({ zh }) => zh).join('、')}办理，应不晚于${fullDay(next.due, 'zh')}作出决定。`}
              en={`${next.organs.map(({ en }) => en).join(', ')} will decide by ${fullDay(next.due, 'en')}.`}
            />
          </p>
        )}
        <p class="govuk-body">
          <T
            zh="审批有结果时会用邮件告知；如需补正，邮件会写明改哪些内容。"
            en="You will be mailed when it is decided; if something must be corrected, the mail says what."
          />
        </p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={filingHref}>
              {t(
                { zh: '查看已提交的内容和办理进度', en: 'See what you submitted and where it stands' },
                lang,
              )}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={caseHref}>
              {t({ zh: '返回案件', en: 'Back to the case' }, lang)}
            </a>
          </li>
        </ul>
      </div>
    </div>
  )
}
