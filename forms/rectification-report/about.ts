import { outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('rectification-report', '1', {
  title: { zh: '整改报告', en: 'Rectification report' },
  intro: {
    zh: '整改完成并重新监测后填写，申请复核。可随时保存，换设备继续填写。',
    en: 'For when the works are done and measured again, to have them reviewed. Save whenever you like and come back on any device.',
  },
  basis: [opinion, ...byField],
  chain: 'rectification-report',
})
