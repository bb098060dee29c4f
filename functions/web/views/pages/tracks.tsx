import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { ClocksTable } from '../track/clocks-table.tsx'
import { StatesTable } from '../track/states-table.tsx'
import type { TrackView } from '../track/track-view.ts'
import { TrackDiagram } from '../track-diagram.tsx'

/** The rules that a track comes from; a draft is never cited as law. */
export type RuleSetView = { readonly title: Text; readonly version: string; readonly status: Text }

export type TracksView = {
  readonly ruleSet: RuleSetView
  readonly tracks: readonly {
    readonly href: string
    readonly title: Text
    readonly lead: Text
    readonly clocks: readonly { readonly title: Text; readonly period: Text }[]
  }[]
}

const title: Text = { zh: '办理流程', en: 'How cases run' }

/** Every track that a case may run on. */
export const tracksPage = (view: TracksView): View => ({ title, wide: true, children: <Tracks {...view} /> })

function Tracks({ ruleSet, tracks }: TracksView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body app-narrow">
        <T
          zh="每类案件按固定的流程办理：在每个状态由谁办理、可以提交什么、之后到哪一步。期限届满只提示有关部门，不会自动关停任何企业。"
          en="Each kind of case runs on a track: who acts in each state, what may be filed, and where that leads. The end of a period only tells the authorities; it never closes an enterprise."
        />
      </p>
      <RuleSet {...ruleSet} />
      <StackedTable
        caption={say(title)}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={listHeads.map((head) => ({ text: say(head) }))}
        rows={tracks.map(({ href, title, lead, clocks }) => [
          {
            text: (
              <a class="govuk-link" href={href}>
                {say(title)}
              </a>
            ),
          },
          { text: say(lead) },
          { text: clocks.length > 0 && <Periods clocks={clocks} /> },
        ])}
      />
    </>
  )
}

const listHeads: readonly Text[] = [
  { zh: '流程', en: 'Track' },
  { zh: '牵头部门', en: 'Lead office' },
  { zh: '期限', en: 'Periods' },
]

function Periods({ clocks }: Pick<TracksView['tracks'][number], 'clocks'>) {
  const say = useSay()
  return (
    <ul class="app-plain-list">
      {clocks.map(({ title, period }) => (
        <li>
          {say(title)}
          <T zh="：" en=": " />
          {say(period)}
        </li>
      ))}
    </ul>
  )
}

function RuleSet({ title: name, version, status }: RuleSetView) {
  const say = useSay()
  return (
    <InsetText>
      <T zh="依据：" en="Rules: " />
      {say(name)}
      <T zh={`（${status.zh}，版本 ${version}）`} en={` (${status.en}, version ${version})`} />
    </InsetText>
  )
}

export type TrackPageView = {
  readonly ruleSet: RuleSetView
  readonly track: TrackView
  readonly back: string
}

/** One track: its diagram, the same in a table, and its periods. */
export const trackPage = (view: TrackPageView): View => ({
  title: view.track.title,
  wide: true,
  before: <BackLink href={view.back}>{<T {...title} />}</BackLink>,
  children: <TrackPage {...view} />,
})

/** Two dots in the diagram say no more than that a case may begin in two places. */
function Starts({ track: { starts, states } }: Pick<TrackPageView, 'track'>) {
  const [here, served] = starts.map((start) => states.find(({ id }) => id === start)?.title)
  return here && served ? (
    <p class="govuk-body app-narrow">
      <T
        zh={`案件从“${here.zh}”开始，送达后期限才起算，企业才能看到案件；通知书此前已在线下送达的，从“${served.zh}”开始。`}
        en={`A case begins at “${here.en}”: its period runs, and the enterprise sees it, from service on. Where the notice was served on paper before, it begins at “${served.en}”.`}
      />
    </p>
  ) : null
}

const inWords: Text = { zh: '各状态说明', en: 'Every state in words' }
const periods: Text = { zh: '期限', en: 'Periods' }

function TrackPage({ ruleSet, track }: TrackPageView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(title)}</span>
        {say(track.title)}
      </h1>
      <ul class="app-meta">
        <li>
          <T zh="牵头部门：" en="Lead office: " />
          {say(track.lead)}
        </li>
        <li>
          <T zh={`流程版本 ${track.version}`} en={`Version ${track.version} of the track`} />
        </li>
      </ul>
      <RuleSet {...ruleSet} />
      <p class="govuk-body app-narrow">
        <T
          zh="方框是案件的状态，标题下写明由谁办理、可能在计算的期限；双线框表示办结。实线箭头表示提交或决定，虚线箭头表示期限届满：届满只提示，不作决定。"
          en="A box is a state of the case: below its title stands who acts, and the periods that may run. A double frame is an end. A whole line is a filing or a decision. A broken line is the end of a period: it tells, and decides nothing."
        />
      </p>
      <p class="govuk-body app-narrow">
        <T
          zh="案件适用立案时的版本。规则有新版本后，未办结案件可以说明理由、经市级主管部门审定改用新版本，阶段和已经确定的期限不变。"
          en="A case keeps the version under which it was opened. Once there is a newer one, an open case may be moved to it for a reason, by decision of the municipal office; its stage and the days already set stay."
        />
      </p>
      <Starts track={track} />
      <TrackDiagram track={track} />
      <h2 class="govuk-heading-m app-gap">{say(inWords)}</h2>
      <StatesTable states={track.states} caption={inWords} />
      {track.clocks.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say(periods)}</h2>
          <ClocksTable clocks={track.clocks} caption={periods} />
        </>
      )}
    </>
  )
}
