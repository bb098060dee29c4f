import { campaignResult } from '../../../forms/campaign-result/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: campaignResult,
  answers: ({ today }) => ({
    stage: 'interim',
    results: [
      {
        enterpriseName: '阳谷县鲁西建材有限公司',
        enterpriseCode: '91371500YYYY00012U',
        status: 'problem',
        checkedOn: addDays(today, -7),
        finding: '单位产品综合能耗超过限额，已立案并责令限期整改。',
        openedCase: 'LC-20260109-K7Q2MZ',
      },
      {
        enterpriseName: '阳谷县新立建材厂',
        enterpriseCode: '91371500YYYY001940',
        status: 'pending',
      },
    ],
  }),
  files: {},
}
