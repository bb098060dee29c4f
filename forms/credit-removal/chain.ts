import { listed, municipal } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Municipal DRC; working days are policy. */
const creditRemovalChain = headSigns(
  'credit-removal',
  { zh: '信用信息移出审签', en: 'Credit removal signed' },
  municipal('drc'),
  {
    workingDays: 2,
    guidance: {
      zh: '打开原公布网址，核对条目确已撤下。',
      en: 'Open the address: the entry must be gone.',
    },
  },
)

export const creditRemoval = listed(about, creditRemovalChain, { form: () => import('./form.ts') })
