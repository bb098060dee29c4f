import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { type Case, context, first, restless } from './case.ts'
import { actExamples } from './examples.ts'

const tasks = rowsOf(actExamples['county-plan'].answers(context).tasks)
const progress = rowsOf(actExamples['plan-progress'].answers(context).progress)

const followed = rowsOf(actExamples['meeting-follow-up'].answers(context).followed)

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
    told: [['tasks', '以下部门还没有任务：应急管理部门、市场监管部门，请补充']],
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
      ['tasks', '以下部门还没有任务：工业和信息化部门，请补充'],
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
    told: [['progress', '工作计划中还有未填写的任务：水泥粉磨设备退出，请逐项填写']],
  },
  {
    act: 'plan-progress',
    change: { progress: [...progress, { task: '植树', byOn: '2026-03-12', status: 'under-way' }] },
    told: [['progress.5.task', '任务 6：工作计划中没有“植树”，请核对名称或者删除该行']],
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
    told: [['progress.0.status', '任务 1：完成时限未到，不是逾期，请选择其他进展']],
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
    told: [['followed', '会议纪要中还有未填写的议定事项：对两户企业联合检查，请逐项填写']],
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
