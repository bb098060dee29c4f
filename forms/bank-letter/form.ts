import { choices, form, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { about } from './about.ts'
import { bankGrounds } from './bank-grounds.ts'

const letterPage = page(
  'letter',
  { zh: '提示内容', en: 'The notice' },
  {
    fields: [
      ...caseFacts,
      text(
        'addressee',
        { zh: '收函单位', en: 'Addressee' },
        { max: 100, start: () => '各有关银行业金融机构' },
      ),
      choices('grounds', { zh: '事由', en: 'Grounds' }, { options: bankGrounds }),
      longtext(
        'facts',
        { zh: '事实', en: 'Facts' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明认定文书、涉及的设备和产能；不写商业秘密和个人信息',
            en: 'The papers, the equipment and the capacity; no trade secrets or personal data',
          },
        },
      ),
    ],
    evidence: [
      papers('ground-proof', { zh: '认定文书', en: 'Papers that establish the grounds' }, { max: 10 }),
    ],
  },
)

/** 授信提示函: the plan, 三(二) (DOMAIN row 55). */
export const bankLetter = form(about, { pages: [letterPage], rules: [] })
