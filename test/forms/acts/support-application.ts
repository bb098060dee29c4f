import { supportApplication } from '../../../forms/support-application/form.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: supportApplication,
  answers: (context) => ({
    ...header(context),
    kind: 'funds',
    course: 'exit',
    amount: '120',
    reasons: '主动拆除 2 台水泥球磨机，申请退出奖补资金用于职工安置和场地整治。',
    truth: 'yes',
  }),
  files: { 'support-papers': 1 },
}
