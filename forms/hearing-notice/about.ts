import { leading, outline } from '../define.ts'
import { byField, under } from '../shared/rests.ts'

export const about = outline('hearing-notice', '1', {
  title: { zh: '听证告知', en: 'Notice of the right to a hearing' },
  intro: {
    zh: '告知企业拟作出的决定和要求听证的权利，登记送达情况。',
    en: 'Tells the enterprise what is to be decided and that it may ask for a hearing, and records the service.',
  },
  basis: [under('penalty-law-hearing'), ...byField],
  chain: 'hearing-notice',
  by: [leading],
  letter: { zh: '行政处罚听证告知书', en: 'Notice of the right to a hearing' },
  served: true,
  recalls: ['closure-proposal'],
})
