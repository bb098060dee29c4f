import { computed, known } from '../define.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { serviceForm } from '../shared/service.ts'
import { about } from './about.ts'
import { lastDayToRespond } from './respond-by.ts'

const preNotice = 'credit-pre-notice'

/** 失信惩戒事先告知书送达: nothing may be pushed before the time to respond is over (DOMAIN §2, credit). */
export const preNoticeService = serviceForm(about, preNotice, {
  intro: {
    zh: '陈述、申辩期限自送达之日的次日起算，按工作日计算。',
    en: 'The time to respond starts on the day after service and is counted in working days.',
  },
  fields: [
    known(
      'respondWithin',
      { zh: '陈述申辩期限（工作日）', en: 'Time to respond (working days)' },
      { from: recalledText(preNotice, 'respondWithin') },
    ),
    computed(
      'respondBy',
      { zh: '陈述申辩的最后日期', en: 'Last day to respond' },
      { from: (_, { servedOn, respondWithin }) => lastDayToRespond(servedOn, respondWithin), as: 'date' },
    ),
  ],
  rules: [restsOn(preNotice, 'servedOn', { zh: '失信惩戒事先告知', en: 'notice before discipline' })],
})
