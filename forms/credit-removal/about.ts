import { municipal, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-removal', '1', {
  title: { zh: '信用信息移出', en: 'Credit removal' },
  intro: {
    zh: '披露期满、信用修复或者异议成立的，停止公布并移出。',
    en: 'Takes the entry down once its time is over, credit is repaired or an objection is upheld.',
  },
  basis: creditLaw,
  chain: 'credit-removal',
  by: [municipal('drc')],
  recalls: ['credit-referral', 'credit-push', 'credit-publication', 'credit-objection', 'credit-repair'],
})
