import { provinceReport } from '../../../forms/province-report/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: provinceReport,
  answers: () => ({
    addressee: '山东省工业和信息化厅',
    summary: '全年按计划完成，公示无异议。',
  }),
  files: {},
}
