import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, date, form, known, longtext, page, papers, photos, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { eachInspectorOnce, inspectors } from '../shared/inspectors.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { verifiedAfterRetired } from './rules.ts'

/** Sealed is not retired, so it is no way of retiring (DOMAIN §6.6). */
const ways: readonly Option[] = [
  { value: 'dismantled', label: { zh: '已拆除', en: 'Dismantled' } },
  {
    value: 'converted',
    label: {
      zh: '已拆除并改用节水工艺、技术和装备',
      en: 'Dismantled and replaced by a process that saves water',
    },
  },
]

const isConverted = where('way', 'converted')

const clearingPage = page(
  'clearing',
  { zh: '淘汰情况核查', en: 'What was retired' },
  {
    intro: {
      zh: '封存、停用不等于淘汰。',
      en: 'Sealed or out of use is not retired.',
    },
    fields: [
      ...caseFacts,
      known(
        'refusalNumber',
        { zh: '最近一次不予批准决定书文号', en: 'Number of the latest refusal' },
        { from: recalledNumber('water-refusal') },
      ),
      text(
        'process',
        { zh: '高耗水工艺、技术或装备', en: 'Water-intensive process' },
        {
          max: 100,
          start: recalledText('water-refusal', 'process'),
          hint: { zh: '写明名称、型号、数量', en: 'Name, model and number' },
        },
      ),
      choice('way', { zh: '淘汰方式', en: 'How it was retired' }, { options: ways }),
      text(
        'replacement',
        { zh: '改用的工艺、技术和装备', en: 'What replaces it' },
        { max: 150, when: isConverted },
      ),
      date('retiredOn', { zh: '淘汰完成日期', en: 'Date retired' }, { max: 'today' }),
      date('verifiedOn', { zh: '核查日期', en: 'Date verified' }, { max: 'today' }),
      inspectors,
      longtext('result', { zh: '核查情况', en: 'What was found' }, { max: 1000 }),
    ],
    evidence: [
      photos('photos', { zh: '淘汰前后照片', en: 'Photographs before and after' }, { min: 2, max: 30 }),
      papers(
        'retirement-proof',
        { zh: '淘汰证明材料', en: 'Proof of retirement' },
        {
          max: 10,
          hint: {
            zh: '拆除记录、回收凭证、验收意见等',
            en: 'Records of dismantling, recycling or acceptance',
          },
        },
      ),
    ],
  },
)

/** 解除取水许可限制: from blocked to cleared (DOMAIN §2, water). */
export const waterClearing = form(about, {
  pages: [clearingPage],
  rules: [eachInspectorOnce, verifiedAfterRetired],
})
