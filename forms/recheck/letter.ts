import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { orderInForce } from '../production-order/orders.ts'
import { continuing } from '../shared/continuing.ts'
import { inspectorNames } from '../shared/inspectors.ts'
import { onDay, paper, partyLine, told } from '../shared/letter-words.ts'

/** 复查意见书. */
export const letter: LetterTemplate = (answers, facts) => {
  return {
    title: '复查意见书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `根据${paper(orderInForce(facts))}，本机关于${onDay(answers.visitedOn)}派员（${inspectorNames(answers)}）对你单位整改情况进行了复查（复验），抽样单号或报告编号：${textOf(answers.reportNumber)}。`,
      ...told('经复查（复验），', answers.reason),
      `复查（复验）结论：${answers.finding === 'passed' ? '合格' : '不合格'}。`,
    ],
    closing: [consequences[textOf(answers.finding)] ?? ''],
  }
}

const consequences: Readonly<Record<string, string>> = {
  passed: '恢复生产须经书面决定；在此之前，你单位不得擅自恢复生产。',
  [continuing.value]:
    '你单位不得恢复生产，应当继续整改，完成后再次申请复查（复验）。整改期限不因本次复查延长。',
  failed:
    '你单位不得恢复生产。有关部门将依法提出进一步处理意见，并依法保障你单位陈述、申辩和要求听证的权利。',
}
