import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { Concluded } from '../../functions/engine/concluded.ts'
import type { Answers, Recalled } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

const rejected = 'rejected'

/** Objections that were any, by how they were decided; what was spam was none. */
const countsIn = ({ decided }: Concluded) => {
  const { upheld = 0, correct = 0, [rejected]: dismissed = 0 } = decided
  return { upheld, correct, dismissed, all: upheld + correct + dismissed }
}

/** How a notice ended, in a sentence without its full stop. */
export const concludedWords = (concluded: Concluded): Text => {
  const { upheld, correct, dismissed, all } = countsIn(concluded)
  if (all === 0) return { zh: '公示期内无异议', en: 'nobody objected' }
  const { rows } = concluded
  const zh = [
    ...(upheld > 0 ? [`成立${upheld}件，移除第${rows.join('、')}行后重新公示`] : []),
    ...(correct > 0 ? [`成立${correct}件，须更正后重新公示`] : []),
    ...(dismissed > 0 ? [`不成立${dismissed}件`] : []),
  ]
  const en = [
    ...(upheld > 0 ? [`${upheld} upheld, rows ${rows.join(', ')} taken off, and shown again`] : []),
    ...(correct > 0 ? [`${correct} upheld, to be corrected and shown again`] : []),
    ...(dismissed > 0 ? [`${dismissed} not upheld`] : []),
  ]
  return {
    zh: `收到异议${all}件，均已处理：${zh.join('；')}`,
    en: `objections: ${all}, all decided: ${en.join('; ')}`,
  }
}

/** The rows of a list that was on notice, as they stood when that ended. */
export const rowsLeft = (recalled: Recalled | undefined): readonly Answers[] => {
  const struck = recalled?.concluded?.rows ?? []
  return rowsOf(recalled?.answers.items).filter((_, at) => !struck.includes(at + 1))
}
