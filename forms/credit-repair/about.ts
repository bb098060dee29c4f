import { outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-repair', '1', {
  title: { zh: '信用修复申请', en: 'Credit repair' },
  intro: {
    zh: '已经关停退出、拆除设备的，可以申请信用修复。封存不等于拆除。可随时保存，换设备继续填写。',
    en: 'For an enterprise that has exited and dismantled its equipment. Sealed is not dismantled. Save whenever you like and come back on any device.',
  },
  basis: creditLaw,
  chain: 'credit-repair',
  recalls: ['credit-referral', 'credit-push'],
})
