import { noticeOutcome } from '../../../forms/notice-outcome/form.ts'
import { objection } from '../../../forms/objection/form.ts'
import { objectionDecision } from '../../../forms/objection-decision/form.ts'
import type { Example } from '../examples.ts'

/** What anybody objects to. */
export const objectionExample: Example = {
  form: objection,
  answers: () => ({ fault: 'untrue', row: '2', words: '第 2 行的设备没有拆除，仍在厂内生产。' }),
  files: { 'objection-photos': 1 },
}

export const decisionExample: Example = {
  form: objectionDecision,
  answers: () => ({
    outcome: 'upheld',
    strike: '2',
    findings: '现场核查，第 2 行的设备仍在。',
    answer: '异议成立，已移除该行并重新公示。',
  }),
  files: {},
}

export const outcomeExample: Example = {
  form: noticeOutcome,
  answers: () => ({ outcome: 'none', remark: '公示期内没有收到异议。' }),
  files: {},
}
