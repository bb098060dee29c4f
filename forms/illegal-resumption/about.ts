import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('illegal-resumption', '1', {
  title: { zh: '擅自恢复生产处置', en: 'Illegal resumption dealt with' },
  intro: {
    zh: '发现已断水断电、封存或者停产的设备擅自恢复生产的，责令立即停止，重新断电、封存，依法处理。',
    en: 'Where cut-off, sealed or stopped equipment runs again: stops it at once, cuts and seals it anew, and refers it.',
  },
  basis: [opinion, ...byField],
  chain: 'illegal-resumption',
  by: [leading],
  letter: { zh: '责令立即停止生产通知书', en: 'Order to stop production at once' },
  served: true,
  recalls: ['public-commitment'],
})
