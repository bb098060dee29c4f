import { outline } from '../define.ts'
import { catalogue, opinion, plan } from '../shared/rests.ts'

export const about = outline('public-commitment', '1', {
  title: { zh: '不再恢复生产公开承诺', en: 'Public commitment' },
  intro: {
    zh: '主体设备暂不具备拆除条件时填写。审核通过后向社会公开。可随时保存，换设备继续填写。',
    en: 'For main equipment that cannot be dismantled yet. Published once approved. Save whenever you like and come back on any device.',
  },
  basis: [catalogue, opinion, plan('二（五）3')],
  chain: 'public-commitment',
  recalls: ['feasibility-finding'],
})
