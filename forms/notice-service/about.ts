import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('notice-service', '1', {
  title: { zh: '通知书送达登记', en: 'Service of the notice' },
  intro: {
    zh: '登记通知书的送达日期、方式和回证；期限自送达次日起算，企业从此可以查看案件。',
    en: 'Records when and how the notice was served: the period begins on the day after, and the enterprise sees the case from then on.',
  },
  basis: [opinion, ...byField],
  chain: 'notice-service',
  by: [leading],
  recalls: ['notice-to-rectify', 'licence-acceptance'],
})
