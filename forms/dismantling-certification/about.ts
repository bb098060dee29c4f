import { outline } from '../define.ts'
import { byField, opinion, plan } from '../shared/rests.ts'

export const about = outline('dismantling-certification', '1', {
  title: { zh: '设备拆除验收申请', en: 'Dismantling certification' },
  intro: {
    zh: '主体设备拆除完毕后填写，申请验收。可随时保存，换设备继续填写。',
    en: 'For main equipment that has been dismantled, to have it accepted. Save whenever you like and come back on any device.',
  },
  basis: [opinion, ...byField, plan('二（五）3')],
  chain: 'dismantling-certification',
})
