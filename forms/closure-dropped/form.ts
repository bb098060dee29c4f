import { documents, form, known, longtext, page } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledNumber } from '../shared/recalled.ts'
import { about } from './about.ts'

const reasonPage = page(
  'reason',
  { zh: '不再建议关停的理由', en: 'Why closure is not pursued' },
  {
    fields: [
      ...caseFacts,
      known(
        'proposal',
        { zh: '原建议文号', en: 'Number of the proposal' },
        { from: recalledNumber('closure-proposal') },
      ),
      longtext(
        'reason',
        { zh: '理由', en: 'Reason' },
        { max: 2000, rows: 6, subject: { zh: '不再建议关停的理由', en: 'the reason' } },
      ),
      longtext('supervision', { zh: '后续监管措施', en: 'Supervision that follows' }, { max: 1000, rows: 4 }),
    ],
    evidence: [
      documents(
        'papers',
        { zh: '审核、听证或政府意见', en: 'Opinion of the review, hearing or government' },
        { max: 5 },
      ),
    ],
  },
)

/** 不予关停退出: the other end of a proposal, decided by people as every end is (DOMAIN §3). */
export const closureDropped = form(about, { pages: [reasonPage], rules: [] })
