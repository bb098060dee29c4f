import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The city's lead office writes to the county; working days are policy. */
const supervisionFindingChain = headSigns(
  'supervision-finding',
  { zh: '反馈意见审签', en: 'Finding signed' },
  municipalLeading,
  { workingDays: 3 },
)

export const supervisionFinding = listed(about, supervisionFindingChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
