import type { Answers, Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { type FilingStatus, FilingTag } from '../case/filings.tsx'
import { type EvidenceView, Gallery, hasFiles } from '../case/gallery.tsx'
import { CaseNumber } from '../case/number.tsx'
import { Resting } from '../case/resting.tsx'
import { Steps, type StepView } from '../case/steps.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { Textarea } from '../components/textarea.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { PageAnswers } from '../form/answers.tsx'
import { type Asking, Corrections } from '../form/corrections.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { momentWords } from '../when.ts'
import { Links } from './links.tsx'

export type FilingPageView = {
  readonly form: Pick<Form, 'title' | 'pages'>
  readonly reference: string
  readonly caseNumber: string
  readonly numberName: Text
  readonly enterprise: string
  readonly status: FilingStatus
  readonly submittedAt: string
  readonly answers: Answers
  /** What it rests on, in the editions of its day. */
  readonly basis: readonly Text[]
  readonly evidence: EvidenceView
  readonly steps: readonly StepView[]
  readonly returned?:
    | { readonly reason: string; readonly asked: readonly Asking[]; readonly correct: string }
    | undefined
  /** For the enterprise while the filing is open; posts `reason`. */
  readonly withdraw?: Sending | undefined
  /** Where it is filed again, once it was withdrawn. */
  readonly again?: string | undefined
  /** Organs that it waits for and that have nobody to decide it; for whoever watches over it. */
  readonly unstaffed?: readonly Text[] | undefined
  /** What an officer who watches over it may do. */
  readonly oversee?: readonly { readonly href: string; readonly text: Text }[] | undefined
  /** The letter that it became, once signed. */
  readonly letter?: { readonly number: string; readonly href: string } | undefined
  /** The file for another system that it yields, once accepted. */
  readonly exported?: { readonly title: Text; readonly href: string } | undefined
  /** All that goes with it, as one file. */
  readonly packaged?: { readonly title: Text; readonly href: string } | undefined
  readonly back: string
}

/** A filing as it was submitted, with where it stands. */
export const filingPage = (view: FilingPageView): View => ({
  title: both((lang) => `${view.form.title[lang]} - ${view.reference}`),
  before: <BackLink href={view.back} />,
  children: <Filing view={view} />,
})

function Filing({ view }: { readonly view: FilingPageView }) {
  const say = useSay()
  const lang = useLang()
  const { form, returned } = view
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
          <span class="app-caption">
            {view.enterprise} · <CaseNumber {...view} />
          </span>
          {say(form.title)}
        </h1>
        <p class="govuk-body">
          {view.reference} · {momentWords(view.submittedAt, lang)} <FilingTag status={view.status} />
        </p>
        {view.letter && (
          <p class="govuk-body">
            <a class="govuk-link" href={view.letter.href}>
              <T zh={`查看文书 ${view.letter.number}`} en={`Read the letter ${view.letter.number}`} />
            </a>
          </p>
        )}
        {view.exported && (
          <p class="govuk-body">
            <a class="govuk-link" href={view.exported.href} download>
              <T
                zh={`下载${view.exported.title.zh}（CSV）`}
                en={`Download the ${view.exported.title.en} (CSV)`}
              />
            </a>
          </p>
        )}
        {view.packaged && (
          <p class="govuk-body">
            <a class="govuk-link" href={view.packaged.href} download>
              <T
                zh={`下载${view.packaged.title.zh}（ZIP：文书、明细表、公示、异议及处理、校验值）`}
                en={`Download the ${view.packaged.title.en} (ZIP: letters, table, objections, digests)`}
              />
            </a>
          </p>
        )}
        {returned && <Returned {...returned} />}
        {view.again && (
          <Button href={view.again}>
            <T zh="修改后重新提交" en="Change it and submit again" />
          </Button>
        )}
        {view.unstaffed && view.unstaffed.length > 0 && <Unstaffed organs={view.unstaffed} />}
        <h2 class="govuk-heading-m">
          <T zh="办理进度" en="Where it stands" />
        </h2>
        <Steps steps={view.steps} />
        {form.pages.map((page) => (
          <PageAnswers page={page} answers={view.answers} />
        ))}
        <Resting basis={view.basis} />
        {hasFiles(view.evidence) && (
          <>
            <h2 class="govuk-heading-m">
              <T zh="证明材料" en="Evidence" />
            </h2>
            <Gallery {...view.evidence} />
          </>
        )}
        {view.oversee && <Oversee links={view.oversee} />}
        {view.withdraw && <Withdraw sending={view.withdraw} />}
      </div>
    </div>
  )
}

function Returned({ reason, asked, correct }: NonNullable<FilingPageView['returned']>) {
  return (
    <>
      <Corrections reason={reason} asked={asked} />
      <Button href={correct}>
        <T zh="开始补正" en="Start correcting" />
      </Button>
    </>
  )
}

function Unstaffed({ organs }: { readonly organs: readonly Text[] }) {
  return (
    <WarningText>
      <T
        zh={`${organs.map(({ zh }) => zh).join('、')}现在没有可以办理这一步的审批人。请与该单位联系，请平台管理员为其增加审批人或者登记替代人（AB角），然后在下面催办，新的审批人会收到链接。`}
        en={`${organs.map(({ en }) => en).join(', ')}: nobody there can decide this step now. Ask them and the administrator to add an approver or enter a stand-in; then urge it below, and whoever is new gets a link.`}
      />
    </WarningText>
  )
}

function Oversee({ links }: { readonly links: NonNullable<FilingPageView['oversee']> }) {
  return (
    <Details summaryText={<T zh="督办（催办、改派）" en="Oversee: urge, reassign" />}>
      <Links links={links} />
    </Details>
  )
}

const withdrawing: Text = { zh: '撤回这份申请', en: 'Withdraw this filing' }

function Withdraw({ sending }: { readonly sending: Sending }) {
  const say = useSay()
  return (
    <Details summaryText={say(withdrawing)}>
      <PostForm sending={sending}>
        <p class="govuk-body">
          <T
            zh="撤回后审批立即停止，已有的同意意见作废。填写的内容和附件都保留，可以修改后重新提交。"
            en="Approval stops at once and opinions given so far lapse. What you filled in and attached is kept: you may change it and submit again."
          />
        </p>
        <Textarea name="reason" rows={3} label={{ text: <T zh="撤回原因" en="Why you withdraw it" /> }} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          {say(withdrawing)}
        </Button>
      </PostForm>
    </Details>
  )
}
