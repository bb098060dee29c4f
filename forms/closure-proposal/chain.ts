import { chain, leading, listed, municipalLeading, step } from '../define.ts'
import { about } from './about.ts'

/** Head of the lead office → the same office of the city; working days are policy. */
export const closureProposalChain = chain(
  'closure-proposal',
  '1',
  { zh: '关停退出建议审核', en: 'Review of the proposal' },
  [
    step('head', { zh: '牵头部门负责人审签', en: 'Head of the lead office signs' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '核对事由、事实和证据是否充分，拟采取的措施与情节是否相当。',
        en: 'Check that reason, facts and evidence suffice and that the measure is in proportion.',
      },
    }),
    step('municipal', { zh: '市级牵头部门审核', en: 'Municipal lead office reviews' }, municipalLeading, {
      workingDays: 5,
      notSameAs: ['head'],
      highStakes: true,
      guidance: {
        zh: '核对批准机关级别是否正确；同意后出具建议，转法制审核。',
        en: 'Check the level of the deciding government. Approval issues the proposal, which goes to legal review.',
      },
    }),
  ],
)

export const closureProposal = listed(about, closureProposalChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
