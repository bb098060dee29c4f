import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { faults } from '../objection/faults.ts'
import { outcomes } from '../objection-decision/outcomes.ts'
import { labelOf } from './chosen.ts'

/** Objections as those above may read them. */
export const objectionHeader = [
  '公示编号',
  '序号',
  '收到日期',
  '异议情形',
  '有异议的行',
  '处理日期',
  '处理结果',
  '移除的行',
  '答复',
] as const

/** An objection and what was decided of it, with their days. */
export type Decided = {
  readonly objection: Answers
  readonly receivedOn: string
  readonly decision: Answers
  readonly decidedOn: string
}

/**
 * A line of that list. What whoever objected wrote stays where it was handled, for it may show who they are
 * (DOMAIN §6.16): of all that they typed only numbers of rows go on.
 */
export const objectionRow = (
  notice: string,
  no: number,
  { objection, receivedOn, decision, decidedOn }: Decided,
): readonly string[] => [
  notice,
  String(no),
  receivedOn,
  labelOf(faults, objection.fault),
  (textOf(objection.row).match(/\d{1,4}/g) ?? []).slice(0, 20).join('、'),
  decidedOn,
  labelOf(outcomes, decision.outcome),
  textOf(decision.strike),
  textOf(decision.answer),
]
