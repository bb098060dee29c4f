import { bound, known } from '../define.ts'
import { recalledDay, recalledText } from '../shared/recalled.ts'
import { serviceForm } from '../shared/service.ts'
import { about } from './about.ts'

const decision = 'government-decision'

/** 责令停业决定送达: the milder of the government's two outcomes (DOMAIN row 20). */
export const suspensionService = serviceForm(about, decision, {
  intro: {
    zh: '停业期间不拆除设备；符合条件后，由作出决定的政府决定恢复营业。',
    en: 'No equipment is dismantled; once it is fit, the government that decided lets business resume.',
  },
  served: known(
    'served',
    { zh: '送达的决定文号', en: 'Number of the decision served' },
    { from: recalledText(decision, 'decisionNumber') },
  ),
  from: bound(
    { zh: '政府决定的日期', en: 'the day of the government’s decision' },
    recalledDay(decision, 'decidedOn'),
  ),
})
