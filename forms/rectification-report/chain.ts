import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** Whether the report is complete; what it shows is judged by the review. Working days are policy. */
export const rectificationReportChain = chain(
  'rectification-report',
  '1',
  { zh: '整改报告受理', en: 'Receipt of the report' },
  [
    step('completeness', { zh: '牵头部门审核材料是否齐全', en: 'Lead office checks completeness' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '只审核材料是否齐全、监测报告是否在整改完成后出具；是否达标由现场复核认定。',
        en: 'Check only that the papers are complete and that the measurement came after the works. Whether the result complies is for the review on site.',
      },
    }),
  ],
)

export const rectificationReport = listed(about, rectificationReportChain, {
  form: () => import('./form.ts'),
})
