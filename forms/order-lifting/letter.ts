import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { orderInForce } from '../production-order/orders.ts'
import { inspectorNames } from '../shared/inspectors.ts'
import { listed, onDay, paper, partyLine, told } from '../shared/letter-words.ts'
import { remedies } from '../shared/remedies.ts'

/** 解除限制生产决定书 or 恢复生产决定书; where refused, 不予 before it. */
export const letter: LetterTemplate = (answers, facts) => {
  const order = orderInForce(facts)
  const lifting = order.name === '限制生产' ? '解除限制生产' : '恢复生产'
  const lifts = answers.outcome === 'lift'
  return {
    title: `${lifts ? '' : '不予'}${lifting}决定书`,
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `本机关对你单位作出${paper(order)}后，于${onDay(answers.verifiedOn)}派员（${inspectorNames(answers)}）对你单位整改情况进行了现场核查。`,
      ...listed('核查情况', answers.result),
      ...(lifts ? [] : told('不予解除的理由：', answers.refusalReason)),
      lifts
        ? `经研究，决定解除对你单位的${order.name}措施，你单位自${onDay(answers.resumeOn)}起可以恢复生产。`
        : `经研究，决定不予解除对你单位的${order.name}措施。你单位应当继续执行原决定，落实整改要求，不得擅自恢复生产。`,
    ],
    closing: lifts
      ? ['恢复生产后，你单位应当严格遵守法律法规和强制性标准，接受监督检查。']
      : [remedies(answers)],
  }
}
