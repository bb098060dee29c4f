import type { Option } from '../../functions/engine/form.ts'
import { choice, date, declaration, form, known, longtext, page, papers, photos } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { about } from './about.ts'

/** Both ways end in dismantling: sealed equipment puts nothing right (DOMAIN §6.6). */
const repairs: readonly Option[] = [
  {
    value: 'dismantled',
    label: { zh: '主体设备已拆除并验收合格', en: 'Main equipment dismantled and accepted' },
  },
  {
    value: 'closed',
    label: { zh: '已依法关停退出，主体设备已拆除', en: 'Closed down, main equipment dismantled' },
  },
]

const repairPage = page(
  'repair',
  { zh: '整改情况', en: 'What was put right' },
  {
    fields: [
      known(
        'receiptNumber',
        { zh: '推送回执编号', en: 'Receipt number of the referral' },
        { from: recalledText('credit-push', 'receiptNumber') },
      ),
      choice('repair', { zh: '履行情况', en: 'How you exited' }, { options: repairs }),
      date('completedOn', { zh: '完成日期', en: 'Date completed' }, { max: 'today' }),
      longtext(
        'account',
        { zh: '整改说明', en: 'What was done' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明拆除的设备、数量、去向和验收文书',
            en: 'Equipment, number, where it went, and the paper of acceptance',
          },
        },
      ),
      declaration(
        'promise',
        { zh: '信用承诺', en: 'Promise' },
        {
          statement: {
            zh: '本企业承诺：不再恢复已退出产能的生产，今后依法依规诚信经营；如有违反，自愿依法承担责任。',
            en: 'The enterprise promises not to resume the production that it gave up and to act lawfully and in good faith, and answers in law for any breach.',
          },
        },
      ),
      truthDeclaration,
    ],
    evidence: [
      photos(
        'dismantled-photos',
        { zh: '拆除后现场照片', en: 'Photographs after dismantling' },
        { min: 2, max: 30 },
      ),
      papers(
        'acceptance',
        { zh: '拆除验收文书', en: 'Paper of acceptance' },
        {
          max: 5,
          hint: {
            zh: '验收意见、关停决定的履行证明',
            en: 'Acceptance, or proof that the decision was obeyed',
          },
        },
      ),
      otherPapers,
    ],
  },
)

/** 信用修复申请 (DOMAIN §2, credit). */
export const creditRepair = form(about, {
  pages: [enterprisePage, repairPage],
  rules: [restsOn('credit-referral', 'repair', { zh: '信用信息推送记录', en: 'credit referral' })],
})
