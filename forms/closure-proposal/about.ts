import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('closure-proposal', '1', {
  title: { zh: '关停退出建议', en: 'Closure proposal' },
  intro: {
    zh: '依法需要报请人民政府批准停业、关闭或者关停退出时填写。系统不自动提出，由经办部门提出。',
    en: 'For asking the government to suspend, close or close down. No timer proposes it: the office in charge does.',
  },
  basis: [opinion, ...byField],
  chain: 'closure-proposal',
  by: [leading],
  letter: { zh: '关于依法关停退出的建议', en: 'Proposal to close down by law' },
  recalls: ['rectification-review', 'public-commitment'],
})
