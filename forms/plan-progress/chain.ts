import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The lead office answers for what it reports; working days are policy. */
const planProgressChain = headSigns('plan-progress', { zh: '进展调度审签', en: 'Progress signed' }, leading, {
  workingDays: 2,
})

export const planProgress = listed(about, planProgressChain, { form: () => import('./form.ts') })
