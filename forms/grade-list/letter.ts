import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { officeIn, onDay } from '../shared/letter-words.ts'
import { grades } from './grades.ts'

/** 亩产效益评价结果通报: to the departments that act by it. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: `关于${textOf(answers.year)}年度亩产效益评价结果的通报`,
  addressee: '各有关部门、单位',
  paragraphs: [
    `按照${textOf(answers.method)}，${facts.enterprise.name}会同有关部门于${onDay(answers.gradedOn)}完成${textOf(answers.year)}年度亩产效益评价，结果见下表。`,
    '请按照差别化政策有关规定执行，低档次企业的处置依法依规办理。',
  ],
  table: {
    head: ['序号', '企业名称', '统一社会信用代码', '档次'],
    rows: rowsOf(answers.grades).map((row, index) => [
      String(index + 1),
      textOf(row.enterpriseName),
      textOf(row.enterpriseCode),
      labelOf(grades, row.grade),
    ]),
  },
  closing: ['特此通报。'],
  copies: ['drc', 'ecology', 'power'].map((office) => officeIn(facts, office)),
})
