import type { ComponentChildren } from 'preact'
import type { Text } from '../../../engine/text.ts'
import type { TrackState } from '../../../engine/track.ts'
import type { ClockView } from '../case/clock-view.ts'
import { Clocks } from '../case/clocks.tsx'
import { Equipment, type MarkedItem } from '../case/equipment.tsx'
import { type FilingLine, Filings } from '../case/filings.tsx'
import { type FileLink, Gallery } from '../case/gallery.tsx'
import { Timeline, type TimelineEntry } from '../case/timeline.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { fullDay } from '../when.ts'
import { Archive, type ArchiveView } from './archive.tsx'
import { Turn } from './enterprise-home.tsx'

export type CaseView = {
  readonly number: string
  readonly county: Text
  readonly enterprise: {
    readonly name: string
    readonly code: string
    readonly legalRepresentative: string
    readonly address: string
    readonly industry: string
  }
  readonly track: Text
  readonly state: Text
  readonly owner: TrackState['owner']
  /** The reader is of the enterprise. */
  readonly own?: boolean | undefined
  /** The work of an organ: there is no enterprise. */
  readonly ofOrgan?: boolean | undefined
  /** Begun without a notice, and about no equipment. */
  readonly unnoticed?: boolean | undefined
  readonly grounds: readonly Text[]
  readonly basis: readonly Text[]
  readonly notice: {
    readonly number: string
    readonly servedOn: string
    readonly method: Text
    readonly proof: readonly FileLink[]
  }
  readonly clocks: readonly ClockView[]
  readonly equipment: readonly MarkedItem[]
  /** Name of a unit of capacity. */
  readonly unit?: ((value: string) => string) | undefined
  readonly filings: readonly FilingLine[]
  /** Newest first. */
  readonly history: readonly TimelineEntry[]
  /** What this person may do now; the first is the most pressing. */
  readonly actions: readonly {
    readonly text: Text
    readonly href: string
    readonly hint?: Text | undefined
  }[]
  /** Published entries of the case. */
  readonly published?: readonly { readonly href: string; readonly text: Text }[] | undefined
  readonly back: { readonly href: string; readonly text: Text }
  /** For auditors. */
  readonly archive?: ArchiveView | undefined
}

/** A case as enterprise, official and auditor see it; only actions and archive differ. */
export const casePage = (view: CaseView): View => ({
  title: both((lang) => `${kindOf(view)[lang]} ${view.number} - ${view.enterprise.name}`),
  before: <BackLink href={view.back.href}>{<T {...view.back.text} />}</BackLink>,
  children: <CasePage view={view} />,
})

const kindOf = ({ ofOrgan }: CaseView): Text =>
  ofOrgan ? { zh: '工作事项', en: 'Work' } : { zh: '案件', en: 'Case' }

function CasePage({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        <span class="app-caption">
          <T zh={`案号 ${view.number}`} en={`Case ${view.number}`} /> · {say(view.county)}
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
          </Section>
          {view.published && view.published.length > 0 && <Published entries={view.published} />}
          {!view.unnoticed && (
            <Section zh="立案信息" en="The notice">
              <Notice view={view} />
            </Section>
          )}
        </div>
      </div>
      {!view.unnoticed && <Equipment items={view.equipment} unit={view.unit} />}
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
  const [next, ...others] = actions
  if (!next) return null
  return (
    <Section zh="下一步" en="What to do next">
      {next.hint && <p class="govuk-body">{say(next.hint)}</p>}
      <Button href={next.href} classes="govuk-!-margin-bottom-4">
        {say(next.text)}
      </Button>
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

function Notice({ view }: { readonly view: CaseView }) {
  const { enterprise, notice, grounds, basis } = view
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: ComponentChildren) => ({ key: { text: say(name) }, value: { text } })
  const list = (texts: readonly Text[]) => texts.map(say).join(lang === 'zh' ? '；' : '; ')
  return (
    <>
      <SummaryList
        rows={[
          row({ zh: '通知书文号', en: 'Notice' }, notice.number),
          row({ zh: '送达日期', en: 'Served on' }, fullDay(notice.servedOn, lang)),
          row({ zh: '送达方式', en: 'Served by' }, say(notice.method)),
          row({ zh: '立案事由', en: 'Grounds' }, list(grounds)),
          row({ zh: '依据', en: 'Basis' }, list(basis)),
          row({ zh: '统一社会信用代码', en: 'Credit code' }, <span class="app-code">{enterprise.code}</span>),
          row({ zh: '法定代表人', en: 'Legal representative' }, enterprise.legalRepresentative),
          row({ zh: '生产地址', en: 'Site' }, enterprise.address),
          row({ zh: '行业', en: 'Industry' }, enterprise.industry),
        ]}
      />
      {notice.proof.length > 0 && (
        <Gallery slots={[{ label: { zh: '送达证明', en: 'Proof of service' }, files: notice.proof }]} />
      )}
    </>
  )
}
