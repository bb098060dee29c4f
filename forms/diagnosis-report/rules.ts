import type { Rule } from '../../functions/engine/form.ts'
import { endsNotBefore } from '../shared/values.ts'

export const rules: readonly Rule[] = [
  endsNotBefore('fromOn', 'toOn', { zh: '诊断结束日期', en: 'The last day' }),
]
