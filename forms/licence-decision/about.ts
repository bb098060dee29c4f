import { county, municipal, outline } from '../define.ts'
import { catalogue, plan, under } from '../shared/rests.ts'

export const about = outline('licence-decision', '1', {
  title: { zh: '生产许可决定', en: 'Decision on a production licence' },
  intro: {
    zh: '对未被淘汰但达不到质量标准、或者采用国家明令淘汰和禁止生产的落后工艺、产品的，一律不予许可。准予的记入生产许可登记。',
    en: 'Eliminated processes and products, and products below the quality standard, are refused without exception. A licence that is granted enters the register.',
  },
  basis: [under('production-licence-rules'), catalogue, plan('二（三）1')],
  chain: 'licence-decision',
  by: [county('market'), municipal('market')],
  letter: { zh: '生产许可决定书', en: 'Decision on a production licence' },
  served: true,
  recalls: ['licence-application'],
})
