import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office decides; working days are policy. */
const orderLiftingChain = headSigns(
  'order-lifting',
  { zh: '解除限产停产审签', en: 'Lifting signed' },
  leading,
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对原决定的整改要求是否逐项落实，核查证据是否充分。',
      en: 'Check that every requirement of the order is met and proved.',
    },
  },
)

export const orderLifting = listed(about, orderLiftingChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
