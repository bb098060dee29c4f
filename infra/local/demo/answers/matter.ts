import { campaignPlan } from '../../../../forms/campaign-plan/form.ts'
import { campaignResult } from '../../../../forms/campaign-result/form.ts'
import { countyPlan } from '../../../../forms/county-plan/form.ts'
import { meetingFollowUp } from '../../../../forms/meeting-follow-up/form.ts'
import { meetingMinutes } from '../../../../forms/meeting-minutes/form.ts'
import { planProgress } from '../../../../forms/plan-progress/form.ts'
import { planReview } from '../../../../forms/plan-review/form.ts'
import { supervisionFinding } from '../../../../forms/supervision-finding/form.ts'
import { supervisionPlan } from '../../../../forms/supervision-plan/form.ts'
import { rowsOf, textOf } from '../../../../functions/engine/answer-kinds.ts'
import { startingAnswers } from '../../../../functions/engine/answers.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import type { Answers, FormContext } from '../../../../functions/engine/form.ts'
import type { Enterprise } from '../../../../functions/store/enterprises.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

/** A task of each of the five departments that the plan names; three retire capacity of one unit, one of another. */
const tasksIn = (year: number): readonly Answers[] => [
  task(
    '造纸、化工淘汰类设备逐台核查',
    'miit',
    `${year}-02-10`,
    `${year}-11-30`,
    '逐户建立清单，签订退出承诺。',
    ['8.5', '万吨/年'],
  ),
  task('差别电价、惩罚性电价执行', 'drc', `${year}-03-01`, `${year}-06-30`, '按亩产效益评价结果执行。'),
  task('超标排放企业限期整治', 'ecology', `${year}-02-01`, `${year}-10-31`, '自动监测数据逐月核查。', [
    '5',
    '万吨/年',
  ]),
  task('老旧化工装置排查', 'emergency', `${year}-02-01`, `${year}-09-30`, '列清单，逐项销号。', [
    '2',
    '万吨/年',
  ]),
  task('电线电缆无证生产查处', 'market', `${year}-01-20`, `${year}-12-20`, '开展专项检查。', [
    '1200',
    '万米/年',
  ]),
]

type Capacity = readonly [amount: string, unit: string]

function task(
  words: string,
  department: string,
  fromOn: string,
  byOn: string,
  measure: string,
  planned?: Capacity,
): Answers {
  const [amount, unit] = planned ?? []
  return {
    ...{ task: words, department, fromOn, byOn, measure },
    ...(amount && unit && { capacity: { amount, unit } }),
  }
}

export const plansYear = (year: number): Fill =>
  drawnUp(countyPlan, () => ({
    year: String(year),
    goals: '完成淘汰类设备退出任务。\n高耗能行业重点企业节能监察全覆盖。',
    tasks: tasksIn(year),
  }))

export const takesOnRecord: Fill = drawnUp(planReview, ({ today }) => ({
  receivedOn: today,
  outcome: 'recorded',
}))

/** Nothing is late: what its day has passed for is done. */
export const reportsProgress: Fill = (context) => {
  const begun = startingAnswers(planProgress, context)
  const statusOf = ({ byOn }: Answers): string =>
    textOf(byOn) < context.today ? 'done' : isBegun(context, byOn) ? 'under-way' : 'not-started'
  const progress = rowsOf(begun.progress).map((row) => ({ ...row, status: statusOf(row) }))
  return { ...begun, asOf: context.today, progress }
}

const isBegun = ({ today, recalled }: FormContext, byOn: Answers[string]): boolean =>
  rowsOf(recalled?.['county-plan']?.answers.tasks).some(
    (row) => row.byOn === byOn && textOf(row.fromOn) <= today,
  )

/** A meeting that was held the day before its minutes are drawn up. */
export const minutes = (heldOn: string, firstBy: string, lastBy: string): Fill =>
  drawnUp(meetingMinutes, () => ({
    heldOn,
    place: '县政府三楼会议室',
    chair: '靳延明',
    present: ['miit', 'drc', 'ecology', 'market', 'power'],
    topics: '通报印染、防水材料两个行业退出进展。\n研究封存设备看管和断电核实安排。',
    decisions: [
      { task: '核实封存设备断电情况', office: 'power', byOn: firstBy },
      { task: '对两户企业开展联合检查', office: 'ecology', byOn: lastBy },
      { task: '差别电价执行情况报县政府', office: 'drc', byOn: lastBy },
    ],
  }))

/** The first decision is carried out, the others are not yet. */
export const followsUp: Fill = (context) => {
  const begun = startingAnswers(meetingFollowUp, context)
  const followed = rowsOf(begun.followed).map((row, place) => ({
    ...row,
    ...(place === 0 ? { status: 'done' } : { status: 'open', why: '已排入本月安排，完成后报送结果。' }),
  }))
  return { ...begun, asOf: context.today, followed, outcome: 'open' }
}

export const plansCampaign = (
  year: number,
  visits: readonly (readonly [enterprise: Enterprise, plannedOn: string])[],
): Fill =>
  drawnUp(campaignPlan, () => ({
    campaign: '铝加工行业能耗限额专项监察',
    kind: 'limits',
    year: String(year),
    sectors: ['non-ferrous', 'machinery'],
    partners: ['market'],
    approach: '单位产品能耗限额标准执行情况；淘汰类用能设备在用情况。',
    enterprises: visits.map(([{ name, code }, plannedOn]) => ({
      enterpriseName: name,
      enterpriseCode: code,
      plannedOn,
    })),
  }))

/** The first enterprise was visited, the others are still to be. */
export const resultsSoFar = (checkedOn: string): Fill => {
  return (context) => {
    const begun = startingAnswers(campaignResult, context)
    const results = rowsOf(begun.results).map((row, place) => ({
      ...row,
      ...(place === 0 ? { status: 'sound', checkedOn } : { status: 'pending' }),
    }))
    return { ...begun, stage: 'interim', results }
  }
}

export const plansRound = (
  round: 'july' | 'december',
  year: number,
  [fromOn, toOn]: readonly [string, string],
): Fill =>
  drawnUp(supervisionPlan, () => ({
    year: String(year),
    round,
    fromOn,
    toOn,
    divisions: ['371521', '371581', '371500-jk'],
    focus: '年度计划执行、拆除验收、封存设备看管。',
    leader: '郝振国',
    members: [
      { name: '薛琳', office: 'miit', post: '产业政策科科长' },
      { name: '丁海涛', office: 'ecology', post: '执法支队科员' },
      { name: '周立新', office: 'market', post: '质量监管科科员' },
    ],
  }))

export const finds = (division: string, checkedOn: string, problem: string, asked: string): Fill =>
  drawnUp(supervisionFinding, ({ today }) => ({
    division,
    checkedOn,
    problem,
    asked,
    fixBy: addDays(today, 30),
  }))
