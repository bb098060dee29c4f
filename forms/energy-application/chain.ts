import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** The county's leading office takes it up; five working days are policy. */
const energyApplicationChain = chain(
  'energy-application',
  '1',
  { zh: '节能诊断、领跑者申请审核', en: 'Review of the application' },
  [
    step('lead', { zh: '主管部门审核', en: 'Leading office reviews' }, leading, {
      workingDays: 5,
      guidance: {
        zh: '诊断：核对用能情况，安排诊断单位。领跑者：核对实测能效优于先进值，材料与填报一致，再报市级遴选。',
        en: 'Diagnosis: check the energy use and arrange who diagnoses. Frontrunner: check that the measured value beats the advanced one before the city chooses.',
      },
    }),
  ],
)

export const energyApplication = listed(about, energyApplicationChain, { form: () => import('./form.ts') })
