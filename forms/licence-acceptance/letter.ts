import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { listed, onDay, partyLine } from '../shared/letter-words.ts'

export const letter: LetterTemplate = (answers, facts) => ({
  title: '行政许可申请受理通知书',
  addressee: facts.enterprise.name,
  paragraphs: [
    partyLine(facts),
    `你单位提出的${textOf(answers.product)}生产许可申请，本机关于${onDay(answers.appliedOn)}收到。经审查，申请材料齐全、符合法定形式，现予受理。`,
    ...listed('收到的材料', answers.papers),
    `本机关将自本通知书送达之日的次日起${textOf(answers.period)}内作出决定。`,
  ],
  closing: ['受理申请不代表准予许可。决定作出前，不得从事须经许可的生产活动。'],
})
