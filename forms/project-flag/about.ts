import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('project-flag', '1', {
  title: { zh: '高耗能、高排放、低水平项目标识', en: 'Flag on a project' },
  intro: {
    zh: '对拟建、在建、建成的高耗能、高排放、低水平项目作出标识，由有关部门审查。情况变化的，再填写一份。',
    en: 'Flags a planned, building or running project of high energy use, high emission or low level, to be reviewed by the departments. Where things change, file it again.',
  },
  basis: [opinion, plan('二（二）1')],
  chain: 'project-flag',
  by: [leading],
  recalls: ['project-flag'],
})
