import { greenCreditLetter } from '../../../forms/green-credit-letter/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: greenCreditLetter,
  answers: ({ today }) => ({
    addressee: '各有关银行业金融机构',
    asOf: addDays(today, -1),
    enterprises: [
      {
        enterpriseName: '阳谷县新立建材厂',
        enterpriseCode: '91371500YYYY001940',
        ground: 'grade',
        project: '窑炉余热利用改造',
        need: '1200',
      },
    ],
    advice: '对技改项目给予中长期贷款和利率优惠，探索能效挂钩的信贷产品。',
  }),
  files: {},
}
