import { computed } from '../define.ts'
import { lastDayToAsk } from '../shared/hearing.ts'
import { serviceForm } from '../shared/service.ts'
import { about } from './about.ts'

/** 听证告知书送达: the days to ask run from service (行政处罚法 64). */
export const hearingService = serviceForm(about, 'hearing-notice', {
  intro: {
    zh: '企业可以自送达之日起 5 个工作日内要求听证，送达当日不计入。',
    en: 'The enterprise may ask for a hearing within 5 working days of service; the day of service is not counted.',
  },
  fields: [
    computed(
      'askBy',
      { zh: '提出听证的最后日期', en: 'Last day to ask for a hearing' },
      { from: ({ servedOn }) => lastDayToAsk(servedOn), as: 'date' },
    ),
  ],
})
