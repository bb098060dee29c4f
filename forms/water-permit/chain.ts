import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** County water signs; working days are policy. */
const waterPermitChain = headSigns(
  'water-permit',
  { zh: '取水许可证登记审签', en: 'Water permit signed' },
  county('water'),
  {
    workingDays: 2,
    guidance: {
      zh: '对照许可证核对编号和有效期。',
      en: 'Check number and last day against the permit.',
    },
  },
)

export const waterPermit = listed(about, waterPermitChain, { form: () => import('./form.ts') })
