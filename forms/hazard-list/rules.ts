import { textOf } from '../../functions/engine/answer-kinds.ts'
import { isDay } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'
import { columns, hazardsIn, isImported, most, pastedLines } from './hazards.ts'

/** A pasted line that is no hazard with measure and day is told by its number. */
const eachLineWhole: Rule = (answers) =>
  isImported(answers)
    ? pastedLines(answers).flatMap((cells, at) =>
        cells.length === columns.length && cells.every((cell) => cell !== '') && isDay(cells.at(-1) ?? '')
          ? []
          : [
              fault(
                'imported',
                `第 ${at + 1} 行应有 ${columns.length} 项，最后一项为日期，例如 2026-03-31`,
                `Line ${at + 1} must have ${columns.length} parts, the last of them a day like 2026-03-31`,
              ),
            ],
      )
    : []

const someAndNotTooMany: Rule = (answers) => {
  const count = hazardsIn(answers).length
  if (count === 0) return [fault('hazards', '请至少填写一项隐患', 'Add one hazard at least')]
  return count > most
    ? [fault('hazards', `一份清单不超过 ${most} 项，请分批`, `A list has at most ${most}: make several`)]
    : []
}

/** Each is followed up by its words. */
const eachOnce: Rule = (answers) => {
  const all = hazardsIn(answers).map(({ hazard }) => textOf(hazard))
  const again = all.filter((one, at) => one !== '' && all.indexOf(one) < at)
  return [...new Set(again)].map((one) =>
    fault('hazards', `隐患“${one}”重复，请写明部位加以区别`, `“${one}” is there twice: say where each is`),
  )
}

export const rules: readonly Rule[] = [eachLineWhole, someAndNotTooMany, eachOnce]
