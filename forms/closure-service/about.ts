import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('closure-service', '1', {
  title: { zh: '关停决定送达', en: 'Service of the closure' },
  intro: {
    zh: '政府决定送达企业后填写，登记送达情况和拆除期限。',
    en: 'For after the decision was served: how, and the date by which the equipment is dismantled.',
  },
  basis: [opinion, ...byField],
  chain: 'closure-service',
  by: [leading],
  letter: { zh: '依法关停退出决定送达书', en: 'Service of the decision to close down' },
  served: true,
  recalls: ['government-decision'],
})
