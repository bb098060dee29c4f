import { hearingRequest } from '../../../forms/hearing-request/form.ts'
import type { Example } from '../examples.ts'
import { headerAnswers } from './header.ts'

export const example: Example = {
  form: hearingRequest,
  answers: (context) => ({
    ...headerAnswers(context),
    points: [
      { point: '复测值的取样时段', argument: '复测当日处于检修后试运行，负荷率低于 60%，不能代表正常工况。' },
    ],
    openness: 'closed',
    secret: 'trade',
    secretNote: '配料方案和单位成本',
    representatives: [
      { name: '张立国', capacity: 'self', telephone: '13806350002' },
      { name: '周文', capacity: 'agent', telephone: '0635-8240000' },
    ],
    truth: 'yes',
  }),
  files: { 'power-of-attorney': 1, 'sealed-request': 1, supporting: 1 },
}
