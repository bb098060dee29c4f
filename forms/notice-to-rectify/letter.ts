import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { cited } from '../shared/citations.ts'
import { caseEquipmentTable } from '../shared/letter-parts.ts'
import { listed, onDay, partyLine, told } from '../shared/letter-words.ts'
import { remedies } from '../shared/remedies.ts'

/** A letter cannot know the day on which it will be served: it says how to count from there (DOMAIN §3). */
const period = ({ periodName, period: length }: Answers): string =>
  `${textOf(periodName)}为${textOf(length)}，自本通知书送达之日的次日起算；期限最后一日是法定休假日的，顺延至其后第一个工作日。`

const extension = ({ extension: allowed }: Answers): string =>
  textOf(allowed).startsWith('可以')
    ? `确需延长期限的，应当在期限届满前书面申请，${textOf(allowed)}。`
    : '上述期限不得延长。'

export const letter: LetterTemplate = (answers, facts) => {
  const found = onDay(answers.foundOn)
  return {
    title: '责令限期整改通知书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      ...told(found === '' ? '经查，' : `${found}查实：`, answers.facts),
      `上述情形属于：${textOf(answers.grounds)}。依据${cited(answers)}的规定，现责令你单位限期整改。`,
      ...listed('整改要求', answers.requirements),
      period(answers),
      extension(answers),
      ...(facts.equipment.length > 0 ? ['本案涉及的设备如下：'] : []),
    ],
    ...(facts.equipment.length > 0 && { table: caseEquipmentTable(facts.equipment) }),
    closing: [
      '整改完成后，应当在期限内提交整改报告并接受复核。逾期未整改，或者经整改仍未达标的，将依法处理。',
      remedies(answers, '本通知书'),
    ],
  }
}
