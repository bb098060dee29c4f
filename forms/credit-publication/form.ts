import { bound, date, form, known, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { isHttps } from '../shared/is-https.ts'
import { recalledDay, recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'

const referral = 'credit-referral'

const publicationPage = page(
  'publication',
  { zh: '公布', en: 'The publication' },
  {
    fields: [
      ...caseFacts,
      known(
        'receiptNumber',
        { zh: '平台回执编号', en: 'Receipt number of the platform' },
        { from: recalledText('credit-push', 'receiptNumber') },
      ),
      known(
        'disclosureUntil',
        { zh: '披露截止日期', en: 'Disclosed until' },
        { public: true, as: 'date', from: recalledText(referral, 'disclosureUntil') },
      ),
      text(
        'url',
        { zh: '公布网址', en: 'Address of the entry' },
        {
          max: 300,
          autocomplete: 'off',
          hint: {
            zh: '“信用中国（聊城）”网站上该条目的网址，以 https:// 开头',
            en: 'Of the entry on the municipal credit site, beginning with https://',
          },
        },
      ),
      date(
        'publishedOn',
        { zh: '公布日期', en: 'Date published' },
        {
          public: true,
          min: bound(
            { zh: '推送回执的日期', en: 'the day of the receipt for the push' },
            recalledDay('credit-push', 'receivedOn'),
          ),
          max: 'today',
        },
      ),
    ],
    evidence: [
      papers(
        'snapshot',
        { zh: '网页快照', en: 'Snapshot of the page' },
        { max: 5, hint: { zh: '含网址和日期的整页快照', en: 'Of the whole page, with address and date' } },
      ),
    ],
  },
)

/** 信用中国（聊城）公布记录 (the plan, 三(三)). */
export const creditPublication = form(about, {
  pages: [publicationPage],
  rules: [
    restsOn(referral, 'publishedOn', { zh: '信用信息推送记录', en: 'credit referral' }),
    isHttps('url'),
  ],
})
