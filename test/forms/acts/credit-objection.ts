import { creditObjection } from '../../../forms/credit-objection/form.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: creditObjection,
  answers: (context) => ({
    ...header(context),
    entry: '“信用中国（聊城）”失信信息第 2 项：未按期拆除退出',
    fault: 'wrong',
    reason: '条目所列设备台数有误，实际未拆除 1 台。',
    truth: 'yes',
  }),
  files: { 'objection-evidence': 1 },
}
