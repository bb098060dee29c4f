import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { reportsOnEach } from '../shared/carried-rows.ts'
import { fault } from '../shared/values.ts'
import { isFinal, isVisited, ofTheCampaign } from './statuses.ts'

/** A campaign may end short of its list, but not without a word. */
const shortfallTold: Rule = (answers) => {
  const left = rowsOf(answers.results).filter((row) => !isVisited(row)).length
  return isFinal(answers) && left > 0 && !answers.shortfall
    ? [
        fault(
          'shortfall',
          `还有 ${left} 户未检查，请说明原因和后续安排`,
          `${left} were not visited: say why, and what happens next`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [reportsOnEach(ofTheCampaign), shortfallTold]
