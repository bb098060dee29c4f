import { supervisionPlan } from '../../../forms/supervision-plan/form.ts'
import { yearOf } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

/** The December round of the year before. */
export const example: Example = {
  form: supervisionPlan,
  answers: ({ today }) => {
    const year = yearOf(today) - 1
    return {
      year: String(year),
      round: 'december',
      fromOn: `${year}-12-08`,
      toOn: `${year}-12-19`,
      divisions: ['371521', '371526', '371500-jk'],
      focus: '工作计划执行、拆除验收、封存设备看管。',
      leader: '刘国栋',
      members: [
        { name: '王晓', office: 'miit', post: '科长' },
        { name: '陈立', office: 'ecology' },
      ],
    }
  },
  files: {},
}
