import { isQuantity, textOf } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Answer } from '../../functions/engine/form.ts'
import type { LetterFacts } from '../../functions/engine/letter.ts'
import { divisions, municipality, organOf } from '../organs.ts'
import { dayOf } from './values.ts'

/** A day as letters write it, 2026年2月24日; empty where there is none. */
export const onDay = (answer: Answer | undefined): string => {
  const day = dayOf(answer)
  return day ? shortDate(day, 'zh') : ''
}

/** An amount with its unit, which is Chinese in itself. */
export const amountOf = (answer: Answer | undefined): string =>
  isQuantity(answer) ? `${answer.amount}${answer.unit}` : ''

/** Who the letter is about, as the head of a decision names a party. */
export const partyLine = ({ enterprise, caseNumber }: LetterFacts): string =>
  [
    `当事人：${enterprise.name}`,
    `统一社会信用代码：${enterprise.code}`,
    `法定代表人：${enterprise.legalRepresentative}`,
    `地址：${enterprise.address}`,
    `案号：${caseNumber}。`,
  ].join('；')

/** The enterprise inside a sentence to somebody else. */
export const namedIn = ({ enterprise, caseNumber }: LetterFacts): string =>
  `${enterprise.name}（统一社会信用代码：${enterprise.code}，案号：${caseNumber}）`

/** What somebody typed as whole sentences, a paragraph a line; the first follows its lead. */
export const told = (lead: string, answer: Answer | undefined): readonly string[] =>
  linesOf(answer).map((line, index) => closed((index === 0 ? lead : '') + line))

/** The same of items, numbered where there are several. */
export const listed = (lead: string, answer: Answer | undefined): readonly string[] => {
  const lines = linesOf(answer)
  return lines.length > 1
    ? [`${lead}：`, ...lines.map((line, index) => closed(`${index + 1}．${line}`))]
    : lines.map((line) => closed(`${lead}：${line}`))
}

const linesOf = (answer: Answer | undefined): readonly string[] =>
  textOf(answer)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const closed = (line: string): string => (/[。！？；：]$/u.test(line) ? line : `${line}。`)

/** A paper by its title and, where it has one, its number. */
export const paper = ({ title, number }: { readonly title: string; readonly number: string }): string =>
  number === '' ? `《${title}》` : `《${title}》（${number}）`

/** The name of an office in the division that a letter's facts name. */
export const officeIn = ({ county }: Pick<LetterFacts, 'county'>, office: string): string => {
  const division = [municipality, ...divisions].find(({ name }) => name.zh === county)
  return (division && organOf(`${division.id}-${office}`)?.name.zh) ?? county
}
