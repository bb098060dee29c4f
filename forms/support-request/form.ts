import type { Option } from '../../functions/engine/form.ts'
import { choice, form, longtext, page, papers, text } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { about } from './about.ts'

const kinds: readonly Option[] = [
  { value: 'finance', label: { zh: '资金、融资', en: 'Money and finance' } },
  { value: 'land', label: { zh: '土地、厂房', en: 'Land and buildings' } },
  { value: 'staff', label: { zh: '职工安置', en: 'Settlement of staff' } },
  { value: 'tax', label: { zh: '税费', en: 'Taxes and fees' } },
  { value: 'technology', label: { zh: '技术改造', en: 'Technical renewal' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
]

const requestPage = page(
  'request',
  { zh: '诉求', en: 'The request' },
  {
    intro: { zh: '5 个工作日内答复（本系统政策）。', en: 'Answered in 5 working days (our policy).' },
    fields: [
      choice('kind', { zh: '诉求类别', en: 'Kind of request' }, { options: kinds }),
      text('subject', { zh: '诉求概要', en: 'In one line' }, { max: 60 }),
      longtext(
        'request',
        { zh: '诉求内容', en: 'What you ask for' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明困难、希望解决的事项和时间',
            en: 'The difficulty, what you hope for and by when',
          },
        },
      ),
      truthDeclaration,
    ],
    evidence: [
      papers(
        'request-papers',
        { zh: '有关材料', en: 'Papers' },
        { min: 0, max: 10, hint: { zh: '没有的可不传', en: 'If there are any' } },
      ),
    ],
  },
)

/** 企业诉求: the plan, 三(二) (DOMAIN row 54). */
export const supportRequest = form(about, { pages: [enterprisePage, requestPage], rules: [] })
