import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office decides; working days are policy. */
const recheckChain = headSigns('recheck', { zh: '复查结论审签', en: 'Re-check signed' }, leading, {
  workingDays: 3,
  highStakes: true,
  guidance: {
    zh: '核对结论与报告、现场记录一致。不合格的，将转入报请政府关停退出的程序。',
    en: 'Check the finding against report and record. A failure leads on to closure by the government.',
  },
})

export const recheck = listed(about, recheckChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
