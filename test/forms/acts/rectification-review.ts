import { rectificationReview } from '../../../forms/rectification-review/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: rectificationReview,
  answers: ({ today }) => ({
    visitedOn: addDays(today, -2),
    inspectors: [
      { inspector: '王建军', certificate: '15120926001' },
      { inspector: '赵海燕', certificate: '15120926002' },
    ],
    hasStandard: 'yes',
    standard: 'GB 16780-2021',
    limit: { amount: '117', unit: '千克标准煤/吨' },
    measured: { amount: '121.3', unit: '千克标准煤/吨' },
    finding: 'failing',
    failings: '熟料综合能耗仍高于限额值。',
    opinion: '企业已落实整改措施，但复测值仍高于限额值，未达到强制性能耗限额标准',
  }),
  files: { 'visit-record': 1, 'visit-photos': 1 },
}
