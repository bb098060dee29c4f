import type { ComponentChildren } from 'preact'
import type { Text } from '../../../engine/text.ts'
import type { KindWords, TrackState } from '../../../engine/track.ts'
import type { ClockView } from '../case/clock-view.ts'
import { Clocks } from '../case/clocks.tsx'
import { Duties, type DutyLine } from '../case/duties.tsx'
import { Equipment, type MarkedItem } from '../case/equipment.tsx'
import { type FilingLine, Filings } from '../case/filings.tsx'
import { Notice, type NoticeView } from '../case/notice.tsx'
import { CaseNumber } from '../case/number.tsx'
import { Related, type RelatedCase } from '../case/related.tsx'
import { Timeline, type TimelineEntry } from '../case/timeline.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { Archive, type ArchiveView } from './archive.tsx'
import { Record, Turn } from './enterprise-home.tsx'

export type CaseView = NoticeView & {
  readonly number: string
  /** What a case of this kind is called. */
  readonly words: KindWords
  readonly county: Text
  readonly track: Text
  readonly state: Text
  readonly owner: TrackState['owner']
  /** The reader is of the enterprise. */
  readonly own?: boolean | undefined
  /** The work of an organ: there is no enterprise. */
  readonly ofOrgan?: boolean | undefined
  /** Begun without a notice, and about no equipment. */
  readonly unnoticed?: boolean | undefined
  readonly clocks: readonly ClockView[]
  /** What other organs were given to do; `today` says which of it is late. */
  readonly duties?: readonly DutyLine[] | undefined
  readonly today?: string | undefined
  readonly equipment: readonly MarkedItem[]
  readonly filings: readonly FilingLine[]
  /** Newest first. */
  readonly history: readonly TimelineEntry[]
  /** What this person may do now; the first is the most pressing. */
  readonly actions: readonly {
    readonly text: Text
    readonly href: string
    readonly hint?: Text | undefined
    /** May be done, and is not what comes next. */
    readonly aside?: true | undefined
  }[]
  /** Other cases of the enterprise. */
  readonly related?: readonly RelatedCase[] | undefined
  /** Published entries of the case. */
  readonly published?: readonly { readonly href: string; readonly text: Text }[] | undefined
  readonly back: { readonly href: string; readonly text: Text }
  /** Address below which the enterprise downloads its record. */
  readonly record?: string | undefined
  /** For auditors. */
  readonly archive?: ArchiveView | undefined
}

/** A case as enterprise, official and auditor see it; only actions and archive differ. */
export const casePage = (view: CaseView): View => ({
  title: both((lang) => `${view.words.number[lang]} ${view.number} - ${view.enterprise.name}`),
  before: <BackLink href={view.back.href}>{<T {...view.back.text} />}</BackLink>,
  children: <CasePage view={view} />,
})

function CasePage({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        <span class="app-caption">
          <CaseNumber caseNumber={view.number} numberName={view.words.number} /> · {say(view.county)}
        </span>
        {view.enterprise.name}
      </h1>
      <p class="govuk-body">
        {say(view.track)} · {say(view.state)} <Turn owner={view.owner} own={view.own} />
      </p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Clocks clocks={view.clocks} />
          <NextActs actions={view.actions} />
          {view.archive && <Archive {...view.archive} />}
          <Section zh="申请和办理" en="Filings">
            <Filings filings={view.filings} />
            {view.record && <Record base={view.record} />}
          </Section>
          {view.published && view.published.length > 0 && <Published entries={view.published} />}
          {view.related && view.related.length > 0 && (
            <Section {...others(view)}>
              <Related cases={view.related} />
            </Section>
          )}
          {!view.unnoticed && (
            <Section zh="立案信息" en="The notice">
              <Notice {...view} />
            </Section>
          )}
        </div>
      </div>
      {view.duties && view.duties.length > 0 && <Duties duties={view.duties} today={view.today ?? ''} />}
      {!view.unnoticed && <Equipment items={view.equipment} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Section zh="办理经过" en="History">
            <Timeline entries={view.history} />
          </Section>
        </div>
      </div>
    </>
  )
}

const others = ({ ofOrgan }: CaseView): Text =>
  ofOrgan
    ? { zh: '本单位同类事项', en: 'Other matters of the organ' }
    : { zh: '本企业其他案件', en: 'Other cases of the enterprise' }

function Section({ zh, en, children }: Text & { readonly children: ComponentChildren }) {
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">
        <T zh={zh} en={en} />
      </h2>
      {children}
    </section>
  )
}

function NextActs({ actions }: Pick<CaseView, 'actions'>) {
  const say = useSay()
  const [first] = actions
  if (!first) return null
  const next = first.aside ? undefined : first
  const others = next ? actions.slice(1) : actions
  return (
    <Section zh="下一步" en="What to do next">
      {next?.hint && <p class="govuk-body">{say(next.hint)}</p>}
      {next && (
        <Button href={next.href} classes="govuk-!-margin-bottom-4">
          {say(next.text)}
        </Button>
      )}
      {others.length > 0 && (
        <ul class="govuk-list">
          {others.map(({ href, text, hint }) => (
            <li>
              <a class="govuk-link" href={href}>
                {say(text)}
              </a>
              {hint && <span class="app-secondary"> {say(hint)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Published({ entries }: { readonly entries: NonNullable<CaseView['published']> }) {
  const say = useSay()
  return (
    <InsetText>
      <T zh="已公开：" en="Published: " />
      {entries.map(({ href, text }, at) => (
        <>
          {at > 0 && <T zh="；" en="; " />}
          <a class="govuk-link" href={href}>
            {say(text)}
          </a>
        </>
      ))}
    </InsetText>
  )
}
