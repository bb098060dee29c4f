import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { continuing } from '../shared/continuing.ts'
import { numbered } from '../shared/letter-parts.ts'
import { amountOf, onDay, told } from '../shared/letter-words.ts'
import { recalledText } from '../shared/recalled.ts'
import { findings, isFailing } from './findings.ts'

const backgroundOf = (facts: LetterFacts): string => {
  const { number, servedOn } = facts.notice
  const finished = onDay(recalledText('rectification-report', 'finishedOn')(facts))
  const reported = finished === '' ? '' : `你单位报告已于${finished}完成整改，`
  return `关于${number}通知书（${onDay(servedOn)}送达）要求的整改事项，${reported}本机关依法进行了复核。现提出意见如下：`
}

const visitOf = ({ visitedOn, inspectors }: Answers): string => {
  const people = rowsOf(inspectors).map(
    ({ inspector, certificate }) => `${textOf(inspector)}（执法证件号：${textOf(certificate)}）`,
  )
  return `复核情况。${onDay(visitedOn)}，${people.join('、')}到你单位进行了现场复核。`
}

const measuredOf = ({ standard, limit, measured }: Answers): readonly string[] => {
  const value = amountOf(measured)
  return value === ''
    ? []
    : [`复测结果。${textOf(standard)}规定的限值为${amountOf(limit)}，复测值为${value}。`]
}

const opinionOf = (answers: Answers): readonly string[] => [
  ...told(`复核意见。${labelOf(findings, answers.finding)}。`, answers.opinion),
  ...told('仍未达标的事项：', answers.failings),
]

const consequence = (answers: Answers): string => {
  if (isFailing(answers))
    return '本机关将依法提出关停退出建议。你单位对本意见有异议的，有权向本机关陈述和申辩。'
  return answers.finding === continuing.value
    ? '你单位应当在原整改期限内继续整改，完成后再次提交整改报告。整改期限不因本次复核延长。'
    : '请你单位保持整改成果，持续符合强制性标准和有关要求。'
}

/** 整改复核意见书: what the visit found, and what follows. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '整改复核意见书',
  addressee: facts.enterprise.name,
  paragraphs: [backgroundOf(facts), ...numbered([visitOf(answers)], measuredOf(answers), opinionOf(answers))],
  closing: [consequence(answers), '特此告知。'],
})
