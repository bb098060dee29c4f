import { textOf } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { closureMeasures, closureReasons } from '../shared/closure.ts'
import { eachMachineOnce } from '../shared/equipment.ts'
import { recalledText } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'

/** Where the plan itself names the measure: 停业、关闭 in 二(二)3, 予以关闭 in 二(四)2. */
const measuresNamed: ReadonlyMap<string, readonly string[]> = new Map([
  ['severe', ['suspend', 'close']],
  ['unsafe', ['close']],
])

const measureFitsReason: Rule = ({ reason, measure }) => {
  const named = measuresNamed.get(textOf(reason))
  if (!named || measure === undefined || named.includes(textOf(measure))) return []
  const why = closureReasons.find(({ value }) => value === reason)?.label
  const allowed = closureMeasures.filter(({ value }) => named.includes(value)).map(({ label }) => label)
  return [
    fault(
      'measure',
      `事由为“${why?.zh}”的，措施须是${allowed.map(({ zh }) => zh).join('或')}`,
      `For “${why?.en}” the measure must be ${allowed.map(({ en }) => en).join(' or ')}`,
    ),
  ]
}

const periodHasEnded: Rule = ({ reason }, { due, today }) =>
  reason === 'overdue' && due && today <= due.effective
    ? [
        fault(
          'reason',
          `整改期限至${shortDate(due.effective, 'zh')}，尚未届满，请选择其他理由或者期满后提出`,
          `The period to rectify runs until ${shortDate(due.effective, 'en')} and has not ended: select another reason, or propose it afterwards`,
        ),
      ]
    : []

const reviewHasFailed: Rule = ({ reason }, context) =>
  reason === 'failed' && recalledText('rectification-review', 'finding')(context) === 'compliant'
    ? [
        fault(
          'reason',
          '最近一次复核结论为整改达标，不能以“经整改仍未达标”提出建议',
          'The latest review found the rectification compliant, so this reason does not hold',
        ),
      ]
    : []

export const rules: readonly Rule[] = [measureFitsReason, periodHasEnded, reviewHasFailed, eachMachineOnce]
