import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('order-service', '1', {
  title: { zh: '限产停产决定送达登记', en: 'Service of a production order' },
  intro: {
    zh: '登记决定书的送达日期、方式和回证；决定自送达起执行，整改期限自送达次日起算。现场当场作出并送达的停产决定也在此登记。',
    en: 'Records when and how the order was served: it is in force from then, and the time to rectify starts the day after. An order made and served on the spot is recorded here too.',
  },
  basis: [opinion, ...byField],
  chain: 'order-service',
  by: [leading],
  recalls: ['production-order'],
})
