import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** County water decides; working days are policy. */
const waterClearingChain = headSigns(
  'water-clearing',
  { zh: '解除取水许可限制审签', en: 'Lifting of the water block signed' },
  county('water'),
  {
    workingDays: 3,
    guidance: {
      zh: '核对淘汰的证据。仅封存、停用的，不属于已经淘汰。',
      en: 'Check the proof. What is only sealed or out of use is not retired.',
    },
  },
)

export const waterClearing = listed(about, waterClearingChain, { form: () => import('./form.ts') })
