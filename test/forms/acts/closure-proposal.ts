import { closureProposal } from '../../../forms/closure-proposal/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: closureProposal,
  answers: () => ({
    reason: 'failed',
    measure: 'exit',
    level: 'county',
    facts:
      '企业在整改期限内完成选粉机改造，经现场复核，熟料综合能耗 121.3 千克标准煤/吨，仍高于限额值 117 千克标准煤/吨。',
    basis: ['energy-law', 'plan-2025'],
    items: [
      {
        catalogue: '2024:落后生产工艺装备/建材/2',
        name: '水泥球磨机',
        model: 'Φ2.2×7m',
        serial: 'LX-2009-017',
        quantity: { amount: '2', unit: '台' },
        capacity: { amount: '30', unit: '万吨/年' },
      },
    ],
    staff: '42',
    settlement: '内部转岗 30 人，解除合同并补偿 8 人，退休 4 人；补偿资金由企业自筹，已列入计划。',
  }),
  files: { 'case-summary': 1 },
}
