import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office sends it; working days are policy. */
const bankLetterChain = headSigns(
  'bank-letter',
  { zh: '授信提示函审签', en: 'Letter to banks signed' },
  leading,
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对事由有认定文书，函中不含商业秘密和个人信息。',
      en: 'Check that a paper establishes each ground, and that the letter holds no trade secrets or personal data.',
    },
  },
)

export const bankLetter = listed(about, bankLetterChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
