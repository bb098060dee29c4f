import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { basisClause } from '../shared/basis.ts'
import { labelOf } from '../shared/chosen.ts'
import { rightsAgainst } from '../shared/letter-parts.ts'
import { onDay } from '../shared/letter-words.ts'
import { recalledText } from '../shared/recalled.ts'
import { isOther, licences, manners } from './licences.ts'

const nameOf = (answers: Answers): string =>
  isOther(answers) ? textOf(answers.otherLicence) : labelOf(licences, answers.licence)

const backgroundOf = (facts: LetterFacts): string => {
  const { number, servedOn } = facts.notice
  const decision = recalledText('government-decision', 'decisionNumber')(facts)
  const decided = decision === '' ? '' : `，有批准权的人民政府已作出决定（${decision}）`
  return `${number}通知书（${onDay(servedOn)}送达）一案${decided}`
}

/** 证照吊销（注销）通知书: which licence no longer holds, since when, and by whose decision. */
export const letter: LetterTemplate = (answers, facts) => {
  const manner = labelOf(manners, answers.manner)
  const day = onDay(answers.revokedOn)
  return {
    title: '证照吊销（注销）通知书',
    addressee: facts.enterprise.name,
    paragraphs: [
      `${backgroundOf(facts)}。${basisClause(answers.basis)}，${textOf(answers.authority)}于${day}依法${manner}你单位下列证照。自该日起，你单位不得再以该证照从事生产经营活动，并应当及时将证照正本、副本交回发证机关。`,
    ],
    table: {
      head: ['证照名称', '证照编号', '发证机关', '处理方式', '日期'],
      rows: [[nameOf(answers), textOf(answers.licenceNumber), textOf(answers.authority), manner, day]],
    },
    closing: [...(answers.manner === 'revoke' ? [rightsAgainst('吊销决定')] : []), '特此通知。'],
  }
}
