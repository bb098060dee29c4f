import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { chosen } from '../shared/chosen.ts'
import { officeOptions } from '../shared/departments.ts'
import { officeIn, onDay, told } from '../shared/letter-words.ts'

/** The offices that were there, as organs of the division, in the order of the list. */
const organsPresent = ({ present }: Answers, facts: LetterFacts): readonly string[] =>
  officeOptions
    .filter(({ value }) => chosen(present).includes(value))
    .map(({ value }) => officeIn(facts, value))

const others = ({ alsoPresent }: Answers): string =>
  textOf(alsoPresent) === '' ? '' : `；其他：${textOf(alsoPresent)}`

/** 会议纪要: it has no addressee, and goes to those who were there. */
export const letter: LetterTemplate = (answers, facts) => {
  const organs = organsPresent(answers, facts)
  return {
    title: '推动落后产能退出工作联席会议纪要',
    addressee: '',
    paragraphs: [
      `${onDay(answers.heldOn)}，${textOf(answers.chair)}在${textOf(answers.place)}主持召开联席会议，由${facts.enterprise.name}组织。`,
      ...told('会议研究了以下事项：', answers.topics),
      '会议议定事项如下，请责任单位按时限办理，办理情况报组织单位汇总：',
    ],
    table: {
      head: ['序号', '议定事项', '责任单位', '完成时限'],
      rows: rowsOf(answers.decisions).map((row, index) => [
        String(index + 1),
        textOf(row.task),
        textOf(row.office) === '' ? '' : officeIn(facts, textOf(row.office)),
        onDay(row.byOn),
      ]),
    },
    closing: [`出席单位：${organs.join('、')}${others(answers)}。`],
    copies: organs.filter((organ) => organ !== facts.issuer),
  }
}
