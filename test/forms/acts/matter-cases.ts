import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { type Case, context, first, restless } from './case.ts'
import { actExamples } from './examples.ts'

const tasks = rowsOf(actExamples['county-plan'].answers(context).tasks)
const progress = rowsOf(actExamples['plan-progress'].answers(context).progress)

const followed = rowsOf(actExamples['meeting-follow-up'].answers(context).followed)
const results = rowsOf(actExamples['campaign-result'].answers(context).results)

/** The annual plan of a county. */
export const plans: readonly Case[] = [
  {
    act: 'county-plan',
    change: first('county-plan', 'tasks', { byOn: '2026-02-28' }),
    told: [['tasks.0.byOn', '任务 1：完成时限不得早于开始日期']],
  },
  {
    act: 'county-plan',
    change: first('county-plan', 'tasks', { fromOn: '2025-12-31', byOn: '2027-01-01' }),
    told: [
      ['tasks.0.fromOn', '任务 1：开始日期须在2026年内'],
      ['tasks.0.byOn', '任务 1：完成时限须在2026年内'],
    ],
  },
  {
    act: 'county-plan',
    change: { tasks: tasks.slice(0, 3) },
    told: [['tasks', '以下部门还没有任务：应急管理部门、市场监管部门']],
  },
  {
    act: 'county-plan',
    change: first('county-plan', 'tasks', { task: '差别电价执行' }),
    told: [['tasks.1.task', '任务“差别电价执行”重复，只列一次']],
  },
  {
    act: 'county-plan',
    change: first('county-plan', 'tasks', { department: 'water' }),
    told: [
      ['tasks.0.department', '任务 1：请从列表中选择责任部门'],
      ['tasks', '以下部门还没有任务：工业和信息化部门'],
    ],
  },
  restless('plan-review', 'county-plan', 'outcome', '本事项没有报送的工作计划，不能办理'),
  {
    act: 'plan-review',
    change: { receivedOn: '2026-01-11' },
    told: [['receivedOn', '收到日期不得早于2026年1月12日']],
  },
  {
    act: 'plan-review',
    change: { outcome: 'returned' },
    told: [['toChange', '请填写需要修改的内容']],
  },
  {
    act: 'plan-progress',
    change: { progress: progress.slice(1) },
    told: [['progress', '工作计划中还有未填写的任务：水泥粉磨设备退出']],
  },
  {
    act: 'plan-progress',
    change: { progress: [...progress, { task: '植树', byOn: '2026-03-12', status: 'under-way' }] },
    told: [['progress.5.task', '任务 6：工作计划中没有“植树”']],
  },
  {
    act: 'plan-progress',
    change: { progress: [...progress, ...progress.slice(0, 1)] },
    told: [['progress.5.task', '“水泥粉磨设备退出”重复，只列一次']],
  },
  {
    act: 'plan-progress',
    change: first('plan-progress', 'progress', { byOn: '2026-12-01' }),
    told: [['progress.0.byOn', '任务 1：完成时限须与工作计划一致']],
  },
  {
    act: 'plan-progress',
    change: first('plan-progress', 'progress', { status: 'late', reason: '施工单位未进场。' }),
    told: [['progress.0.status', '任务 1：完成时限未到，不是逾期']],
  },
  {
    act: 'plan-progress',
    change: {
      ...first('plan-progress', 'progress', { status: 'late' }),
      asOf: '2026-12-01',
    },
    on: '2026-12-02',
    told: [
      ['progress.0.reason', '任务 1：请填写逾期原因和补救措施'],
      ['progress.1.status', '任务 2：完成时限已过，未完成的请选择逾期'],
      ['progress.2.status', '任务 3：完成时限已过，未完成的请选择逾期'],
      ['progress.3.status', '任务 4：完成时限已过，未完成的请选择逾期'],
    ],
  },
  restless('plan-closing', 'plan-progress', 'summary', '本事项没有进展调度，不能办理'),
  {
    act: 'plan-closing',
    change: { unfinished: undefined },
    told: [['unfinished', '最近一次调度还有未完成的任务，请说明后续安排']],
  },
]

/** Joint meetings. */
export const meetings: readonly Case[] = [
  {
    act: 'meeting-minutes',
    change: first('meeting-minutes', 'decisions', { byOn: '2026-01-11' }),
    told: [['decisions.0.byOn', '议定事项 1：完成时限不得早于会议日期']],
  },
  {
    act: 'meeting-minutes',
    change: first('meeting-minutes', 'decisions', { task: '核实断电情况' }),
    told: [['decisions.1.task', '议定事项“核实断电情况”重复，只列一次']],
  },
  {
    act: 'meeting-minutes',
    change: { present: ['miit'], heldOn: '2026-01-16' },
    told: [
      ['heldOn', '会议日期不得晚于2026年1月15日'],
      ['present', '请至少选择 2 项出席单位'],
    ],
  },
  {
    act: 'meeting-follow-up',
    change: { followed: followed.slice(1) },
    told: [['followed', '会议纪要中还有未填写的议定事项：对两户企业联合检查']],
  },
  {
    act: 'meeting-follow-up',
    change: first('meeting-follow-up', 'followed', { office: 'water' }),
    told: [['followed.0.office', '议定事项 1：责任单位须与会议纪要一致']],
  },
  {
    act: 'meeting-follow-up',
    change: { outcome: 'settled' },
    told: [['outcome', '还有未落实的事项，不能办结']],
  },
  {
    act: 'meeting-follow-up',
    change: { followed: followed.map((row) => ({ ...row, status: 'carried', why: '下次会议再议。' })) },
    told: [['outcome', '没有未落实的事项，应当办结']],
  },
  {
    act: 'meeting-follow-up',
    change: first('meeting-follow-up', 'followed', { status: 'carried' }),
    told: [['followed.0.why', '议定事项 1：请填写未落实的原因和下一步安排']],
  },
]

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
    told: [['division', '督导检查方案中没有该县区']],
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
    told: [['enterprises', '任务数为 15 户，清单只有 2 户']],
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
    told: [['results', '执法监察计划中还有未填写的企业：阳谷县新立建材厂']],
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
