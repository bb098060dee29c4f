import { chain, listed, municipal, municipalLeading, step } from '../define.ts'
import { about } from './about.ts'

/** The city's government sees what goes to the province; the bureau signs. Working days are policy. */
const provinceReportChain = chain(
  'province-report',
  '1',
  { zh: '汇总报省审签', en: 'Report to the province signed' },
  [
    step('government', { zh: '市人民政府审定', en: 'The government approves' }, municipal('government'), {
      workingDays: 5,
    }),
    step('head', { zh: '单位负责人签发', en: 'Head of the office signs' }, municipalLeading, {
      workingDays: 3,
      highStakes: true,
      notSameAs: ['government'],
    }),
  ],
)

export const provinceReport = listed(about, provinceReportChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
  table: () => import('./export.ts'),
})
