import { isQuantity, rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { sum } from '../../functions/engine/decimal.ts'
import { type Exit, tallyOf } from '../../functions/engine/exit.ts'
import type { Answer, Answers, FormContext, Rule } from '../../functions/engine/form.ts'
import { grounds } from '../grounds.ts'
import { divisionOf } from '../organs.ts'
import { amountOf, onDay } from './letter-words.ts'
import { dayOf, fault, quantityOf } from './values.ts'

/** A row for each machine that is gone, and one for each enterprise that closed. */
const rowsFrom = (exits: readonly Exit[]): readonly Answers[] =>
  exits.flatMap((exit) => [
    ...exit.items.map(({ name, model, serial, quantity: count, capacity, counted }) => ({
      ...sharedBy(exit),
      way: 'dismantled',
      name,
      model,
      serial,
      quantity: count,
      capacity: { ...capacity },
      counted: counted ? 'yes' : 'no',
    })),
    ...(exit.closed ? [{ ...sharedBy(exit), way: 'closed', counted: exit.counted ? 'yes' : 'no' }] : []),
  ])

const sharedBy = ({ enterprise, number, division, at, grounds: of }: Exit): Answers => ({
  county: division,
  enterpriseName: enterprise.name,
  enterpriseCode: enterprise.code,
  ofCase: number,
  basis: grounds
    .filter(({ value }) => of.includes(value))
    .map(({ label }) => label.zh)
    .join('、'),
  leftOn: shanghaiDate(Date.parse(at)),
})

/** All rows, or those that count. */
export type Which = 'all' | 'counted'

/** Rows as the cases have them now. */
export const rowsOfCases = ({ exits = [] }: Pick<FormContext, 'exits'>, which: Which): readonly Answers[] =>
  rowsFrom(exits).filter((row) => which === 'all' || row.counted === 'yes')

/** By unit, side by side, never one sum (DOMAIN §6.7). */
const byUnit = (capacity: Readonly<Record<string, string>>): string =>
  Object.entries(capacity)
    .map(([unit, amount]) => `${amount}${unit}`)
    .join('；') || '无'

const inWords = (
  enterprises: number,
  equipment: number,
  capacity: Readonly<Record<string, string>>,
): string => `企业${enterprises}户，设备${equipment}台套，产能：${byUnit(capacity)}`

/** What the cases come to now. */
export const totalOfCases = ({ exits = [] }: Pick<FormContext, 'exits'>): string => {
  const { enterprises, equipment, capacity } = tallyOf(exits)
  return inWords(enterprises, equipment, capacity)
}

/** What the rows come to, in words; rows that count elsewhere do not count. */
export const totalOf = (rows: Answer | undefined): string => {
  const counted = rowsOf(rows).filter((row) => row.counted === 'yes')
  const amounts = counted.flatMap((row) => quantityOf(row.capacity) ?? [])
  const units = [...new Set(amounts.map(({ unit }) => unit))].sort()
  const capacity = units.map((unit) => [
    unit,
    sum(amounts.flatMap((one) => (one.unit === unit ? one.amount : []))),
  ])
  return inWords(
    new Set(counted.map(({ enterpriseCode }) => textOf(enterpriseCode))).size,
    counted.filter(({ way }) => way === 'dismantled').length,
    Object.fromEntries(capacity),
  )
}

const keyOf = ({ ofCase, serial, way }: Answers): string =>
  [ofCase, way === 'closed' ? '' : serial].map(textOf).join(' ')

const wordsOf = (row: Answers): string =>
  JSON.stringify([
    row.enterpriseCode,
    row.way,
    row.counted,
    dayOf(row.leftOn),
    isQuantity(row.capacity) ? amountOf(row.capacity) : '',
  ])

/** What differs from the cases is explained: a figure equals the cases, or says why not. */
export const differencesExplained =
  (which: Which): Rule =>
  (answers, context) => {
    const given = rowsOf(answers.items)
    const expected = rowsOfCases(context, which)
    const differing = new Set(
      [...given, ...expected]
        .filter((row) => !isSame(given, expected, keyOf(row)))
        .map((row) => textOf(row.enterpriseName) || textOf(row.ofCase)),
    )
    if (differing.size === 0 || textOf(answers.difference).trim() !== '') return []
    const names = [...differing].slice(0, 5).join('、')
    return [
      fault(
        'difference',
        `与案件数据不一致（${names}），请逐项说明`,
        `It differs from the cases (${names}): say why of each`,
      ),
    ]
  }

const isSame = (given: readonly Answers[], expected: readonly Answers[], key: string): boolean => {
  const [own, theirs] = [given, expected].map((rows) => rows.filter((row) => keyOf(row) === key))
  return own?.length === 1 && theirs?.length === 1 && wordsOf(own[0] ?? {}) === wordsOf(theirs[0] ?? {})
}

/** The list as a letter has it. */
export const exitTable = (items: Answer | undefined) => ({
  head: ['序号', '县区', '企业名称', '退出方式', '设备', '型号规格', '产能', '完成时间'],
  rows: rowsOf(items)
    .filter((row) => row.counted === 'yes')
    .map((row, index) => [
      String(index + 1),
      divisionOf(textOf(row.county))?.name.zh ?? '',
      textOf(row.enterpriseName),
      row.way === 'closed' ? '依法关停退出' : '拆除主体设备',
      textOf(row.name),
      textOf(row.model),
      amountOf(row.capacity),
      onDay(row.leftOn),
    ]),
})
