import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { chosen } from '../shared/chosen.ts'
import { fault } from '../shared/values.ts'
import { divisionOptions } from '../supervision-plan/rounds.ts'
import { counts } from './problems.ts'

const noMoreThanFound: Rule = (answers) => {
  const told = counts(answers)
  return told && compareDecimals(told.right, told.found) > 0
    ? [fault('fixed', '已整改问题数不得多于发现问题数', 'No more can be put right than was found')]
    : []
}

/** A county that the plan names is not passed over without a word. */
const everywhereOrWhy: Rule = ({ visited, notVisited }, { recalled }) => {
  const planned = chosen(recalled?.['supervision-plan']?.answers.divisions)
  const left = divisionOptions.filter(
    ({ value }) => planned.includes(value) && !chosen(visited).includes(value),
  )
  return left.length === 0 || chosen(visited).length === 0 || notVisited
    ? []
    : [
        fault(
          'notVisited',
          `方案中的县区还有未督导检查的：${left.map(({ label }) => label.zh).join('、')}，请说明原因`,
          `The plan also names ${left.map(({ label }) => label.en).join(', ')}: say why the group was not there`,
        ),
      ]
}

export const rules: readonly Rule[] = [noMoreThanFound, everywhereOrWhy]
