import { form, known, longtext, page, papers } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledNumber, recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'

const preNotice = 'credit-pre-notice'
const preNoticeService = 'pre-notice-service'

const responsePage = page(
  'response',
  { zh: '陈述申辩与复核', en: 'The response and its review' },
  {
    fields: [
      ...caseFacts,
      known(
        'preNoticeNumber',
        { zh: '事先告知书文号', en: 'Number of the notice before discipline' },
        { from: recalledNumber(preNotice) },
      ),
      known(
        'preNoticeServedOn',
        { zh: '事先告知书送达日期', en: 'Date it was served' },
        { as: 'date', from: recalledText(preNoticeService, 'servedOn') },
      ),
      longtext(
        'response',
        { zh: '企业的陈述和申辩', en: 'What the enterprise said' },
        { max: 1500, rows: 6, subject: { zh: '企业的陈述和申辩', en: 'what the enterprise said' } },
      ),
      longtext(
        'reason',
        { zh: '复核情况和采纳的理由', en: 'Why it is upheld' },
        { max: 1500, rows: 6, subject: { zh: '采纳的理由', en: 'why it is upheld' } },
      ),
    ],
    evidence: [papers('response-papers', { zh: '陈述申辩材料', en: 'The response' }, { max: 10 })],
  },
)

/** 不予失信惩戒: told in advance, heard, and right (DOMAIN §2, credit). */
export const creditDropped = form(about, {
  pages: [responsePage],
  rules: [restsOn(preNotice, 'reason', { zh: '失信惩戒事先告知', en: 'notice before discipline' })],
})
