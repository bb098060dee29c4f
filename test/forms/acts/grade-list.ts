import { gradeList } from '../../../forms/grade-list/form.ts'
import { addDays, yearOf } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: gradeList,
  answers: ({ today }) => ({
    year: String(yearOf(today)),
    method: '《阳谷县工业企业亩产效益评价办法》（阳政办字〔2025〕9号）',
    gradedOn: addDays(today, -10),
    grades: [
      {
        enterpriseName: '阳谷县新立建材厂',
        enterpriseCode: '91371500YYYY001940',
        grade: 'A',
        taxPerMu: '18.6',
      },
      { enterpriseName: '高唐县示例纺织厂', enterpriseCode: '91371526YYYY0008XC', grade: 'D' },
    ],
  }),
  files: { 'method-text': 1 },
}
