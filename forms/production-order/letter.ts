import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelsOf } from '../shared/chosen.ts'
import { cited } from '../shared/citations.ts'
import { listed, onDay, partyLine, told } from '../shared/letter-words.ts'
import { remedies } from '../shared/remedies.ts'
import { orderName, triggers } from './orders.ts'

/** An order binds nobody before it is served. */
const inForceFrom = ({ fromOn }: Answers): string =>
  textOf(fromOn) === '' ? '本决定送达之日' : `${onDay(fromOn)}（送达在后的，自送达之日）`

/** Named by the order: 责令限制生产决定书, 责令停产整治决定书 and so on. */
export const letter: LetterTemplate = (answers, facts) => {
  const order = orderName(answers)
  const permit = textOf(answers.permitNumber)
  return {
    title: `责令${order}决定书`,
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      ...told('经查，', answers.facts),
      ...(permit === '' ? [] : [`排污许可证编号：${permit}。`]),
      `你单位的上述行为属于：${labelsOf(triggers, answers.triggers)}。依据${cited(answers)}的规定，现责令你单位自${inForceFrom(answers)}起${order}。`,
      ...told('范围：', answers.scope),
      ...listed('整改要求', answers.requirements),
    ],
    closing: [
      `未经本机关书面决定解除，你单位不得擅自恢复生产。整改完成后，应当提交整改情况并接受核查。`,
      remedies(answers),
    ],
  }
}
