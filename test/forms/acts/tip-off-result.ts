import { tipOffResult } from '../../../forms/tip-off-result/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: tipOffResult,
  answers: () => ({
    outcome: 'true',
    findings: '夜间现场检查，两台球磨机正在运行，封条已断。',
    answer: '您反映的情况属实，已责成当地依法处理。',
    concerns: 'LC-20250101-TECHNO',
    finding: '夜间检查发现已封存的两台球磨机正在运行。',
    act: 'inspection-record',
  }),
  files: {},
}
