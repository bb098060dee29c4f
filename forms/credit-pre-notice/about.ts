import { leading, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-pre-notice', '1', {
  title: { zh: '失信惩戒事先告知', en: 'Notice before credit discipline' },
  intro: {
    zh: '对未按期关停退出的企业，在推送信用信息前告知事实、依据和拟采取的惩戒，听取陈述和申辩。',
    en: 'Before an enterprise that did not exit in time is entered in the credit records: tells it the facts, the basis and what is intended, and hears it.',
  },
  basis: creditLaw,
  chain: 'credit-pre-notice',
  by: [leading],
  letter: { zh: '失信惩戒事先告知书', en: 'Notice before credit discipline' },
  served: true,
})
