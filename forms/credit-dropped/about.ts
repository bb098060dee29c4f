import { leading, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-dropped', '1', {
  title: { zh: '不予失信惩戒意见', en: 'Credit discipline dropped' },
  intro: {
    zh: '采纳企业的陈述、申辩，不再推送信用信息的，写明理由后结案。',
    en: 'For when the response of the enterprise is upheld and nothing is sent to the credit platform; it ends the case.',
  },
  basis: creditLaw,
  chain: 'credit-dropped',
  by: [leading],
  recalls: ['credit-pre-notice', 'pre-notice-service'],
})
