import { shortDate } from '../../functions/engine/date-text.ts'
import type { Option, Rule } from '../../functions/engine/form.ts'
import { fault } from './values.ts'

/** Not there yet while time is left: the plan acts on what is not done or fails within the period, not before (二(一)2). */
export const continuing: Option = {
  value: 'continue',
  label: { zh: '尚未达标，期限未满，继续整改', en: 'Not there yet, time is left: the works go on' },
}

/** Once the time is over there is nothing to go on with. */
export const continuesInTime: Rule = ({ finding }, { today, due }) =>
  finding === continuing.value && due && today > due.effective
    ? [
        fault(
          'finding',
          `整改期限已于${shortDate(due.effective, 'zh')}届满，不能继续整改，请选择其他结论`,
          `The time to rectify ended on ${shortDate(due.effective, 'en')}: choose another finding`,
        ),
      ]
    : []
