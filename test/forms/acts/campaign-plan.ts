import { campaignPlan } from '../../../forms/campaign-plan/form.ts'
import { yearOf } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: campaignPlan,
  answers: ({ today }) => ({
    campaign: '水泥行业专项节能监察',
    kind: 'assigned',
    year: String(yearOf(today)),
    sectors: ['building-materials'],
    partners: ['market'],
    quota: '2',
    approach: '单位产品能耗限额标准执行情况；淘汰类用能设备在用情况。',
    enterprises: [
      {
        enterpriseName: '阳谷县鲁西建材有限公司',
        enterpriseCode: '91371500YYYY00012U',
        plannedOn: `${yearOf(today)}-01-08`,
      },
      {
        enterpriseName: '阳谷县新立建材厂',
        enterpriseCode: '91371500YYYY001940',
        plannedOn: `${yearOf(today)}-05-20`,
      },
    ],
  }),
  files: {},
}
