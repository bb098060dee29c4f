import { isQuantity, rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { sum } from '../../functions/engine/decimal.ts'
import { type Exit, tallyOf } from '../../functions/engine/exit.ts'
import type { Answer, Answers, FormContext, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { grounds } from '../grounds.ts'
import { divisionOf } from '../organs.ts'
import { labelOf } from './chosen.ts'
import { counting } from './exit-counting.ts'
import { ways } from './exit-ways.ts'
import { amountOf, onDay } from './letter-words.ts'
import { dayOf, fault, quantityOf } from './values.ts'

/** A machine may count where its enterprise was counted at an earlier exit, of another period or return. */
const isCounted = ({ counted }: Answers): boolean => counted === 'yes' || counted === 'machine'

/** A row for each machine that is gone, and one for each enterprise that closed. */
const rowsFrom = (exits: readonly Exit[]): readonly Answers[] => {
  const here = new Set(exits.flatMap(({ counted, enterprise }) => (counted ? enterprise.code : [])))
  return exits.flatMap((exit) => [
    ...exit.items.map(({ name, model, serial, quantity: count, capacity, counted }) => ({
      ...sharedBy(exit),
      way: 'dismantled',
      name,
      model,
      serial,
      quantity: count,
      capacity: { ...capacity },
      counted: counted ? (here.has(exit.enterprise.code) ? 'yes' : 'machine') : 'no',
    })),
    ...(exit.closed ? [{ ...sharedBy(exit), way: 'closed', counted: exit.counted ? 'yes' : 'no' }] : []),
  ])
}

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
  rowsFrom(exits).filter((row) => which === 'all' || isCounted(row))

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
  const counted = rowsOf(rows).filter(isCounted)
  const enterprises = counted.filter((row) => row.counted === 'yes')
  const amounts = counted.flatMap((row) => quantityOf(row.capacity) ?? [])
  const units = [...new Set(amounts.map(({ unit }) => unit))].sort()
  const capacity = units.map((unit) => [
    unit,
    sum(amounts.flatMap((one) => (one.unit === unit ? one.amount : []))),
  ])
  return inWords(
    new Set(enterprises.map(({ enterpriseCode }) => textOf(enterpriseCode))).size,
    counted.filter(({ way }) => way === 'dismantled').length,
    Object.fromEntries(capacity),
  )
}

const keyOf = ({ ofCase, serial, way }: Answers): string =>
  [ofCase, way === 'closed' ? '' : serial].map(textOf).join(' ')

/** What must be as in the cases, each under its column's name. */
const compared = (row: Answers): readonly (readonly [zh: string, en: string, said: string])[] => [
  ['统一社会信用代码', 'credit code', textOf(row.enterpriseCode)],
  ['退出方式', 'way of exit', labelOf(ways, row.way)],
  ['计数', 'counted', labelOf(counting, row.counted)],
  ['完成时间', 'done on', dayOf(row.leftOn) ?? ''],
  ['产能', 'capacity', isQuantity(row.capacity) ? amountOf(row.capacity) : ''],
]

/** Which row it is, as a clerk would say it. */
const named = (row: Answers): string =>
  [textOf(row.enterpriseName) || textOf(row.ofCase), textOf(row.name)].filter(Boolean).join(' ')

/** How a row differs from the cases, in words; undefined where it does not. */
const difference = (given: readonly Answers[], expected: readonly Answers[]): Text | undefined => {
  const [row, theirs] = [given[0], expected[0]]
  if (!row) return theirs && { zh: `${named(theirs)}：本表没有`, en: `${named(theirs)}: missing here` }
  if (!theirs) return { zh: `${named(row)}：案件中没有`, en: `${named(row)}: not in the cases` }
  if (given.length > 1) return { zh: `${named(row)}：列了两次`, en: `${named(row)}: there twice` }
  const as = compared(theirs)
  const differing = compared(row).flatMap(([zh, en, said], at) => {
    const other = as[at]?.[2] ?? ''
    return said === other ? [] : [{ zh: `${zh}，案件为“${other}”`, en: `${en}, in the cases “${other}”` }]
  })
  if (differing.length === 0) return undefined
  return {
    zh: `${named(row)}：${differing.map(({ zh }) => zh).join('，')}`,
    en: `${named(row)}: ${differing.map(({ en }) => en).join('; ')}`,
  }
}

const mostNamed = 5

/** What differs from the cases is explained: a figure equals the cases, or says why not. */
export const differencesExplained =
  (which: Which): Rule =>
  (answers, context) => {
    const given = rowsOf(answers.items)
    const expected = rowsOfCases(context, which)
    const differing = [...new Set([...given, ...expected].map(keyOf))].flatMap((key) => {
      const of = (rows: readonly Answers[]) => rows.filter((row) => keyOf(row) === key)
      return difference(of(given), of(expected)) ?? []
    })
    if (differing.length === 0 || textOf(answers.difference).trim() !== '') return []
    const first = differing.slice(0, mostNamed)
    const more = differing.length > mostNamed
    return [
      fault(
        'difference',
        `与案件数据不一致，请逐项说明：${first.map(({ zh }) => zh).join('；')}${more ? '等' : ''}`,
        `It differs from the cases, so say why of each: ${first.map(({ en }) => en).join('; ')}${more ? ' and others' : ''}`,
      ),
    ]
  }

/** The list as a letter has it. */
export const exitTable = (items: Answer | undefined) => ({
  head: ['序号', '县区', '企业名称', '退出方式', '设备', '型号规格', '产能', '完成时间'],
  rows: rowsOf(items)
    .filter(isCounted)
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
