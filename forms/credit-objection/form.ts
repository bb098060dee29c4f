import type { Option } from '../../functions/engine/form.ts'
import { choice, form, known, longtext, page, papers, text } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { about } from './about.ts'

const faults: readonly Option[] = [
  { value: 'wrong', label: { zh: '信息有错误', en: 'The entry is wrong' } },
  { value: 'incomplete', label: { zh: '信息有遗漏', en: 'The entry is incomplete' } },
  { value: 'expired', label: { zh: '超过披露期限', en: 'Its time of disclosure is over' } },
  { value: 'not-ours', label: { zh: '不是本企业的信息', en: 'It is not about us' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
]

const objectionPage = page(
  'objection',
  { zh: '异议', en: 'The objection' },
  {
    intro: {
      zh: '3 个工作日内答复；需要几个部门协助核查的，7 个工作日内答复（山东省社会信用条例）。',
      en: 'Answered in 3 working days, or in 7 where several departments must check (Shandong regulation on social credit).',
    },
    fields: [
      known(
        'receiptNumber',
        { zh: '推送回执编号', en: 'Receipt number of the referral' },
        { from: recalledText('credit-push', 'receiptNumber') },
      ),
      known(
        'publishedAt',
        { zh: '公布网址', en: 'Address of the entry' },
        { from: recalledText('credit-publication', 'url') },
      ),
      text(
        'entry',
        { zh: '有异议的条目', en: 'Entry objected to' },
        {
          max: 200,
          hint: {
            zh: '写明平台、条目名称和内容，例如：“信用中国（聊城）”失信信息第 2 项',
            en: 'The site, the entry and what it says, like: item 2 of the adverse entries',
          },
        },
      ),
      choice('fault', { zh: '异议情形', en: 'What is wrong' }, { options: faults }),
      longtext('reason', { zh: '异议理由', en: 'Why' }, { max: 1500, rows: 6 }),
      truthDeclaration,
    ],
    evidence: [papers('objection-evidence', { zh: '证明材料', en: 'Evidence' }, { max: 20 })],
  },
)

/** 信用异议申请 (DOMAIN §2, credit). */
export const creditObjection = form(about, {
  pages: [enterprisePage, objectionPage],
  rules: [restsOn('credit-referral', 'entry', { zh: '信用信息推送记录', en: 'credit referral' })],
})
