import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, choices, date, form, known, longtext, page } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { disciplines } from '../shared/disciplines.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const preNotice = 'credit-pre-notice'
const preNoticeService = 'pre-notice-service'

const responses: readonly Option[] = [
  { value: 'none', label: { zh: '未提出陈述、申辩', en: 'Did not respond' } },
  {
    value: 'not-upheld',
    label: { zh: '提出陈述、申辩，经复核不予采纳', en: 'Responded; not upheld on review' },
  },
  {
    value: 'partly-upheld',
    label: { zh: '提出陈述、申辩，部分采纳', en: 'Responded; upheld in part' },
  },
]

const responded = where('response', 'not-upheld', 'partly-upheld')

const hearing = page(
  'hearing',
  { zh: '告知与听取意见', en: 'Told and heard' },
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
      choice('response', { zh: '陈述申辩情况', en: 'Response of the enterprise' }, { options: responses }),
      longtext(
        'responseReview',
        { zh: '复核意见', en: 'Review of the response' },
        { max: 1000, when: responded },
      ),
    ],
  },
)

const referral = page(
  'referral',
  { zh: '拟推送的内容', en: 'What is to be sent' },
  {
    fields: [
      choices(
        'disciplines',
        { zh: '实施联合惩戒的方面', en: 'Fields of discipline' },
        {
          options: disciplines,
          hint: { zh: '不得超出事先告知的范围', en: 'None that the enterprise was not told of' },
        },
      ),
      date('disclosureFrom', { zh: '披露起始日期', en: 'Disclosed from' }, {}),
      date(
        'disclosureUntil',
        { zh: '披露截止日期', en: 'Disclosed until' },
        {
          hint: {
            zh: '自起始日期起最长 5 年（山东省社会信用条例）',
            en: 'At most 5 years later (Shandong regulation on social credit)',
          },
        },
      ),
    ],
  },
)

/** 信息推送 to 市社会信用信息共享平台 (the plan, 三(三); DOMAIN rows 57–60). */
export const creditReferral = form(about, { pages: [hearing, referral], rules })
