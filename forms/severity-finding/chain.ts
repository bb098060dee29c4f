import { chain, leading, listed, municipalLeading, step } from '../define.ts'
import { about } from './about.ts'

/** County office → municipal office, which takes it to the government; working days are policy. */
const severityFindingChain = chain(
  'severity-finding',
  '1',
  { zh: '情节严重认定审核', en: 'Finding of a grave breach reviewed' },
  [
    step('county', { zh: '县区主管部门审核', en: 'County office reviews' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '核对事实清楚、证据充分，情节严重的理由具体。',
        en: 'Check that the facts are clear and proved, and the reasons for gravity concrete.',
      },
    }),
    step('municipal', { zh: '市级主管部门审核', en: 'Municipal office reviews' }, municipalLeading, {
      workingDays: 5,
      notSameAs: ['county'],
      highStakes: true,
      guidance: {
        zh: '同意后进入报请有批准权的人民政府批准的程序；停业、关闭由人民政府决定。',
        en: 'Approval takes the case to the government that may approve it; the government decides on closure.',
      },
    }),
  ],
)

export const severityFinding = listed(about, severityFindingChain, { form: () => import('./form.ts') })
