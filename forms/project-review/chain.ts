import { chain, county, listed, parallel, step } from '../define.ts'
import { about } from './about.ts'

/** The other departments beside one another → head of the ecology bureau, which leads. Working days are policy. */
const projectReviewChain = chain('project-review', '1', { zh: '项目审查', en: 'Review of a project' }, [
  parallel(
    'departments',
    { zh: '有关部门会签', en: 'Departments countersign' },
    [county('drc'), county('miit'), county('emergency')],
    {
      workingDays: 5,
      guidance: {
        zh: '分别核对能耗和节能审查、产业政策和产能置换、安全条件。',
        en: 'Check energy and its review, industrial policy and replacement of capacity, conditions of safety.',
      },
    },
  ),
  step('head', { zh: '单位负责人签发', en: 'Head of the office signs' }, county('ecology'), {
    workingDays: 3,
    notSameAs: ['departments'],
  }),
])

export const projectReview = listed(about, projectReviewChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
