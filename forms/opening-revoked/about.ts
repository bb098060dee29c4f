import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('opening-revoked', '1', {
  title: { zh: '撤销立案', en: 'Opening revoked' },
  intro: {
    zh: '通知书送达前发现事实不成立、对象有误或者不属本机关管辖的，写明理由后撤销立案。',
    en: 'For when, before the notice is served, the finding does not hold, or the party or the authority is the wrong one; it ends the case.',
  },
  basis: [opinion, ...byField],
  chain: 'opening-revoked',
  by: [leading],
})
