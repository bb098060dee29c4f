import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** County MIIT decides; working days are policy. */
const feasibilityFindingChain = headSigns(
  'feasibility-finding',
  { zh: '拆除条件认定审签', en: 'Finding on dismantling signed' },
  county('miit'),
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对每台设备的认定结论与现场照片一致；暂不具备条件的，理由须具体、可核查。',
      en: 'Check each finding against the photographs; where it cannot be dismantled yet, the reason must be concrete.',
    },
  },
)

export const feasibilityFinding = listed(about, feasibilityFindingChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
