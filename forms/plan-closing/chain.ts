import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The lead office closes its plan; working days are policy. */
const planClosingChain = headSigns('plan-closing', { zh: '工作总结审签', en: 'Summary signed' }, leading, {
  workingDays: 3,
})

export const planClosing = listed(about, planClosingChain, { form: () => import('./form.ts') })
