import { chain, county, listed, parallel, step } from '../define.ts'
import { about } from './about.ts'

/** Those whose figures count beside one another → head of the industry bureau. Working days are policy. */
const gradeListChain = chain('grade-list', '1', { zh: '亩产效益评价结果审签', en: 'Grades signed' }, [
  parallel(
    'departments',
    { zh: '有关部门会签', en: 'Departments countersign' },
    [county('drc'), county('ecology')],
    {
      workingDays: 5,
      guidance: {
        zh: '核对能耗、排放数据；有重大违法的档次按评价办法调整。',
        en: 'Check energy and emissions; the method says how grave breaches change a grade.',
      },
    },
  ),
  step('head', { zh: '单位负责人签发', en: 'Head of the office signs' }, county('miit'), {
    workingDays: 3,
    notSameAs: ['departments'],
  }),
])

export const gradeList = listed(about, gradeListChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
