import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { eachMachineOnce, onlyOfTheCase } from '../shared/equipment.ts'
import { eachInspectorOnce } from '../shared/inspectors.ts'
import { fault } from '../shared/values.ts'
import { cannotYet } from './paths.ts'

/** One item that cannot be dismantled yet is enough for the case to go by way of sealing. */
const outcomeFollowsItems: Rule = (answers) => {
  const items = rowsOf(answers.items).filter(({ path }) => path === 'A' || path === 'B')
  if (items.length === 0 || textOf(answers.outcome) === '') return []
  const due = items.some(cannotYet) ? 'seal' : 'dismantle'
  if (answers.outcome === due) return []
  return due === 'seal'
    ? [
        fault(
          'outcome',
          '有设备暂不具备拆除条件，总体结论须为先行封存',
          'Some equipment cannot be dismantled yet, so the outcome must be sealing',
        ),
      ]
    : [
        fault(
          'outcome',
          '全部设备均应立即拆除，总体结论须为立即拆除',
          'All equipment is to be dismantled at once, so the outcome must say so',
        ),
      ]
}

/** Nothing of the case is passed over. */
const everyMachineFound: Rule = (answers, { equipment }) => {
  const found = rowsOf(answers.items).map(({ serial }) => textOf(serial))
  const missing = equipment.filter(({ serial }) => !found.includes(serial)).map(({ serial }) => serial)
  return missing.length === 0 || found.length === 0
    ? []
    : [
        fault(
          'items',
          `本案设备还有未认定的：出厂编号 ${missing.join('、')}，请逐台认定`,
          `Equipment of the case without a finding: serial number ${missing.join(', ')}. Find on each`,
        ),
      ]
}

export const rules: readonly Rule[] = [
  eachInspectorOnce,
  eachMachineOnce,
  everyMachineFound,
  onlyOfTheCase,
  outcomeFollowsItems,
]
