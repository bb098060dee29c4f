import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'

/** A decision answers what was asked. */
const asAsked: Rule = ({ kind }, { recalled }) => {
  const asked = textOf(recalled?.['support-application']?.answers.kind)
  return asked !== '' && textOf(kind) !== '' && textOf(kind) !== asked
    ? [fault('kind', '须与企业申请的扶持政策一致', 'It must be the support that was asked for')]
    : []
}

export const rules: readonly Rule[] = [asAsked]
