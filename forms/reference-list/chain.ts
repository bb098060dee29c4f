import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office answers for what it publishes; working days are policy. */
const referenceListChain = headSigns(
  'reference-list',
  { zh: '政策资料目录审签', en: 'List of references signed' },
  leading,
  {
    workingDays: 5,
    guidance: {
      zh: '核对名称、文号、施行日期与公布文本一致，现行有效。',
      en: 'Check title, number and date against the published text, and that each is in force.',
    },
  },
)

export const referenceList = listed(about, referenceListChain, { form: () => import('./form.ts') })
