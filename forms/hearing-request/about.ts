import { outline } from '../define.ts'
import { byField, under } from '../shared/rests.ts'

export const about = outline('hearing-request', '1', {
  title: { zh: '听证申请', en: 'Request for a hearing' },
  intro: {
    zh: '收到听证告知书后要求听证时填写，须在送达后 5 个工作日内提出；逾期提出的，须说明不可抗力或者其他正当理由，由牵头部门决定是否组织听证。可随时保存，换设备继续填写。',
    en: 'For asking to be heard, within 5 working days of service of the notice. Later than that, say why: force majeure or another good reason, which the lead office weighs. Save whenever you like and come back on any device.',
  },
  basis: [under('penalty-law-hearing'), ...byField],
  chain: 'hearing-request',
  recalls: ['hearing-notice', 'hearing-service', 'hearing-record'],
})
