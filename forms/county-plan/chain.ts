import { chain, county, listed, parallel, step } from '../define.ts'
import { about, about1 } from './about.ts'

/**
 * The other four departments → the county's government → head of the industry bureau, who signs the letter to the city.
 * The signer comes last, since a letter has the number of the organ that signs it. Working days are policy.
 */
const countyPlanChain = chain('county-plan', '1', { zh: '年度工作计划审签', en: 'Annual plan signed' }, [
  parallel(
    'departments',
    { zh: '有关部门会签', en: 'Departments countersign' },
    [county('drc'), county('ecology'), county('emergency'), county('market')],
    {
      workingDays: 5,
      guidance: {
        zh: '核对由本部门负责的任务、时间节点和措施。',
        en: 'Check the tasks, dates and measures of your department.',
      },
    },
  ),
  step('government', { zh: '本级人民政府审定', en: 'The government approves' }, county('government'), {
    workingDays: 5,
    notSameAs: ['departments'],
  }),
  step('head', { zh: '单位负责人签发', en: 'Head of the office signs' }, county('miit'), {
    workingDays: 3,
    notSameAs: ['departments', 'government'],
  }),
])

export const countyPlan = listed([about, about1], countyPlanChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
