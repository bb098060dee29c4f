import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answer, EquipmentItem } from '../../functions/engine/form.ts'
import type { LetterContent } from '../../functions/engine/letter.ts'
import { countOf } from './equipment.ts'
import { amountOf } from './letter-words.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The parts that say something, numbered 一、二、三; a part may have several paragraphs. */
export const numbered = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap(([first = '', ...others], index) => [`${ordinals[index] ?? index + 1}、${first}`, ...others])

/**
 * Rights against a decision, without articles, periods or courts: those are remembered and not read [check],
 * so the letter points to the decision itself.
 */
export const rightsAgainst = (what: string): string =>
  `对${what}不服的，可以依法申请行政复议或者提起行政诉讼，具体期限和受理机关以决定书载明的为准。`

type Table = NonNullable<LetterContent['table']>

const head = ['序号', '设备名称', '型号规格', '出厂编号', '数量', '产能']

/** Equipment as answered in rows of a group. */
export const equipmentTable = (items: Answer | undefined): Table => ({
  head,
  rows: rowsOf(items).map((item, index) => [
    String(index + 1),
    textOf(item.name),
    textOf(item.model),
    textOf(item.serial),
    amountOf(item.quantity),
    amountOf(item.capacity),
  ]),
})

/** Equipment as the case has it. */
export const caseEquipmentTable = (equipment: readonly EquipmentItem[]): Table =>
  equipmentTable(
    equipment.map((item) => ({ ...item, quantity: countOf(item), capacity: { ...item.capacity } })),
  )
