import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('business-resumption', '1', {
  title: { zh: '恢复营业决定', en: 'Decision on the resumption of business' },
  intro: {
    zh: '责令停业后，登记作出停业决定的政府是否同意恢复营业，由该级政府确认。',
    en: 'After business was suspended: records whether the government that did so lets it resume; that government confirms it.',
  },
  basis: [opinion, ...byField],
  chain: 'business-resumption',
  by: [leading],
  recalls: ['government-decision', 'suspension-service'],
})
