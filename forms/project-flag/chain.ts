import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office flags; working days are policy. */
const projectFlagChain = headSigns(
  'project-flag',
  { zh: '项目标识审签', en: 'Flag on a project signed' },
  leading,
  { workingDays: 3 },
)

export const projectFlag = listed(about, projectFlagChain, { form: () => import('./form.ts') })
