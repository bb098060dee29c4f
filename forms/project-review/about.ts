import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('project-review', '1', {
  title: { zh: '项目审查意见', en: 'Review of a flagged project' },
  intro: {
    zh: '发展改革、工业和信息化、应急管理部门会签后作出：停止建设或者不予支持、整改后复审、解除标识。',
    en: 'After development and reform, industry and emergency management have countersigned: stopped, to be put right and reviewed again, or no longer flagged.',
  },
  basis: [opinion, plan('二（二）1')],
  chain: 'project-review',
  by: [leading],
  letter: { zh: '项目审查意见函', en: 'Letter on a project' },
  recalls: ['project-flag'],
  repeats: true,
})
