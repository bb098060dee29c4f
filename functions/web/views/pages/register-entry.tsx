import type { RegisterRow } from '../../../engine/events.ts'
import type { Text } from '../../../engine/text.ts'
import { Clock } from '../case/clock.tsx'
import type { ClockView } from '../case/clock-view.ts'
import { BackLink } from '../components/back-link.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, typedIn, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { QrCode } from '../qr.tsx'
import { both } from '../text.ts'
import { dayWords, momentWords } from '../when.ts'
import { entryName } from './entry-name.ts'
import { Logged, type LoggedView } from './logged.tsx'
import { type NoticeHeads, NoticeTable } from './notice-table.tsx'
import { type RegisterEvent, RegisterHistory } from './register-history.tsx'

/** A photograph that may be shown to everybody. */
export type PictureView = { readonly href: string; readonly label: Text }

export type RegisterEntryView = {
  readonly id: string
  readonly title: Text
  readonly rows: readonly RegisterRow[]
  readonly heads?: NoticeHeads | undefined
  readonly publishedAt: string
  readonly issuer: Text
  readonly basis?: Text | undefined
  /** When the public may object, and how. */
  readonly objections?: { readonly until?: string | undefined; readonly how: Text } | undefined
  readonly pictures?: readonly PictureView[]
  /** How far its notice is, and where anybody may object while it runs. */
  readonly noticed?: Text | undefined
  readonly object?: string | undefined
  /** Where anybody tells what they saw of it. */
  readonly tell?: string | undefined
  /** The fixed words of the commitment. */
  readonly statement?: Text | undefined
  /** What became of it: dismantled and accepted, or removed. */
  readonly standing?: Text | undefined
  /** The time up to the day that it names. */
  readonly clock?: ClockView | undefined
  /** What became of it, and of others of its case. */
  readonly events: readonly RegisterEvent[]
  /** Permanent address. */
  readonly address: string
  /** Hash of the event that published it. */
  readonly event?: string | undefined
  /** Where it stands in the public log. */
  readonly logged?: LoggedView | undefined
  readonly back: string
}

/** One public entry at its permanent address. */
export const registerEntryPage = (view: RegisterEntryView): View => ({
  title: both((lang) => `${view.title[lang]} - ${entryName(view.rows)?.[lang] ?? view.id}`),
  wide: true,
  before: <BackLink href={view.back}>{<T zh="公开登记簿" en="Public register" />}</BackLink>,
  children: <Entry {...view} />,
})

function Entry(view: RegisterEntryView) {
  const say = useSay()
  const known = entryName(view.rows)
  const name = known ? say(known) : view.id
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(view.title)}</span>
        <span lang={typedIn(name, useLang())}>{name}</span>
      </h1>
      {view.standing && <InsetText>{say(view.standing)}</InsetText>}
      {view.statement && <p class="govuk-body app-narrow app-statement">{say(view.statement)}</p>}
      {view.rows.length > 0 && <NoticeTable rows={view.rows} caption={view.title} heads={view.heads} />}
      <div class="app-narrow">
        {view.clock && <Clock view={view.clock} />}
        <Facts view={view} />
        {view.pictures && <Pictures pictures={view.pictures} />}
        {view.noticed && (
          <p class="govuk-body">
            {say(view.noticed)}{' '}
            {view.object && (
              <a class="govuk-link" href={view.object}>
                <T zh="提出异议" en="Object to it" />
              </a>
            )}
          </p>
        )}
        {view.tell && (
          <p class="govuk-body">
            <a class="govuk-link" href={view.tell}>
              <T
                zh="举报：恢复生产、转移设备或者情况不实"
                en="Tell of production resumed, equipment moved, or what is not true"
              />
            </a>
          </p>
        )}
        {view.logged && <Logged {...view.logged} />}
        {view.events.length > 0 && <RegisterHistory events={view.events} />}
        <figure class="app-qr-figure">
          <QrCode
            address={view.address}
            label={say({ zh: '本条目永久地址的二维码', en: 'QR code of the permanent address' })}
          />
          <figcaption class="app-small app-secondary">
            <T
              zh="扫码打开本条目的永久地址，核对纸面内容是否仍然有效。"
              en="Scan to open the permanent address, and see whether what is printed still stands."
            />
          </figcaption>
        </figure>
      </div>
    </>
  )
}

function Pictures({ pictures }: { readonly pictures: readonly PictureView[] }) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="照片" en="Photographs" />
      </h2>
      <p class="govuk-hint">
        <T
          zh="由企业选送，经审批同意公开；已缩小并去除拍摄信息。"
          en="Chosen by the enterprise and approved for publication; made smaller, without what the device wrote."
        />
      </p>
      <ul class="app-published">
        {pictures.map(({ href, label }, at) => (
          <li key={href}>
            <img src={href} alt={`${say(label)} ${at + 1}`} width={320} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ view }: { readonly view: RegisterEntryView }) {
  const { publishedAt, issuer, basis, objections, address, event } = view
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <SummaryList
      rows={[
        row({ zh: '发布单位', en: 'Issued by' }, say(issuer)),
        publishedAt !== '' && row({ zh: '公开时间', en: 'Published' }, momentWords(publishedAt, lang)),
        basis && row({ zh: '依据', en: 'Basis' }, say(basis)),
        objections && row({ zh: '监督和异议', en: 'Supervision and objections' }, say(objections.how)),
        objections?.until !== undefined &&
          row({ zh: '异议期至', en: 'Objections until' }, dayWords(objections.until, lang)),
        row({ zh: '永久地址', en: 'Permanent address' }, address),
        event !== undefined && {
          key: { text: say({ zh: '记录摘要', en: 'Record hash' }) },
          value: { text: <span class="app-code">{event}</span> },
        },
      ]}
    />
  )
}
