import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'

const results: Readonly<Record<string, (answers: Answers) => string>> = {
  choose: ({ validFrom, validUntil }) =>
    `经遴选，你单位列入行业能效领跑者名单，有效期自${onDay(validFrom)}至${onDay(validUntil)}，并向社会公布。`,
  decline: () => '经遴选，你单位未列入行业能效领跑者名单。',
  remove: () => '你单位已移出行业能效领跑者名单。',
}

/** 能效领跑者遴选结果通知书. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '能效领跑者遴选结果通知书',
  addressee: facts.enterprise.name,
  paragraphs: [
    partyLine(facts),
    `遴选依据：${textOf(answers.scheme)}。申报产品或者工序：${textOf(answers.product)}，能效指标：${textOf(answers.indicator)}。`,
    results[textOf(answers.outcome)]?.(answers) ?? '',
    ...told('理由：', answers.reasons),
  ],
  closing: ['特此通知。'],
})
