import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { type Case, context, first } from './case.ts'
import { actExamples } from './examples.ts'

const results = rowsOf(actExamples['campaign-result'].answers(context).results)

/** Rounds of supervision by the city. */
export const rounds: readonly Case[] = [
  {
    act: 'supervision-plan',
    change: { toOn: '2025-12-07' },
    told: [['toOn', '结束日期不得早于开始日期']],
  },
  {
    act: 'supervision-plan',
    change: { toOn: '2026-01-05' },
    told: [['toOn', '结束日期须在2025年内']],
  },
  {
    act: 'supervision-plan',
    change: { round: 'july' },
    told: [['fromOn', '7月督导检查应在7月开始']],
  },
  {
    act: 'supervision-plan',
    change: first('supervision-plan', 'members', { name: '陈立' }),
    told: [['members.1.name', '成员 陈立 重复，每人只列一次']],
  },
  {
    act: 'supervision-finding',
    change: { division: '371522' },
    told: [['division', '督导检查方案中没有该县区，请选择方案列明的县区']],
  },
  {
    act: 'supervision-finding',
    change: { checkedOn: '2025-12-07', fixBy: '2026-01-15' },
    told: [
      ['checkedOn', '检查日期不得早于2025年12月8日'],
      ['fixBy', '整改时限不得早于2026年1月16日'],
    ],
  },
  {
    act: 'supervision-closing',
    change: { fixed: '9' },
    told: [['fixed', '已整改问题数不得多于发现问题数']],
  },
  {
    act: 'supervision-closing',
    change: { openProblems: undefined },
    told: [['openProblems', '请填写未整改问题和后续安排']],
  },
  {
    act: 'supervision-closing',
    change: { visited: ['371521'] },
    told: [['notVisited', '方案中的县区还有未督导检查的：高唐县、聊城经济技术开发区，请说明原因']],
  },
]

/** Campaigns. */
export const campaigns: readonly Case[] = [
  {
    act: 'campaign-plan',
    change: first('campaign-plan', 'enterprises', { plannedOn: '2027-01-08' }),
    told: [['enterprises.0.plannedOn', '企业 1：计划日期须在2026年内']],
  },
  {
    act: 'campaign-plan',
    change: { kind: 'full', quota: '15' },
    told: [['enterprises', '任务数为 15 户，清单只有 2 户，请补充名单或者核对任务数']],
  },
  {
    act: 'campaign-plan',
    change: { kind: 'joint', partners: [] },
    told: [['partners', '联合执法请选择参加的其他部门']],
  },
  {
    act: 'campaign-plan',
    change: first('campaign-plan', 'enterprises', {
      enterpriseName: '阳谷县新立建材厂',
      enterpriseCode: '91371500YYYY001940',
    }),
    told: [
      ['enterprises.1.enterpriseName', '企业 阳谷县新立建材厂 重复，每户企业只列一次'],
      ['enterprises.1.enterpriseCode', '统一社会信用代码 91371500YYYY001940 重复，每户企业只列一次'],
    ],
  },
  {
    act: 'campaign-result',
    change: { results: results.slice(0, 1) },
    told: [['results', '执法监察计划中还有未填写的企业：阳谷县新立建材厂，请逐项填写']],
  },
  {
    act: 'campaign-result',
    change: first('campaign-result', 'results', { enterpriseCode: '91371526YYYY0008XC' }),
    told: [['results.0.enterpriseCode', '企业 1：统一社会信用代码须与执法监察计划一致']],
  },
  {
    act: 'campaign-result',
    change: first('campaign-result', 'results', { checkedOn: '2026-01-16', openedCase: '阳立〔2026〕1号' }),
    told: [
      ['results.0.checkedOn', '企业 1：检查日期不得晚于2026年1月15日'],
      ['results.0.openedCase', '企业 1：立案案号的格式不对，应如 LC-20260224-K7Q2MZ'],
    ],
  },
  {
    act: 'campaign-result',
    change: { stage: 'final', summary: '监察 1 户。' },
    told: [['shortfall', '还有 1 户未检查，请说明原因和后续安排']],
  },
]
