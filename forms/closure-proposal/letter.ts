import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { basisClause } from '../shared/basis.ts'
import { labelOf } from '../shared/chosen.ts'
import { closureMeasures, closureReasons, governmentOf } from '../shared/closure.ts'
import { equipmentTable, numbered } from '../shared/letter-parts.ts'
import { namedIn, onDay, told } from '../shared/letter-words.ts'

const enterpriseOf = (facts: LetterFacts): string => {
  const { enterprise, county, notice } = facts
  return `企业基本情况。${namedIn(facts)}，位于${county}，生产地址：${enterprise.address}。${notice.number}通知书已于${onDay(notice.servedOn)}送达该企业。`
}

const factsOf = ({ reason, facts }: Answers): readonly string[] =>
  told(`事由和事实。该企业${orBlank(labelOf(closureReasons, reason), '事由待定')}。`, facts)

const proposalOf = ({ basis, measure }: Answers, government: string): string =>
  `建议。${orBlank(basisClause(basis), '依据待填')}，建议${government}依法决定对该企业${orBlank(labelOf(closureMeasures, measure), '措施待定')}，涉及的设备见下表。`

/** A draft shows what is still to be decided, so that nobody reads over a gap. */
const orBlank = (words: string, missing: string): string => (words === '' ? `【${missing}】` : words)

const staffOf = ({ staff, settlement }: Answers): readonly string[] =>
  told(`职工安置。涉及职工${textOf(staff)}人。`, settlement)

/** A bureau asks its own government for an instruction, and another level's to consider. */
const closingOf = ({ level }: Answers): string =>
  level === 'municipal' ? '以上建议妥否，请批示。' : '以上建议，请依法研究决定。'

/** 关于依法关停退出的建议, to the government of the level that the proposal names. */
export const letter: LetterTemplate = (answers, facts) => {
  const government = answers.level ? governmentOf(answers.level, facts.county) : orBlank('', '批准机关待定')
  return {
    title: '关于依法关停退出的建议',
    addressee: government,
    ...(answers.level === 'municipal' && { upward: true as const }),
    paragraphs: numbered(
      [enterpriseOf(facts)],
      factsOf(answers),
      [proposalOf(answers, government)],
      staffOf(answers),
      ['后续程序。本建议依法进行法制审核；作出决定前告知企业有要求听证的权利。'],
    ),
    table: equipmentTable(answers.items),
    closing: [closingOf(answers)],
  }
}
