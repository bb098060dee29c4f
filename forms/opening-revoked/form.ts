import type { Option } from '../../functions/engine/form.ts'
import { choice, form, longtext, page, papers } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { about } from './about.ts'

const reasons: readonly Option[] = [
  { value: 'unfounded', label: { zh: '事实不成立或者证据不足', en: 'The finding does not hold' } },
  { value: 'party', label: { zh: '企业或者设备登记有误', en: 'The wrong enterprise or equipment' } },
  { value: 'authority', label: { zh: '不属本机关管辖，已移送', en: 'Another authority’s, and passed on' } },
  { value: 'other', label: { zh: '其他', en: 'Another reason' } },
]

const reasonPage = page(
  'reason',
  { zh: '撤销的理由', en: 'Why it is revoked' },
  {
    fields: [
      ...caseFacts,
      choice('reason', { zh: '理由', en: 'Reason' }, { options: reasons }),
      longtext(
        'explanation',
        { zh: '说明', en: 'Explanation' },
        {
          max: 1000,
          hint: {
            zh: '写明查证的经过；移送的写明接收机关',
            en: 'What was found out; of what was passed on, to whom',
          },
        },
      ),
    ],
    evidence: [papers('papers', { zh: '有关材料', en: 'Papers' }, { min: 0, max: 5 })],
  },
)

/** 撤销立案: a case whose notice was never served ends without the enterprise having been bound by anything. */
export const openingRevoked = form(about, { pages: [reasonPage], rules: [] })
