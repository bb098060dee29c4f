import { text } from '../define.ts'
import { recalledNumber } from '../shared/recalled.ts'
import { serviceForm } from '../shared/service.ts'
import { about } from './about.ts'

const order = 'production-order'

/** 限产停产决定送达: the order binds from here on; unsafe production may have been stopped on the spot (the plan, 二(四)2). */
export const orderService = serviceForm(about, order, {
  intro: {
    zh: '期限自送达之日的次日起算，不从签发或发送邮件之日起算。',
    en: 'Periods start on the day after service, not on the day of signature or of a mail.',
  },
  served: text(
    'served',
    { zh: '送达的决定书文号', en: 'Number of the order served' },
    {
      max: 60,
      start: recalledNumber(order),
      hint: {
        zh: '本系统签发的自动填入；当场作出的决定填写现场文书编号',
        en: 'Filled in where it was signed here; for an order made on the spot, the number on that paper',
      },
    },
  ),
})
