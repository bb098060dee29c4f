import { outline } from '../define.ts'

export const about = outline('hearing-request', '1', {
  title: { zh: '听证申请', en: 'Request for a hearing' },
  intro: {
    zh: '收到听证告知书后要求听证时填写，须在送达后 5 个工作日内提出。可随时保存，换设备继续填写。',
    en: 'For asking to be heard, within 5 working days of service of the notice. Save whenever you like and come back on any device.',
  },
  chain: 'hearing-request',
  recalls: ['hearing-notice', 'hearing-service'],
})
