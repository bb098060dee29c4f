import { type Case, oneCard } from './case.ts'

const wrongOrder = '决定种类与情形不符：环保为限制生产或停产整治，质量为停产整改，安全为停产停业整顿'

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
    act: 'production-order',
    change: { fromOn: '2025-11-15' },
    told: [['fromOn', '起始日期不得早于送达日期']],
  },
  {
    act: 'production-order',
    change: { triggers: ['safety-conditions'], order: 'suspend', fromOn: '2025-11-17' },
    told: [['fromOn', '停产停业整顿须自送达之日起立即执行']],
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
  oneCard('recheck'),
  {
    act: 'recheck',
    change: { visitedOn: '2025-11-15' },
    told: [['visitedOn', '复查（抽样）日期不得早于2025年11月16日']],
  },
]
