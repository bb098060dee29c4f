import { listed, ofLevelIn } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the licensing office signs, at the level that licenses the product; working days are policy. */
const licenceDecisionChain = headSigns(
  'licence-decision',
  { zh: '生产许可决定审签', en: 'Decision on a licence signed' },
  ofLevelIn('licensedBy', 'market'),
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '属于淘汰工艺、淘汰产品或者质量不达标的，不得准予许可。核对许可范围与审查结论一致。',
      en: 'Grant nothing that is eliminated or below the standard. Check that the scope is what was reviewed.',
    },
  },
)

export const licenceDecision = listed(about, licenceDecisionChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
