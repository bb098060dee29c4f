import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office, in one working day, since the equipment runs (policy). */
const illegalResumptionChain = headSigns(
  'illegal-resumption',
  { zh: '擅自恢复生产处置审签', en: 'Illegal resumption signed' },
  leading,
  {
    workingDays: 1,
    highStakes: true,
    guidance: {
      zh: '核对设备确已停止、重新封存，封条编号与照片一致。',
      en: 'Check that the equipment is stopped and sealed anew, and that seal numbers match the photographs.',
    },
  },
)

export const illegalResumption = listed(about, illegalResumptionChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
