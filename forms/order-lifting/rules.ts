import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'

/** Nobody resumes before it was checked that they may. */
export const resumesAfterCheck: Rule = ({ outcome, resumeOn, verifiedOn }) => {
  const [resume, verified] = [dayOf(resumeOn), dayOf(verifiedOn)]
  return outcome === 'lift' && resume && verified && resume < verified
    ? [
        fault(
          'resumeOn',
          '可以恢复生产的日期不得早于核查日期',
          'The date on which production may resume must not be before the check',
        ),
      ]
    : []
}
