import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('recheck', '1', {
  title: { zh: '复查（复验）结论', en: 'Re-check' },
  intro: {
    zh: '质量、安全方面停产整改后，到现场复查或抽样复验，作出结论。',
    en: 'After a stop for quality or safety: a visit or a new sample, and what it shows.',
  },
  basis: [opinion, ...byField],
  chain: 'recheck',
  by: [leading],
  letter: { zh: '复查意见书', en: 'Finding of the re-check' },
  served: true,
  recalls: ['production-order', 'order-service'],
})
