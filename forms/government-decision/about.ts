import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('government-decision', '1', {
  title: { zh: '政府决定', en: 'Decision of the government' },
  intro: {
    zh: '登记有批准权的人民政府对关停退出建议作出的决定，由该级政府确认。',
    en: 'Records what the government that has the power decided on the proposal; that government confirms it.',
  },
  basis: [opinion, ...byField],
  chain: 'government-decision',
  by: [leading],
  recalls: ['closure-proposal', 'hearing-service', 'hearing-record'],
})
