import type { Text } from '../../../engine/text.ts'
import type { TrackState } from '../../../engine/track.ts'
import { Clock } from '../case/clock.tsx'
import type { ClockView } from '../case/clock-view.ts'
import { type FilingLine, Filings } from '../case/filings.tsx'
import { Button } from '../components/button.tsx'
import { Tag } from '../components/tag.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { Pages, type Paging } from './paging.tsx'

export type CaseCard = {
  readonly number: string
  readonly href: string
  readonly track: Text
  readonly state: Text
  readonly owner: TrackState['owner']
  readonly clock?: ClockView | undefined
  /** What the enterprise may do now, most pressing first. */
  readonly actions: readonly { readonly text: Text; readonly href: string }[]
  readonly filings: readonly FilingLine[]
  /** Address of the case, below which its record is. */
  readonly record?: string | undefined
}

export type EnterpriseHomeView = Paging & {
  readonly enterprises: readonly {
    readonly name: string
    readonly code: string
    readonly cases: readonly CaseCard[]
  }[]
}

const title: Text = { zh: '我的案件', en: 'My cases' }

/** What an enterprise's contact sees first: cases, clocks, and what to do next. */
export const enterpriseHomePage = (view: EnterpriseHomeView): View => ({
  title,
  children: <Home {...view} />,
})

function Home({ enterprises, first, next }: EnterpriseHomeView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/my/applications">
            <T zh="提出申请" en="Begin an application" />
          </a>
          <span class="app-secondary">
            <T
              zh="：节能诊断、能效领跑者、技改和设备更新、生产许可、扶持政策、诉求"
              en=": energy diagnosis, frontrunners, renewal of equipment, production licence, support, appeals"
            />
          </span>
        </p>
        <Ways />
        {enterprises.map(({ name, code, cases }) => (
          <section>
            <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{name}</h2>
            <p class="govuk-body app-secondary">
              <T zh="统一社会信用代码 " en="Unified social credit code " />
              <span class="app-code">{code}</span>
            </p>
            {cases.length === 0 ? <NoCases /> : cases.map((one) => <Card {...one} />)}
          </section>
        ))}
        <Pages first={first} next={next} />
      </div>
    </div>
  )
}

/** What is not about one case. */
function Ways() {
  return (
    <ul class="govuk-list app-ways">
      <li>
        <a class="govuk-link" href="/my/messages">
          <T zh="消息" en="Messages" />
        </a>
        <span class="app-secondary">
          <T zh="：发给本企业的邮件" en=": mail sent to the enterprise" />
        </span>
      </li>
      <li>
        <a class="govuk-link" href="/my/people">
          <T zh="联系人" en="People" />
        </a>
        <span class="app-secondary">
          <T zh="：谁可以代表本企业办理" en=": who may act for the enterprise" />
        </span>
      </li>
    </ul>
  )
}

function NoCases() {
  return (
    <p class="govuk-body">
      <T
        zh="目前没有案件。立案后会发邮件通知。"
        en="There are no cases. You will be mailed if one is opened."
      />
    </p>
  )
}

const turns: { readonly [Owner in TrackState['owner']]: Text } = {
  enterprise: { zh: '请您办理', en: 'Your turn' },
  county: { zh: '县区办理中', en: 'With the county' },
  municipal: { zh: '市级办理中', en: 'With the city' },
  nobody: { zh: '已办结', en: 'Ended' },
}

const enterprisesTurn: Text = { zh: '待企业办理', en: 'With the enterprise' }

/** Whose turn it is; `own` where the reader is the enterprise. */
export function Turn({
  owner,
  own,
}: {
  readonly owner: TrackState['owner']
  readonly own?: boolean | undefined
}) {
  const say = useSay()
  const colour = { enterprise: 'orange', county: 'blue', municipal: 'blue', nobody: 'grey' } as const
  return (
    <Tag colour={colour[owner]}>{say(owner === 'enterprise' && !own ? enterprisesTurn : turns[owner])}</Tag>
  )
}

/** One's own copy of all that the enterprise may read. */
export function Record({ base }: { readonly base: string }) {
  return (
    <p class="govuk-body app-small">
      <T zh="下载本案记录：" en="Download the record: " />
      <a class="govuk-link" href={`${base}/record.html`} download>
        <T zh="网页（可打印）" en="page to print" />
      </a>
      <T zh="、" en=", " />
      <a class="govuk-link" href={`${base}/record.json`} download>
        <T zh="数据（JSON）" en="data (JSON)" />
      </a>
    </p>
  )
}

function Card({ number, href, track, state, owner, clock, actions, filings, record }: CaseCard) {
  const say = useSay()
  const [next, ...others] = actions
  return (
    <article class="app-card govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-2">
        <a class="govuk-link" href={href}>
          <T zh={`案号 ${number}`} en={`Case ${number}`} />
        </a>
      </h3>
      <p class="govuk-body">
        {say(track)} · {say(state)} <Turn owner={owner} own />
      </p>
      {clock && <Clock view={clock} headingLevel={3} />}
      {next && (
        <div class="govuk-button-group">
          <Button href={next.href}>{say(next.text)}</Button>
          {others.map((other) => (
            <a class="govuk-link" href={other.href}>
              {say(other.text)}
            </a>
          ))}
        </div>
      )}
      {filings.length > 0 && <Filings filings={filings} />}
      {record && <Record base={record} />}
    </article>
  )
}
