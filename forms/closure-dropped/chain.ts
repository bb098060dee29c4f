import { chain, leading, listed, municipalLeading, step } from '../define.ts'
import { about } from './about.ts'

/** Both offices that made the proposal give it up; working days are policy. */
const closureDroppedChain = chain(
  'closure-dropped',
  '1',
  { zh: '不予关停退出审核', en: 'Review of dropping the closure' },
  [
    step('head', { zh: '牵头部门负责人审签', en: 'Head of the lead office signs' }, leading, {
      workingDays: 3,
    }),
    step('municipal', { zh: '市级牵头部门审核', en: 'Municipal lead office reviews' }, municipalLeading, {
      workingDays: 5,
      notSameAs: ['head'],
      highStakes: true,
    }),
  ],
)

export const closureDropped = listed(about, closureDroppedChain, { form: () => import('./form.ts') })
