import { chaseUp } from '../../../forms/chase-up/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: chaseUp,
  answers: ({ today }) => ({
    matter: '承诺到期设备拆除验收',
    wasDueOn: addDays(today, -20),
    state: '承诺的拆除期限已过 20 日，未见拆除验收申请，也未见监督检查记录。',
    asked: '到现场核查设备状态\n督促企业立即拆除并申请验收',
    answerBy: addDays(today, 14),
  }),
  files: {},
}
