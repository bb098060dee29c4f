import { hearingNotice } from '../../../forms/hearing-notice/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: hearingNotice,
  answers: () => ({
    facts: '你单位经整改，熟料综合能耗复测值为 121.3 千克标准煤/吨，仍高于限额值 117 千克标准煤/吨。',
    basis: ['energy-law', 'environment-law', 'plan-2025'],
    proposed: '报请阳谷县人民政府批准，对你单位依法关停退出',
  }),
  files: {},
}
