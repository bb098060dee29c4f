import type { Rule } from '../../functions/engine/form.ts'
import { endsNotBefore, fault } from '../shared/values.ts'

/** Only who is on the list is taken off it. */
const removesWhatStands: Rule = ({ outcome }, { recalled }) =>
  outcome === 'remove' && recalled?.['frontrunner-decision']?.answers.outcome !== 'choose'
    ? [fault('outcome', '该企业不在名单中，不能移出', 'The enterprise is not on the list')]
    : []

export const rules: readonly Rule[] = [
  endsNotBefore('validFrom', 'validUntil', { zh: '有效期至', en: 'The last day' }),
  removesWhatStands,
]
