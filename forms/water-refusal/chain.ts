import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** County water decides; working days are policy. */
const waterRefusalChain = headSigns(
  'water-refusal',
  { zh: '不予批准决定审签', en: 'Refusal signed' },
  county('water'),
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对申请种类与不予批准的情形对应。延续申请须在许可证有效期届满前作出决定。',
      en: 'Check that the ground fits the kind of application. A renewal is decided before the permit expires.',
    },
  },
)

export const waterRefusal = listed(about, waterRefusalChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
