import { choice, computed, date, form, known, page, papers } from '../define.ts'
import { serviceMethods } from '../rectification-notice/service-methods.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { lastDayToAsk } from '../shared/hearing.ts'
import { recalledNumber } from '../shared/recalled.ts'
import { about } from './about.ts'

const servicePage = page(
  'service',
  { zh: '送达', en: 'Service' },
  {
    intro: {
      zh: '企业可以自送达之日起 5 个工作日内要求听证，送达当日不计入。',
      en: 'The enterprise may ask for a hearing within 5 working days of service; the day of service is not counted.',
    },
    fields: [
      ...caseFacts,
      known(
        'served',
        { zh: '送达的文书', en: 'What was served' },
        { from: recalledNumber('hearing-notice') },
      ),
      date('servedOn', { zh: '送达日期', en: 'Date of service' }, { max: 'today' }),
      choice('method', { zh: '送达方式', en: 'Manner of service' }, { options: serviceMethods }),
      computed(
        'askBy',
        { zh: '提出听证的最后日期', en: 'Last day to ask for a hearing' },
        { from: ({ servedOn }) => lastDayToAsk(servedOn) },
      ),
    ],
    evidence: [
      papers(
        'proof',
        { zh: '送达回证', en: 'Proof of service' },
        {
          max: 5,
          hint: {
            zh: '签收的送达回证、邮寄凭证或公告截图',
            en: 'Signed receipt, postal receipt or copy of the announcement',
          },
        },
      ),
    ],
  },
)

/** 听证告知书送达: the days to ask run from service, never from signature or mail (DOMAIN §3). */
export const hearingService = form(about, { pages: [servicePage], rules: [] })
