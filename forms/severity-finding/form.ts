import type { Option } from '../../functions/engine/form.ts'
import { choice, date, form, known, longtext, page, papers } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { recalledNumber } from '../shared/recalled.ts'
import { about } from './about.ts'

const proposals: readonly Option[] = [
  { value: 'suspend', label: { zh: '责令停业', en: 'Order suspension of business' } },
  { value: 'close', label: { zh: '责令关闭', en: 'Order closure' } },
]

/** The level of the deciding government is always said (DOMAIN §2). */
const levels: readonly Option[] = [
  { value: 'county', label: { zh: '县级人民政府', en: 'County government' } },
  { value: 'municipal', label: { zh: '市级人民政府', en: 'Municipal government' } },
]

const findingPage = page(
  'finding',
  { zh: '认定', en: 'The finding' },
  {
    fields: [
      ...caseFacts,
      known(
        'orderNumber',
        { zh: '限产停产决定书文号', en: 'Number of the production order' },
        { from: recalledNumber('production-order') },
      ),
      date('foundOn', { zh: '查实日期', en: 'Date established' }, { max: 'today' }),
      longtext(
        'facts',
        { zh: '违法事实', en: 'Facts' },
        { max: 2000, rows: 8, hint: { zh: '写明时间、行为、后果', en: 'When, what, and with what result' } },
      ),
      longtext(
        'gravity',
        { zh: '认定情节严重的理由', en: 'Why it is grave' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '例如：拒不执行停产整治决定、多次超标、造成严重后果',
            en: 'Like: the order was not obeyed, repeated breaches, serious harm',
          },
        },
      ),
      citations,
      choice('proposal', { zh: '建议', en: 'Proposal' }, { options: proposals }),
      choice(
        'level',
        { zh: '有批准权的人民政府', en: 'Government that may approve it' },
        { options: levels, hint: { zh: '由承办人依法核定', en: 'As the law gives the power' } },
      ),
    ],
    evidence: [
      papers(
        'grave-evidence',
        { zh: '证据材料', en: 'Evidence' },
        {
          max: 30,
          hint: {
            zh: '监测报告、笔录、处罚决定、照片等',
            en: 'Monitoring reports, records, earlier penalties, photographs',
          },
        },
      ),
    ],
  },
)

/** 情节严重认定: proposes, never decides (the plan, 二(二)3; DOMAIN row 20). */
export const severityFinding = form(about, { pages: [findingPage], rules: [] })
