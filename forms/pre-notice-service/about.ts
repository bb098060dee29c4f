import { leading, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('pre-notice-service', '1', {
  title: { zh: '失信惩戒事先告知书送达登记', en: 'Service of the notice before credit discipline' },
  intro: {
    zh: '登记事先告知书的送达日期、方式和回证；陈述、申辩期限自送达次日起算。',
    en: 'Records when and how the notice was served; the time to respond starts on the day after.',
  },
  basis: creditLaw,
  chain: 'pre-notice-service',
  by: [leading],
  recalls: ['credit-pre-notice'],
})
