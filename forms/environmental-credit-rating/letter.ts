import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf, labelsOf } from '../shared/chosen.ts'
import { disciplines } from '../shared/disciplines.ts'
import { onDay, partyLine } from '../shared/letter-words.ts'
import { colours, isDisciplined, previousColours } from './colours.ts'

const discipline = '黄色、黑色标识的企业，由有关部门依法依规实施联合惩戒。'

/** 环境信用评价结果告知书. */
export const letter: LetterTemplate = (answers, facts) => {
  const violations = rowsOf(answers.violations)
  return {
    title: '环境信用评价结果告知书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `根据你单位${onDay(answers.periodFrom)}至${onDay(answers.periodTo)}期间的环境违法违规行为信息，本机关对你单位环境信用进行了评价。`,
      `评价结果：${labelOf(colours, answers.colour)}标识（原标识：${labelOf(previousColours, answers.previousColour)}），评价日期：${onDay(answers.ratedOn)}。评价结果向社会公开至${onDay(answers.publishedUntil)}，到期撤下。`,
      ...(violations.length === 0 ? [] : ['评价所依据的违法违规行为如下：']),
    ],
    ...(violations.length > 0 && {
      table: {
        head: ['序号', '行为', '发生日期', '处罚决定书文号或查实记录'],
        rows: violations.map(({ breach, breachOn, decisionNumber }, index) => [
          String(index + 1),
          textOf(breach),
          onDay(breachOn),
          textOf(decisionNumber),
        ]),
      },
    }),
    closing: [
      ...(isDisciplined(answers)
        ? [`${discipline}涉及的方面：${labelsOf(disciplines, answers.disciplines)}。`]
        : []),
      `如对评价结果有异议，可以向本机关提出，并附证据材料。`,
      '特此告知。',
    ],
  }
}
