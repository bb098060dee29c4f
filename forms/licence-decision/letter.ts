import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { cited } from '../shared/citations.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'
import { remedies } from '../shared/remedies.ts'
import { applications, holdsLicence, isEliminated, isGranted, refusalGrounds } from './outcomes.ts'

const granting = (answers: Answers): readonly string[] => [
  `经审查，你单位的申请符合许可条件。依据${cited(answers)}的规定，决定准予许可：产品为${textOf(answers.product)}，许可证编号${textOf(answers.licenceNumber)}，有效期自${onDay(answers.validFrom)}至${onDay(answers.validUntil)}。`,
]

const refusing = (answers: Answers): readonly string[] => [
  ...told('经审查，', answers.facts),
  ...(isEliminated(answers) ? [`所在淘汰目录及条目：${textOf(answers.listEntry)}。`] : []),
  `上述情形属于“${labelOf(refusalGrounds, answers.ground)}”。依据${cited(answers)}的规定，决定不予许可。`,
]

/** 准予生产许可决定书 or 不予生产许可决定书. */
export const letter: LetterTemplate = (answers, facts) => {
  const held = holdsLicence(answers) ? `，原许可证编号：${textOf(answers.heldNumber)}` : ''
  return {
    title: isGranted(answers) ? '准予生产许可决定书' : '不予生产许可决定书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `你单位于${onDay(answers.appliedOn)}提出的${textOf(answers.product)}生产许可申请（${labelOf(applications, answers.application)}，受理编号：${textOf(answers.applicationNumber)}${held}）收悉。`,
      ...(isGranted(answers) ? granting(answers) : refusing(answers)),
    ],
    closing: [remedies(answers)],
  }
}
