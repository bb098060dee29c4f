import { outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-objection', '1', {
  title: { zh: '信用异议申请', en: 'Credit objection' },
  intro: {
    zh: '认为公布的信用信息有错误、遗漏或者超期的，可以提出异议。可随时保存，换设备继续填写。',
    en: 'For an entry that is wrong, incomplete or past its time. Save whenever you like and come back on any device.',
  },
  basis: creditLaw,
  chain: 'credit-objection',
  recalls: ['credit-referral', 'credit-push', 'credit-publication'],
})
