import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { namedIn, officeIn, onDay, told } from '../shared/letter-words.ts'
import { categories } from './categories.ts'

/** 差别电价建议函: to development and reform, with a copy to the power company. */
export const letter: LetterTemplate = (answers, facts) => {
  const grade = textOf(answers.grade)
  return {
    title: '差别电价建议函',
    addressee: officeIn(facts, 'drc'),
    paragraphs: [
      `为用好差别电价政策，引导企业主动淘汰落后产能，现就${namedIn(facts)}执行差别电价提出如下建议。`,
      ...told('基本情况：', answers.facts),
      `建议类别：${labelOf(categories, answers.category)}${grade === '' ? '' : `（${grade}，见${textOf(answers.gradeList)}）`}。用电户号：${textOf(answers.powerAccounts)}。`,
      `建议自${onDay(answers.fromOn)}起对该企业上述用电户执行差别电价，具体标准由贵单位依规核定。`,
    ],
    closing: ['请将核定结果函复。', '特此函告。'],
    copies: [officeIn(facts, 'power'), facts.enterprise.name],
  }
}
