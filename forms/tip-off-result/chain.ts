import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Whoever checked, the head of the same office signs: none of them an officer of the case. Days are policy. */
const tipOffResultChain = headSigns(
  'tip-off-result',
  { zh: '举报办理结果审签', en: 'Result of a tip-off signed' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对结论有依据；答复和转告的内容不含能认出举报人的信息。',
      en: 'Check that the finding rests on something, and that neither the answer nor what is told to the case shows who told.',
    },
  },
)

export const tipOffResult = listed(about, tipOffResultChain, { form: () => import('./form.ts') })
