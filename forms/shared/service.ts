import type { EvidenceSlot, Field } from '../../functions/engine/form.ts'
import { choice, date, papers } from '../define.ts'
import { serviceMethods } from '../rectification-notice/service-methods.ts'

/** When and how a paper reached the enterprise; what it starts counts from the day after (DOMAIN §3). */
export const serviceFields: readonly Field[] = [
  date('servedOn', { zh: '送达日期', en: 'Date of service' }, { max: 'today' }),
  choice('serviceMethod', { zh: '送达方式', en: 'Manner of service' }, { options: serviceMethods }),
]

/** Without proof there was no service. */
export const serviceProof: EvidenceSlot = papers(
  'service-proof',
  { zh: '送达回证', en: 'Proof of service' },
  {
    max: 5,
    hint: {
      zh: '签收的送达回证、邮寄凭证或公告截图',
      en: 'Signed receipt, postal receipt or copy of the announcement',
    },
  },
)
