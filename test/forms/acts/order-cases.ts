import { type Case, oneCard } from './case.ts'

const wrongOrder =
  '决定种类与情形不符：环保为限制生产或停产整治，质量为停产整改，安全为停产停业整顿，请重新选择'

/** Orders, what lifts them and what checks them. */
export const productionOrders: readonly Case[] = [
  {
    act: 'production-order',
    change: { triggers: ['emissions', 'product-standard'] },
    told: [['triggers', '一份决定不得同时写环保、质量、安全几个方面的情形，请分别作出']],
  },
  {
    act: 'production-order',
    change: { triggers: ['no-licence'], order: 'limit' },
    told: [['order', wrongOrder]],
  },
  {
    act: 'production-order',
    change: { triggers: ['safety-conditions'], order: 'stop' },
    told: [['order', wrongOrder]],
  },
  { act: 'production-order', change: { order: 'suspend' }, told: [['order', wrongOrder]] },
  {
    act: 'production-order',
    change: { triggers: ['no-permit'], permitNumber: undefined },
    told: [['permitNumber', '请填写排污许可证编号']],
  },
  {
    act: 'order-service',
    change: { servedOn: '2025-11-13' },
    told: [['servedOn', '送达日期不得早于2025年11月14日']],
  },
  {
    act: 'public-notice',
    change: { url: 'gxj.example.cn/notice' },
    told: [['url', '网址须以 https:// 开头，例如 https://credit.example.cn/entry/1']],
  },
  oneCard('order-lifting'),
  {
    act: 'order-lifting',
    change: { verifiedOn: '2025-11-15' },
    told: [['verifiedOn', '核查日期不得早于2025年11月16日']],
  },
  {
    act: 'order-lifting',
    change: { resumeOn: '2026-01-11' },
    told: [['resumeOn', '可以恢复生产的日期不得早于核查日期']],
  },
  {
    act: 'order-lifting',
    change: { outcome: 'refuse' },
    told: [['refusalReason', '请填写不予解除的理由']],
  },
  {
    act: 'suspension-service',
    change: { servedOn: '2025-11-30' },
    told: [['servedOn', '送达日期不得早于2025年12月1日']],
  },
  {
    act: 'business-resumption',
    change: { level: 'municipal' },
    told: [['level', '批准机关级别须与停业决定一致（县级人民政府）']],
  },
  {
    act: 'business-resumption',
    change: { decidedOn: '2025-12-05' },
    told: [['decidedOn', '决定日期不得早于2025年12月6日']],
  },
  {
    act: 'business-resumption',
    change: { resumeOn: '2026-01-12' },
    told: [['resumeOn', '可以恢复营业的日期不得早于决定日期（2026年1月13日）']],
  },
  oneCard('recheck'),
  { act: 'recheck', change: { finding: 'continue' }, on: '2026-02-24', told: [] },
  {
    act: 'recheck',
    change: { finding: 'continue' },
    on: '2026-02-25',
    told: [['finding', '整改期限已于2026年2月24日届满，不能继续整改，请选择其他结论']],
  },
  {
    act: 'recheck',
    change: { visitedOn: '2025-11-15' },
    told: [['visitedOn', '复查（抽样）日期不得早于2025年11月16日']],
  },
]
