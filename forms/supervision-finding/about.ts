import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('supervision-finding', '1', {
  title: { zh: '督导检查发现问题', en: 'Finding of a supervision' },
  intro: {
    zh: '一个县区的一个问题填写一份；签发后向当地主管部门发出反馈意见。',
    en: 'One for each problem in a county; signed, it becomes a letter to the office in charge there.',
  },
  basis: [opinion, plan('四（三）')],
  chain: 'supervision-finding',
  by: [municipalLeading],
  letter: { zh: '督导检查反馈意见', en: 'What the supervision found' },
  recalls: ['supervision-plan'],
  repeats: true,
})
