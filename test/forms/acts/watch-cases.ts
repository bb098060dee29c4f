import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { type Case, context, first, restless } from './case.ts'
import { actExamples } from './examples.ts'

const progress = rowsOf(actExamples['hazard-progress'].answers(context).progress)
const pasted = String(actExamples['hazard-list'].answers(context).imported)

const twice = (act: 'grade-list' | 'green-credit-letter', group: string) => {
  const rows = rowsOf(actExamples[act].answers(context)[group])
  return { [group]: [...rows, ...rows.slice(0, 1)] }
}

/** Hazards and their references. */
export const hazards: readonly Case[] = [
  {
    act: 'hazard-list',
    change: { imported: `${pasted}\n阳谷县新立建材厂,皮带廊无防护` },
    told: [['imported', '第 2 行应有 6 项，最后一项为日期，例如 2026-03-31']],
  },
  {
    act: 'hazard-list',
    change: { source: 'inspection', batch: undefined, imported: undefined, hazards: [] },
    told: [['hazards', '请至少填写一项隐患']],
  },
  {
    act: 'hazard-list',
    change: first('hazard-list', 'hazards', { hazard: '2号煤粉仓无防爆泄压装置' }),
    told: [['hazards', '隐患“2号煤粉仓无防爆泄压装置”重复，请写明部位加以区别']],
  },
  {
    act: 'hazard-progress',
    change: { progress: progress.slice(0, 1), outcome: 'settled' },
    told: [['progress', '隐患清单中还有未填写的隐患：2号煤粉仓无防爆泄压装置，请逐项填写']],
  },
  {
    act: 'hazard-progress',
    change: { outcome: 'settled' },
    told: [['outcome', '还有未销号的隐患，不能办结']],
  },
  {
    act: 'hazard-progress',
    change: {
      progress: progress.map(({ why: _, ...row }) => ({ ...row, status: 'fixed', fixedOn: context.today })),
    },
    told: [['outcome', '没有未销号的隐患，应当办结']],
  },
  {
    act: 'reference-list',
    change: first('reference-list', 'items', { link: 'example.cn' }),
    told: [['items.0.link', '资料 1：网址须以 https:// 开头，例如 https://credit.example.cn/entry/1']],
  },
  {
    act: 'reference-list',
    change: first('reference-list', 'items', { model: 'DB37/T 2882-2016' }),
    told: [['items.1.model', 'DB37/T 2882-2016 重复，只列一次']],
  },
]

/** Projects and monitoring. */
export const watches: readonly Case[] = [
  restless('project-review', 'project-flag', 'outcome', '本事项没有项目标识，不能办理'),
  {
    act: 'project-flag',
    change: { flags: ['energy', 'level'], emissions: undefined },
    told: [['shortfall', '请填写工艺、装备、能效低于的标准或者目录']],
  },
  {
    act: 'monitoring-record',
    change: first('monitoring-record', 'exceedances', { measured: { amount: '10', unit: '毫克/立方米' } }),
    told: [['exceedances.0.measured', '超标记录 1：实测值没有超过限值，请核对两个数值']],
  },
  {
    act: 'monitoring-record',
    change: first('monitoring-record', 'exceedances', { measured: { amount: '32', unit: '毫克/升' } }),
    told: [['exceedances.0.measured', '超标记录 1：实测值须与限值使用同一单位（毫克/立方米）']],
  },
  {
    act: 'monitoring-record',
    change: first('monitoring-record', 'exceedances', { untilOn: '2026-01-01' }),
    told: [['exceedances.0.untilOn', '超标记录 1：截止日期不得早于开始日期']],
  },
  {
    act: 'monitoring-record',
    change: { result: 'faulty' },
    told: [['result', '结果须与数据是否真实有效一致']],
  },
]

/** Grades, green credit and outreach. */
export const services: readonly Case[] = [
  {
    act: 'grade-list',
    change: twice('grade-list', 'grades'),
    told: [['grades.2.enterpriseCode', '统一社会信用代码 91371500YYYY001940 重复，每户企业只列一次']],
  },
  {
    act: 'green-credit-letter',
    change: twice('green-credit-letter', 'enterprises'),
    told: [['enterprises.1.enterpriseCode', '统一社会信用代码 91371500YYYY001940 重复，每户企业只列一次']],
  },
  {
    act: 'green-credit-letter',
    change: first('green-credit-letter', 'enterprises', { enterpriseCode: '91371526YYYY0008XC' }),
    told: [['enterprises.0.enterpriseCode', '企业 1：该企业为 D 类，不予推荐，请从名单中删除']],
  },
  {
    act: 'outreach-record',
    change: {
      kind: 'media',
      association: undefined,
      activities: undefined,
      requests: undefined,
      outlet: '聊城日报',
      theme: 'policy',
      link: 'lcrb.example.cn',
    },
    told: [['link', '网址须以 https:// 开头，例如 https://credit.example.cn/entry/1']],
  },
  {
    act: 'objection-decision',
    change: { strike: '第二行' },
    told: [['strike', '请填写序号，例如 2、5']],
  },
  {
    act: 'notice-outcome',
    change: { outcome: 'resolved' },
    told: [['outcome', '请选择“公示期内无异议”：没有收到过异议']],
  },
  {
    act: 'tip-off-result',
    change: { finding: undefined },
    told: [['finding', '请写明转告的内容']],
  },
  {
    act: 'tip-off-result',
    change: { concerns: undefined },
    told: [['concerns', '请填写转告的案号']],
  },
  {
    act: 'tip-off-result',
    change: { concerns: '泊岭铜材的案件' },
    told: [['concerns', '请填写案号，例如 LC-20260224-K7Q2MZ']],
  },
  {
    act: 'outreach-record',
    change: { requests: undefined },
    told: [['requests', '请至少填写 1 项诉求']],
  },
]
