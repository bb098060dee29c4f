import { outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('rectification-notice', '2025-1', {
  title: { zh: '立案与通知书登记', en: 'Open a case on a served notice' },
  intro: {
    zh: '登记已送达的通知书，建立案件并启动期限。',
    en: 'Record a notice that was served; this opens the case and starts its clock.',
  },
  basis: [opinion, ...byField],
  chain: '',
})
