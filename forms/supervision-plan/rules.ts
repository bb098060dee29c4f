import { partsOfDay } from '../../functions/engine/day.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault, repeated } from '../shared/values.ts'
import { outsideYear } from '../shared/year.ts'
import { rounds } from './rounds.ts'

const endsAfterBeginning: Rule = ({ fromOn, toOn }) => {
  const [from, to] = [dayOf(fromOn), dayOf(toOn)]
  return from && to && to < from
    ? [fault('toOn', '结束日期不得早于开始日期', 'It must not end before it begins')]
    : []
}

const inItsYear: Rule = (answers) => [
  ...outsideYear(answers, 'fromOn', answers.fromOn, { zh: '开始日期', en: 'From' }),
  ...outsideYear(answers, 'toOn', answers.toOn, { zh: '结束日期', en: 'To' }),
]

/** It begins in the month that the plan names; it may end later. */
const inItsMonth: Rule = ({ round, fromOn }) => {
  const [named, from] = [rounds.find(({ value }) => value === round), dayOf(fromOn)]
  return named && from && partsOfDay(from).month !== named.month
    ? [
        fault(
          'fromOn',
          `${named.label.zh}应在${named.month}月开始`,
          `The round of ${named.label.en} must begin in that month`,
        ),
      ]
    : []
}

const eachMemberOnce: Rule = (answers) =>
  repeated(answers, 'members', 'name', (name) => ({
    zh: `成员 ${name} 重复，每人只列一次`,
    en: `${name} is there twice: list each member once`,
  }))

export const rules: readonly Rule[] = [endsAfterBeginning, inItsYear, inItsMonth, eachMemberOnce]
