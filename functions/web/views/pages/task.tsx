import type { ComponentChildren } from 'preact'
import type { Answers, FieldError, Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import type { KindWords } from '../../../engine/track.ts'
import { Clock } from '../case/clock.tsx'
import type { ClockView } from '../case/clock-view.ts'
import { type EvidenceView, Gallery, hasFiles } from '../case/gallery.tsx'
import { Resting } from '../case/resting.tsx'
import { Steps, type StepView } from '../case/steps.tsx'
import { Timeline, type TimelineEntry } from '../case/timeline.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag } from '../components/tag.tsx'
import { PageAnswers } from '../form/answers.tsx'
import { Faults, toConfirm } from '../form/faults.tsx'
import type { Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { fullDay, momentWords } from '../when.ts'
import { DecisionForm, type DecisionProps } from './decision-form.tsx'
import { Links } from './links.tsx'

export type TaskView = Sending &
  Omit<DecisionProps, 'sending' | 'errors'> & {
    readonly form: Pick<Form, 'title' | 'pages'>
    readonly reference: string
    readonly caseNumber: string
    /** What its case is called. */
    readonly words: KindWords
    readonly enterprise: string
    readonly county: Text
    readonly submittedAt: string
    readonly step: {
      readonly title: Text
      readonly organ: Text
      readonly due: string
      readonly isLate: boolean
      readonly guidance?: Text | undefined
    }
    /** What it asks in a few lines, before all of it. */
    readonly brief?: readonly { readonly label: Text; readonly words: Text }[] | undefined
    /** Frozen: with what is known and computed. */
    readonly answers: Answers
    /** What it rests on, in the editions of its day. */
    readonly basis: readonly Text[]
    readonly evidence: EvidenceView
    /** What was corrected, where it was returned before. */
    readonly corrected?: ComponentChildren
    readonly clock?: ClockView | undefined
    readonly steps: readonly StepView[]
    /** What else may be done with it, each on a page of its own. */
    readonly acts: readonly { readonly href: string; readonly text: Text }[]
    readonly history: readonly TimelineEntry[]
    /** For whom the reader stands in. */
    readonly standsIn?: Text | undefined
    /** Fields `decision`, `reason`, `correct`, `digits`, `passkey`. */
    readonly errors: readonly FieldError[]
    /** Where a signed-in official came from; none for a mailed link. */
    readonly back?: string | undefined
  }

/** Everything that an approver needs, on one page, with the decision at its end. */
export const taskPage = (view: TaskView): View => ({
  title: both((lang) => `${view.form.title[lang]} - ${view.enterprise}`),
  faulty: view.errors.length > 0,
  before: view.back && <BackLink href={view.back} />,
  children: <Task view={view} />,
})

function Task({ view }: { readonly view: TaskView }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} title={view.mailedTo || view.passkey ? toConfirm : undefined} />
        <Asked view={view} />
        <Content view={view} />
        <ToDecision />
        <DecisionForm {...view} sending={view} />
        <OtherActs acts={view.acts} />
      </div>
    </div>
  )
}

/** Closed, so that deciding stays a minute's work. */
function OtherActs({ acts }: Pick<TaskView, 'acts'>) {
  return (
    <Details
      classes="govuk-!-margin-top-6"
      summaryText={
        <T
          zh="其他处理（转交、征求意见、加签、回避）"
          en="Other acts: transfer, opinion, signer, stand aside"
        />
      }
    >
      <Links links={acts} classes="govuk-list govuk-list--spaced" />
    </Details>
  )
}

/** On a phone it stays at the thumb until the decision itself is reached. */
function ToDecision() {
  return (
    <div class="app-to-decision">
      <Button href="#decision-form" classes="govuk-!-width-full">
        <T zh="去作决定" en="Go to the decision" />
      </Button>
    </div>
  )
}

export function Asked({ view }: { readonly view: TaskView }) {
  const { form, step, reference, words, caseNumber, enterprise, county, submittedAt } = view
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          {say(step.organ)} · {say(step.title)}
        </span>
        {say(form.title)}
      </h1>
      <SummaryList
        classes="govuk-!-margin-bottom-5"
        rows={[
          { key: { text: say(words.party) }, value: { text: <strong>{enterprise}</strong> } },
          { key: { text: <T zh="办理期限" en="Decide by" /> }, value: { text: <DecideBy {...step} /> } },
          ...(view.brief ?? []).map((line) => ({
            key: { text: say(line.label) },
            value: { text: say(line.words) },
          })),
          { key: { text: say(words.number) }, value: { text: `${caseNumber} · ${say(county)}` } },
          {
            key: { text: <T zh="办件编号" en="Reference" /> },
            value: { text: `${reference} · ${momentWords(submittedAt, lang)}` },
          },
        ]}
      />
      {view.standsIn && <InsetText>{say(view.standsIn)}</InsetText>}
      {step.guidance && <InsetText>{say(step.guidance)}</InsetText>}
    </>
  )
}

/** The last day of a step, and whether it has passed. */
export function DecideBy({ due, isLate }: Pick<TaskView['step'], 'due' | 'isLate'>) {
  return (
    <>
      <strong>
        <T zh={`不晚于${fullDay(due, 'zh')}`} en={fullDay(due, 'en')} />
      </strong>{' '}
      {isLate && (
        <Tag colour="red">
          <T zh="已超期" en="Overdue" />
        </Tag>
      )}
    </>
  )
}

export function Content({ view }: { readonly view: TaskView }) {
  return (
    <>
      {view.clock && <Clock view={view.clock} />}
      {view.corrected}
      {view.form.pages.map((page) => (
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
      <h2 class="govuk-heading-m">
        <T zh="审批流程" en="Approval chain" />
      </h2>
      <Steps steps={view.steps} />
      <h2 class="govuk-heading-m">
        <T zh="办理经过" en="History" />
      </h2>
      <Timeline entries={view.history} />
    </>
  )
}
