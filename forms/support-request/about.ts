import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('support-request', '1', {
  title: { zh: '企业诉求', en: 'Support request' },
  intro: {
    zh: '退出、转型中遇到资金、土地、职工、税收、技术等困难的，可以提出诉求。可随时保存，换设备继续填写。',
    en: 'For help with money, land, staff, tax, technology and the like on the way out. Save whenever you like and come back on any device.',
  },
  basis: [opinion, plan('三（二）')],
  chain: 'support-request',
  repeats: true,
})
