import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers, FieldError, Rule } from '../../functions/engine/form.ts'
import { equipmentItem } from './equipment.ts'
import { fault, inEachRow } from './values.ts'

/** Ways of passing equipment on for use; saying that it is not done is no such way. */
const passedOn =
  /(?<![不未没无禁][^。；;]{0,6})(转让|转卖|倒卖|变卖|转租|出租|租赁|租借|借给|抵债|异地使用|易地使用|继续使用|二手)/u
const sold = /(?<![不未没无禁][^。；;]{0,6})(出售|卖给|售予)/u
/** Scrap may be sold to whoever takes it apart or melts it. */
const asScrap = /废|回收|拆解|回炉|熔/u

const isTransfer = (words: string): boolean =>
  passedOn.test(words) || (sold.test(words) && !asScrap.test(words))

const refused = (path: string, words: string): FieldError[] =>
  isTransfer(words)
    ? [
        fault(
          path,
          '淘汰、封存的设备不得转让、出售、出租给他人使用，只能拆除、回收或者销毁，请核实后如实填写',
          'eliminated or sealed equipment may not be sold, let or passed on for use, only dismantled, recycled or destroyed: check what happens to it',
        ),
      ]
    : []

/** Equipment that must go may not be passed on, wherever that could be written (DOMAIN §6.6). */
export const noTransfer =
  (fields: readonly string[], ofItems: readonly string[]): Rule =>
  (answers: Answers) => [
    ...fields.flatMap((field) => refused(field, textOf(answers[field]))),
    ...inEachRow(answers, 'items', equipmentItem, (row, path) =>
      ofItems.flatMap((field) => refused(`${path}${field}`, textOf(row[field]))),
    ),
  ]
