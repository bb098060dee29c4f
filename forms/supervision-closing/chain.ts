import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The city's lead office closes the round; working days are policy. */
const supervisionClosingChain = headSigns(
  'supervision-closing',
  { zh: '督导检查总结审签', en: 'Summary signed' },
  municipalLeading,
  { workingDays: 5 },
)

export const supervisionClosing = listed(about, supervisionClosingChain, { form: () => import('./form.ts') })
