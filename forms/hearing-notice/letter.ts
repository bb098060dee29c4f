import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { basisClause, basisQuoted } from '../shared/basis.ts'
import { daysOfNotice, daysToAsk } from '../shared/hearing.ts'
import { onDay, told } from '../shared/letter-words.ts'

const factsOf = ({ facts }: Answers, { notice, caseNumber }: LetterFacts): readonly string[] =>
  told(
    `你单位一案（案号：${caseNumber}；${notice.number}通知书，${onDay(notice.servedOn)}送达），现已查明：`,
    facts,
  )

const rights = `根据${basisQuoted('penalty-law-hearing')}，你单位有权要求听证。要求听证的，应当自本告知书送达之日起${daysToAsk}个工作日内（送达当日不计入）向本机关提出；逾期不提出的，依法继续办理。`

/** 行政处罚听证告知书: what is to be decided, why, and the right to be heard first. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '行政处罚听证告知书',
  addressee: facts.enterprise.name,
  paragraphs: [...factsOf(answers, facts), ...told(`${basisClause(answers.basis)}，拟`, answers.proposed)],
  closing: [
    rights,
    `举行听证的，本机关在举行听证的${daysOfNotice}个工作日前通知你单位听证的时间、地点。你单位可以亲自参加听证，也可以委托一至二人代理。`,
    '你单位同时有权对上述事实、依据和拟作出的决定进行陈述和申辩。',
    '特此告知。',
  ],
})
