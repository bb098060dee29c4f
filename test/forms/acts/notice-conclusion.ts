import { noticeConclusion } from '../../../forms/notice-conclusion/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: noticeConclusion,
  answers: () => ({
    outcome: 'upheld',
    received: '1',
    settled: '经核查，其中一台设备尚未拆除。',
    upheldDetails: '撤下该设备，更正后重新公示。',
  }),
  files: {},
}
