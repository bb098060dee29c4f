import { chain, listed, municipal, parallel, step } from '../define.ts'
import { about } from './about.ts'

/** The departments that send people agree, then the city's industry bureau signs; working days are policy. */
const supervisionPlanChain = chain(
  'supervision-plan',
  '1',
  { zh: '督导检查方案审签', en: 'Plan of supervision signed' },
  [
    parallel(
      'departments',
      { zh: '市直有关部门会签', en: 'Departments of the city countersign' },
      [municipal('drc'), municipal('ecology'), municipal('emergency'), municipal('market')],
      {
        workingDays: 3,
        guidance: {
          zh: '确认本部门派出的人员和督导检查的时间。',
          en: 'Confirm whom your department sends, and when.',
        },
      },
    ),
    step('head', { zh: '单位负责人审签', en: 'Head of the office signs' }, municipal('miit'), {
      workingDays: 2,
      notSameAs: ['departments'],
    }),
  ],
)

export const supervisionPlan = listed(about, supervisionPlanChain, { form: () => import('./form.ts') })
