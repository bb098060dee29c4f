import { chain, leading, listed, municipalLeading, step } from '../define.ts'
import { about } from './about.ts'

/** County office → municipal office, whose acceptance moves the case; working days are policy. */
const ruleSetAdoptionChain = chain(
  'rule-set-adoption',
  '1',
  { zh: '变更规则版本审定', en: 'Change of rules decided' },
  [
    step('county', { zh: '县区主管部门审核', en: 'County office reviews' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '核对变更不减损企业已有的权利和期限。',
        en: 'Check that the change takes no right and no time from the enterprise.',
      },
    }),
    step('municipal', { zh: '市级主管部门审定', en: 'Municipal office decides' }, municipalLeading, {
      workingDays: 5,
      notSameAs: ['county'],
      highStakes: true,
      guidance: {
        zh: '同意后案件即按新版本办理。核对理由成立，案件没有正在办理的申请。',
        en: 'Approval moves the case at once. Check that the reason holds and that nothing else is under way in the case.',
      },
    }),
  ],
)

export const ruleSetAdoption = listed(about, ruleSetAdoptionChain, { form: () => import('./form.ts') })
