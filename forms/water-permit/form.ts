import { computed, date, form, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { renewBy } from '../shared/permit-window.ts'
import { about } from './about.ts'
import { stillTime } from './rules.ts'

const permitPage = page(
  'permit',
  { zh: '取水许可证', en: 'The permit' },
  {
    fields: [
      ...caseFacts,
      text('permitNumber', { zh: '取水许可证编号', en: 'Number of the permit' }, { max: 60 }),
      date(
        'permitExpiresOn',
        { zh: '取水许可证有效期至', en: 'Permit expires on' },
        {
          min: 'today',
          subject: { zh: '取水许可证有效期', en: 'the day on which the permit expires' },
        },
      ),
      computed(
        'renewBy',
        { zh: '最晚应提出延续申请的日期', en: 'Last day to apply for renewal' },
        { from: ({ permitExpiresOn }) => renewBy(permitExpiresOn) ?? '', as: 'date' },
      ),
    ],
    evidence: [papers('permit-copy', { zh: '取水许可证', en: 'The permit' }, { max: 5 })],
  },
)

/** 取水许可证登记: the window of renewal (DOMAIN §2 Water; rows 48–51). */
export const waterPermit = form(about, { pages: [permitPage], rules: [stillTime] })
