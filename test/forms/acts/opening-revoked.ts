import { openingRevoked } from '../../../forms/opening-revoked/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: openingRevoked,
  answers: () => ({
    reason: 'unfounded',
    explanation: '复核计量数据，扣除外供电量后单位产品电耗未超过限额。',
  }),
  files: {},
}
