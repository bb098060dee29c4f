import { leading, outline } from '../define.ts'
import { byField, under } from '../shared/rests.ts'

export const about = outline('hearing-service', '1', {
  title: { zh: '听证告知书送达登记', en: 'Service of the hearing notice' },
  intro: {
    zh: '登记听证告知书的送达日期、方式和回证；申请听证的期限自送达次日起算。',
    en: 'Records when and how the notice was served; the days to ask for a hearing begin on the day after.',
  },
  basis: [under('penalty-law-hearing'), ...byField],
  chain: 'hearing-service',
  by: [leading],
  recalls: ['hearing-notice'],
})
