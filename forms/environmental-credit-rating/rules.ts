import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { withinDisclosure } from '../shared/disclosure.ts'
import { dayOf, fault, inEachRow } from '../shared/values.ts'
import { isDisciplined } from './colours.ts'

export const violationItem: Text = { zh: '行为', en: 'Breach' }

const periodInOrder: Rule = (answers) => {
  const [from, to, rated] = [answers.periodFrom, answers.periodTo, answers.ratedOn].map(dayOf)
  if (from && to && to < from) {
    return [fault('periodTo', '评价周期止不得早于评价周期起', 'The period must not end before it begins')]
  }
  return to && rated && rated < to
    ? [
        fault(
          'ratedOn',
          '评价日期不得早于评价周期止',
          'The date of the rating must not be before the end of the period',
        ),
      ]
    : []
}

const breachesInPeriod: Rule = (answers) => {
  const [from, to] = [dayOf(answers.periodFrom), dayOf(answers.periodTo)]
  if (!from || !to || to < from) return []
  return inEachRow(answers, 'violations', violationItem, ({ breachOn }, path) => {
    const day = dayOf(breachOn)
    return day && (day < from || day > to)
      ? [
          fault(
            `${path}breachOn`,
            '发生日期不在评价周期内，请核对日期',
            'the date must fall in the period of the rating: compare the dates',
          ),
        ]
      : []
  })
}

/** A colour that brings discipline rests on facts. */
const badColourHasBreach: Rule = (answers) =>
  isDisciplined(answers) && rowsOf(answers.violations).length === 0
    ? [
        fault(
          'colour',
          '黄色、黑色标识须至少填写 1 项违法违规行为',
          'A yellow or black rating needs at least one breach',
        ),
      ]
    : []

export const rules: readonly Rule[] = [
  periodInOrder,
  breachesInPeriod,
  badColourHasBreach,
  withinDisclosure('ratedOn', 'publishedUntil'),
]
