import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'
import { supportKinds } from '../support-application/kinds.ts'

const doneBy = ({ office, byOn }: Answers): string => `由${textOf(office)}办理，办理时限为${onDay(byOn)}。`

const sum = ({ amount, kind }: Answers): string => {
  if (textOf(amount) === '') return ''
  return kind === 'finance'
    ? `推荐融资金额${textOf(amount)}万元，由银行业金融机构自主决定是否授信。`
    : `金额为${textOf(amount)}万元。`
}

const decided: Readonly<Record<string, (kind: string, answers: Answers) => readonly string[]>> = {
  grant: (kind, answers) => [
    `决定给予${kind}。${sum(answers)}${doneBy(answers)}`,
    ...told('扶持内容：', answers.content),
  ],
  part: (kind, answers) => [
    `决定部分给予${kind}。${sum(answers)}${doneBy(answers)}`,
    ...told('扶持内容：', answers.content),
  ],
  'pass-on': (kind, answers) => [`你单位的${kind}申请已转有权部门，${doneBy(answers)}`],
  decline: (kind) => [`决定不予${kind}。`],
}

/** 扶持事项决定书, of whichever of the six measures. */
export const letter: LetterTemplate = (answers, facts) => {
  const kind = labelOf(supportKinds, answers.kind)
  return {
    title: '扶持事项决定书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `你单位提出的${kind}申请收悉，经商有关部门，依据${textOf(answers.policy)}，答复如下。`,
      ...(decided[textOf(answers.outcome)]?.(kind, answers) ?? []),
      ...told('理由：', answers.reasons),
    ],
    closing: ['特此通知。'],
  }
}
