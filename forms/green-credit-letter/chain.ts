import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The industry bureau sends it; working days are policy. */
const greenCreditLetterChain = headSigns(
  'green-credit-letter',
  { zh: '绿色信贷推荐函审签', en: 'Letter recommending green credit signed' },
  county('miit'),
  {
    workingDays: 3,
    guidance: {
      zh: '核对所推荐企业没有未办结的失信惩戒；函中不含商业秘密。',
      en: 'Check that nobody recommended is under credit discipline, and that the letter holds no trade secrets.',
    },
  },
)

export const greenCreditLetter = listed(about, greenCreditLetterChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
