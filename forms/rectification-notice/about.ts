import { outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('rectification-notice', '2025-1', {
  title: { zh: '立案', en: 'Open a case' },
  intro: {
    zh: '登记企业、事由、依据和设备，建立案件。通知书在案件中拟制、签发、送达；此前已在线下送达的，在此登记。',
    en: 'Enter the enterprise, grounds, basis and equipment. The notice is drawn up, signed and served in the case; one that was served on paper before is entered here.',
  },
  basis: [opinion, ...byField],
  chain: '',
})
