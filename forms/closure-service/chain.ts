import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the lead office signs; working days are policy. */
export const closureServiceChain = headSigns(
  'closure-service',
  { zh: '关停决定送达审签', en: 'Signing of the service' },
  leading,
  {
    workingDays: 2,
    guidance: {
      zh: '核对送达回证、决定文号和拆除期限。审签后拆除期限开始计算。',
      en: 'Check proof of service, number of the decision and the day to close by. Signing starts the clock of the dismantling.',
    },
  },
)

export const closureService = listed(about, closureServiceChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
