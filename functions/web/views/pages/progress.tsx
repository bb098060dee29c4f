import type { ComponentChildren } from 'preact'
import type { Text } from '../../../engine/text.ts'
import { BarsKey } from '../bars.tsx'
import { cx } from '../components/attributes.ts'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { capacityWords, HowExitsCount } from './exits.tsx'
import { Filter } from './filter.tsx'
import type { Counted } from './measures-view.ts'
import { Matters, Months } from './progress-matters.tsx'
import { OpenCases, ProgressTables, tallyOfRow } from './progress-tables.tsx'
import { Units } from './progress-units.tsx'
import type { ProgressView } from './progress-view.ts'

const title: Text = { zh: '工作进展', en: 'Progress' }

/** How far a county or the city has come: each figure with its chart, its table and its cases. */
export const progressPage = (view: ProgressView): View => ({
  title,
  wide: true,
  children: <Progress view={view} />,
})

function Progress({ view }: { readonly view: ProgressView }) {
  const say = useSay()
  const lang = useLang()
  const { year, place, soonDays } = view
  return (
    <>
      <h1 class="govuk-heading-l">
        <T zh={`${year}年工作进展（${place.zh}）`} en={`Progress in ${year}: ${place.en}`} />
      </h1>
      <Filter action="/work/progress" asked={view.asked} />
      <p class="govuk-body">
        <T
          zh={`截至${dayWords(view.today, 'zh')}。在办、超期和临期为当前数，其余为本年数。`}
          en={`As of ${dayWords(view.today, lang)}. Open, overdue and at risk are of now, the rest of the year.`}
        />
        {'　'}
        <a class="govuk-link" href={view.briefing}>
          <T zh="联席会议简报（打印）" en="Briefing for the joint meeting (to print)" />
        </a>
        {'　'}
        <a class="govuk-link" href={view.measures}>
          <T zh="审批用时" en="Time of approvals" />
        </a>
      </p>
      <Tallies view={view} />
      <BarsKey
        late={{ zh: '超期', en: 'overdue' }}
        soon={{ zh: `${soonDays}日内到期`, en: `due within ${soonDays} days` }}
      />
      <OpenCases title={phasesTitle} of={{ zh: '阶段', en: 'Phase' }} rows={view.phases} />
      <ProgressTables view={view} />
      <Units view={view} />
      <Months view={view} />
      <Matters view={view} />
      <HowItCounts soonDays={soonDays} />
      <p class="govuk-body app-small app-secondary">{say(draft)}</p>
    </>
  )
}

const phasesTitle: Text = { zh: '在办案件所处阶段', en: 'Open cases by phase' }

const draft: Text = {
  zh: '依据：《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》四（二）定期调度。征求意见稿不作为执法依据。',
  en: 'After the plan of Liaocheng for 2025, part 4(2), which is a draft for comment and no basis of enforcement.',
}

function Tallies({ view: { total } }: { readonly view: ProgressView }) {
  const say = useSay()
  const exited = { zh: '本年退出', en: 'exited this year' }
  return (
    <ul class="govuk-list app-tallies">
      <One of={total.open} name={{ zh: '在办案件（件）', en: 'open cases' }} />
      <One of={total.overdue} name={{ zh: '超期（件）', en: 'overdue' }} />
      <One of={total.soon} name={{ zh: '临期（件）', en: 'at risk' }} />
      <One of={total.opened} name={{ zh: '本年立案（件）', en: 'opened this year' }} />
      <One of={total.ended} name={{ zh: '本年办结（件）', en: 'ended this year' }} />
      <One of={total.enterprises} name={{ zh: `${exited.zh}企业（户）`, en: `enterprises ${exited.en}` }} />
      <One of={total.equipment} name={{ zh: `${exited.zh}设备（台套）`, en: `machines ${exited.en}` }} />
      <Tally wide name={{ zh: `${exited.zh}产能（不跨单位相加）`, en: `capacity ${exited.en}, by unit` }}>
        {total.capacity.length === 0 ? (
          '0'
        ) : (
          <a class="govuk-link" href={total.exits}>
            {say(capacityWords(tallyOfRow(total)))}
          </a>
        )}
      </Tally>
    </ul>
  )
}

function One({ of: { count, href }, name }: { readonly of: Counted; readonly name: Text }) {
  return (
    <Tally name={name}>
      {count === 0 ? (
        '0'
      ) : (
        <a class="govuk-link" href={href}>
          {count}
        </a>
      )}
    </Tally>
  )
}

type TallyProps = {
  readonly name: Text
  /** Words, and not a number alone. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

function Tally({ name, wide, children }: TallyProps) {
  const say = useSay()
  return (
    <li class={cx('app-tallies__one', wide && 'app-tallies__one--wide')}>
      <p class="app-tallies__count">{children}</p>
      <span class="app-tallies__name">{say(name)}</span>
    </li>
  )
}

/** The rules of counting, in words. */
function HowItCounts({ soonDays }: { readonly soonDays: number }) {
  return (
    <>
      <p class="govuk-body app-small app-secondary">
        <T
          zh={`案件统计口径（本平台的政策，待核）：统计台账所列案件；失信惩戒、环境信用评价和企业申请另行管理，不计。超期指当前期限的最后一天已过（含期满待审定的）；临期指${soonDays}日内到期；听证告知等逾期只失去机会的期限不计。阶段按办理状态归并。立案、办结按其当日所在月份统计。`}
          en={`How cases count (our policy, to be checked): those of the ledger; credit discipline, environmental credit and applications are kept apart. Overdue: the last day that stands over the case has passed, also where a decision is pending; at risk: it is within ${soonDays} days; a period that only ends a chance, such as that of a hearing, does not count. Phases group the states of the tracks. Cases are opened and ended in the month of that day.`}
        />
      </p>
      <HowExitsCount />
    </>
  )
}
