import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office ends what it began; working days are policy. */
const matterClosingChain = headSigns(
  'matter-closing',
  { zh: '事项办结审签', en: 'End of the matter signed' },
  leading,
  { workingDays: 3 },
)

export const matterClosing = listed(about, matterClosingChain, { form: () => import('./form.ts') })
