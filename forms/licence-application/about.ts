import { outline } from '../define.ts'
import { catalogue, plan, under } from '../shared/rests.ts'

export const about = outline('licence-application', '1', {
  title: { zh: '生产许可申请', en: 'Application for a production licence' },
  intro: {
    zh: '首次申请、延续或者变更工业产品生产许可。采用淘汰工艺、装备，生产淘汰产品，或者质量达不到强制性标准的，一律不予许可。',
    en: 'For a first licence, its renewal or a change. Eliminated processes, equipment and products, and products below a mandatory standard, get none.',
  },
  basis: [under('production-licence-rules'), catalogue, plan('二（三）1')],
  chain: 'licence-application',
})
