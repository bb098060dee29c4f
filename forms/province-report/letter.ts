import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { rowsLeft } from '../shared/concluded.ts'
import { exitTable } from '../shared/exit-rows.ts'
import { told } from '../shared/letter-words.ts'

/** 关于年度落后产能退出情况的报告, with the table of what left. */
export const letter: LetterTemplate = (answers, facts) => {
  const period = textOf(answers.period)
  const table = exitTable(rowsLeft(facts.recalled['annual-notice']))
  return {
    title: `关于${period}落后产能退出情况的报告`,
    titleLines: [`关于${period}`, '落后产能退出情况的报告'],
    addressee: textOf(answers.addressee),
    upward: true,
    paragraphs: [
      `${period}，全市依法关闭退出落后产能合计：${textOf(answers.total)}。`,
      `上述情况已面向社会公示（${textOf(answers.noticeNumber)}），${textOf(answers.conclusion)}。明细见下表。`,
      ...told('工作总结：', answers.summary),
    ],
    ...(table.rows.length > 0 && { table }),
    closing: ['特此报告。'],
  }
}
