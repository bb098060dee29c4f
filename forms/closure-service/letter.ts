import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { decisions } from '../government-decision/decisions.ts'
import { serviceMethods } from '../rectification-notice/service-methods.ts'
import { labelOf } from '../shared/chosen.ts'
import { governmentOf } from '../shared/closure.ts'
import { caseEquipmentTable, numbered, rightsAgainst } from '../shared/letter-parts.ts'
import { onDay, told } from '../shared/letter-words.ts'

const decisionOf = (decision: Answers, government: string, { notice }: LetterFacts): string => {
  const number = textOf(decision.decisionNumber)
  const inBrackets = number === '' ? '' : `（${number}）`
  return `${notice.number}通知书（${onDay(notice.servedOn)}送达）一案，${government}于${onDay(decision.decidedOn)}作出决定${inBrackets}，对你单位依法${labelOf(decisions, decision.decision)}。现依法送达。`
}

const serviceOf = ({ servedOn, method, recipient }: Answers): string =>
  `送达情况。送达日期：${onDay(servedOn)}；送达方式：${labelOf(serviceMethods, method)}；签收人：${textOf(recipient)}。`

const deadlineOf = ({ closeBy, decision }: Answers): readonly string[] => {
  const day = onDay(closeBy)
  return day === '' ? [] : [`完成期限。你单位应当按照决定${labelOf(decisions, decision)}，不迟于${day}完成。`]
}

const dismantlingOf = ({ dismantleBy }: Answers): string =>
  `拆除。你单位应当不迟于${onDay(dismantleBy)}拆除下表所列主体设备，不得恢复生产；拆除完毕后申请验收。`

/** 依法关停退出决定送达书: carries the government's decision, and names the last day to dismantle. */
export const letter: LetterTemplate = (answers, facts) => {
  const decision = facts.recalled['government-decision']?.answers ?? {}
  const government = governmentOf(decision.level, facts.county)
  return {
    title: '依法关停退出决定送达书',
    addressee: facts.enterprise.name,
    paragraphs: [
      decisionOf(decision, government, facts),
      ...numbered([serviceOf(answers)], deadlineOf(decision), told('决定所附条件。', decision.conditions), [
        dismantlingOf(answers),
      ]),
    ],
    table: caseEquipmentTable(facts.equipment),
    closing: [rightsAgainst('上述决定'), '特此送达。'],
    ...(government !== '' && { copies: [government] }),
  }
}
