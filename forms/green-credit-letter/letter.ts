import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { onDay, told } from '../shared/letter-words.ts'
import { grounds } from './grounds.ts'

/** 绿色信贷推荐函: banks decide on credit themselves. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '绿色信贷推荐函',
  addressee: textOf(answers.addressee),
  paragraphs: [
    `为推进绿色信贷，发挥信贷杠杆作用，${facts.enterprise.name}推荐以下企业（情况截至${onDay(answers.asOf)}）。`,
    ...told('建议：', answers.advice),
    '请按照市场化、法治化原则自主作出信贷决策。',
  ],
  table: {
    head: ['序号', '企业名称', '统一社会信用代码', '推荐理由', '融资项目', '融资需求（万元）'],
    rows: rowsOf(answers.enterprises).map((row, index) => [
      String(index + 1),
      textOf(row.enterpriseName),
      textOf(row.enterpriseCode),
      labelOf(grounds, row.ground),
      textOf(row.project),
      textOf(row.need),
    ]),
  },
  closing: ['特此函告。'],
})
