import { monthText } from '../../../engine/date-text.ts'
import type { Text } from '../../../engine/text.ts'
import { capacityWords, unitName } from './exits.tsx'
import { tallyOfRow } from './progress-tables.tsx'
import type { MattersRow, ProgressRow, ProgressView } from './progress-view.ts'

type Words = {
  readonly title: Text
  readonly whole: Text
  readonly matters: Text
  /** Capacity against the plans, where they name any. */
  readonly capacity: Text | undefined
  readonly asks: readonly Text[]
  readonly foot: readonly Text[]
}

/** The sentences of a briefing, from its figures alone. */
export const briefingWords = (view: ProgressView): Words => ({
  title: titleOf(view),
  whole: wholeOf(view),
  matters: mattersIn(view),
  capacity: capacityAgainstPlan(view),
  asks: asksOf(view),
  foot: footOf(view),
})

/** 全市, or the county that it is of. */
const titleOf = ({ place, year, matters }: ProgressView): Text => {
  const of: Text = matters.length > 1 ? { zh: '全市', en: 'the city' } : place
  return {
    zh: `${of.zh}${year}年推动落后产能退出工作进展简报`,
    en: `Retiring outdated capacity in ${of.en}: progress in ${year}`,
  }
}

const wholeOf = ({ total, soonDays, year }: ProgressView): Text => {
  const { open, overdue, soon, opened, ended, enterprises, equipment } = total
  const capacity = capacityWords(tallyOfRow(total))
  const exited: Text =
    total.capacity.length > 0
      ? {
          zh: `退出产能${capacity.zh}（按单位分列，不相加）`,
          en: `Capacity exited: ${capacity.en} (by unit, never added).`,
        }
      : { zh: '尚无产能退出', en: 'No capacity has exited yet.' }
  return {
    zh: `在办案件${open.count}件，其中超期${overdue.count}件、${soonDays}日内到期${soon.count}件。${year}年立案${opened.count}件，办结${ended.count}件；依法关闭退出企业${enterprises.count}户、设备${equipment.count}台（套），${exited.zh}。`,
    en: `Open cases: ${open.count}, of which ${overdue.count} overdue and ${soon.count} due within ${soonDays} days. In ${year}: ${opened.count} opened, ${ended.count} ended; exited: enterprises ${enterprises.count}, machines ${equipment.count}. ${exited.en}`,
  }
}

const mattersIn = ({ mattersTotal, matters }: ProgressView): Text => {
  const { plans, planned, done, late, campaigns, listed, visited, problems } = mattersTotal
  const [withPlan, withCampaign] = [
    matters.filter((row) => row.plans.count > 0).length,
    matters.filter((row) => row.campaigns.count > 0).length,
  ]
  const of = (count: number): Text =>
    matters.length > 1
      ? { zh: `（${count}个县区或市本级）`, en: ` (in ${count} counties or the city itself)` }
      : { zh: '', en: '' }
  const [plansOf, campaignsOf] = [of(withPlan), of(withCampaign)]
  return {
    zh: `已签发年度工作计划${plans.count}份${plansOf.zh}，列任务${planned}项，完成${done}项，逾期${late}项。组织执法监察${campaigns.count}项${campaignsOf.zh}，清单企业${listed}户，已检查${visited}户，发现问题${problems}户。`,
    en: `Plans of the year signed: ${plans.count}${plansOf.en}, with ${planned} tasks: ${done} done, ${late} late. Campaigns begun: ${campaigns.count}${campaignsOf.en}, with ${listed} enterprises listed: ${visited} visited, ${problems} with problems.`,
  }
}

const capacityAgainstPlan = ({ units }: ProgressView): Text | undefined => {
  const parts = units.flatMap(({ unit, planned, months }): Text[] => {
    if (planned === undefined) return []
    const last = months.findLast(({ upTo }) => upTo !== undefined)
    const { zh, en } = unitName(unit)
    const so: Text = last
      ? {
          zh: `（截至${Number(last.month.slice(5))}月计划${last.planned}，已退出${last.upTo}）`,
          en: ` (to the end of ${monthText(last.month, 'en')} planned ${last.planned}, exited ${last.upTo})`,
        }
      : { zh: '', en: '' }
    return [{ zh: `${planned} ${zh}${so.zh}`, en: `${planned} ${en}${so.en}` }]
  })
  if (parts.length === 0) return undefined
  return {
    zh: `年度工作计划列明计划退出产能（按单位分列，不相加）：${parts.map((part) => part.zh).join('；')}。`,
    en: `Capacity to retire by the plans of the year (by unit, never added): ${parts.map((part) => part.en).join('; ')}.`,
  }
}

type Named = { readonly name: Text }

const namesOf = (rows: readonly Named[]): Text => ({
  zh: rows.map(({ name }) => name.zh).join('、'),
  en: rows.map(({ name }) => name.en).join(', '),
})

/** What the figures themselves ask for: who is late, and who has not begun. */
const asksOf = ({ tables, matters, total, soonDays }: ProgressView): Text[] => {
  const counties: readonly ProgressRow[] = matters.length > 1 ? (tables[0]?.rows ?? []) : [total]
  const late = counties.filter(({ overdue }) => overdue.count > 0)
  const unplanned = countiesOf(matters).filter(({ plans }) => plans.count === 0)
  const idle = countiesOf(matters).filter(({ campaigns }) => campaigns.count === 0)
  const lateWords = namesOf(
    late.map(({ name: { zh, en }, overdue: { count } }) => ({
      name: { zh: `${zh}${count}件`, en: `${en} (${count})` },
    })),
  )
  return [
    ...(late.length > 0 ? [said('超期案件', 'Overdue cases', lateWords)] : []),
    ...(unplanned.length > 0 ? [said('尚未签发年度工作计划', 'No plan signed yet', namesOf(unplanned))] : []),
    ...(idle.length > 0 ? [said('尚未组织执法监察', 'No campaign begun yet', namesOf(idle))] : []),
    ...(late.length + unplanned.length + idle.length === 0
      ? [{ zh: `没有超期案件。请关注${soonDays}日内到期的案件。`, en: 'Nothing is overdue.' }]
      : []),
  ]
}

/** The city itself plans and inspects through its counties. */
const countiesOf = (matters: readonly MattersRow[]): readonly MattersRow[] =>
  matters.length > 1 ? matters.slice(0, -1) : matters

const said = (zh: string, en: string, of: Text): Text => ({ zh: `${zh}：${of.zh}。`, en: `${en}: ${of.en}.` })

const footOf = ({ soonDays }: ProgressView): Text[] => [
  {
    zh: '依据：《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》四（二）联席会议制度、定期调度。征求意见稿不作为执法依据。',
    en: 'After part 4(2) of the plan of Liaocheng for 2025 (joint meetings, periodic status), a draft for comment and no basis of enforcement.',
  },
  {
    zh: `口径（本平台的政策，待核）：在办、超期、临期为当日数，其余为全年累计；失信惩戒、环境信用评价和企业申请不计。超期指当前期限已过（含期满待审定），临期指${soonDays}日内到期。设备以拆除验收通过、企业以依法关停办结之日计入，同一企业、同一设备只计一次；封存的不计。计划任务和计划退出产能以签发的计划为准，完成情况以进展调度为准。`,
    en: `How it counts (policy, to be checked): open, overdue and at risk are of the day, the rest of the year; credit discipline, environmental credit and applications are left out. Overdue: the day that stands has passed, also where a decision is pending; at risk: within ${soonDays} days. A machine counts once its dismantling is accepted, an enterprise once its lawful closure ended, each once; sealed equipment does not. Tasks and planned capacity are those of signed plans, what is done that of their reports.`,
  },
  {
    zh: '本简报由平台根据案件记录自动汇总，未编文号、未经签发，不是公文；各项数据可在“工作进展”中逐项查到案件，审计人员可从原始事件重新统计。',
    en: 'Made by the platform from the records of the cases: no official document, without number or signature. Each figure leads to its cases under “Progress”, and auditors can recount it from the raw events.',
  },
]
