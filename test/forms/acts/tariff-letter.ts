import { tariffLetter } from '../../../forms/tariff-letter/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: tariffLetter,
  answers: ({ today }) => ({
    category: 'grade',
    grade: '2025年度 D 类',
    gradeList: '阳工信〔2026〕5号',
    powerAccounts: '0371520018',
    fromOn: addDays(today, 17),
    facts: '该企业 2 台水泥球磨机属淘汰类，产能 30 万吨/年，至今未退出。',
  }),
  files: { 'category-proof': 1 },
}
