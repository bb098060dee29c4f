import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'

/** 节能诊断报告: advice, which binds nobody. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '节能诊断报告',
  addressee: facts.enterprise.name,
  paragraphs: [
    partyLine(facts),
    `根据你单位申请，${textOf(answers.diagnosedBy)}于${onDay(answers.fromOn)}至${onDay(answers.toOn)}对你单位${textOf(answers.product)}进行了节能诊断。`,
    ...told('发现的问题：', answers.findings),
    `节能建议见下表，预计节能量合计${textOf(answers.savingTotal)}吨标准煤/年。`,
  ],
  table: {
    head: ['序号', '节能建议', '预计节能量（吨标准煤/年）', '预计投资（万元）'],
    rows: rowsOf(answers.proposals).map((row, index) => [
      String(index + 1),
      textOf(row.proposal),
      textOf(row.saving),
      textOf(row.cost),
    ]),
  },
  closing: ['以上建议由你单位自主决定是否采纳。采纳后需要技术改造或者资金扶持的，可以另行提出申请。'],
})
