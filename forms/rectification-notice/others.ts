import { textOf } from '../../functions/engine/answer-kinds.ts'
import { told, where } from '../../functions/engine/condition.ts'
import type { Answers, Field, FieldError, Form, Page, Rule } from '../../functions/engine/form.ts'
import { type Listing, type Machine, machineIn } from '../../functions/engine/machine.ts'
import type { Text } from '../../functions/engine/text.ts'
import { choice } from '../define.ts'
import { gone } from '../marks.ts'
import { equipmentItem } from '../shared/equipment.ts'
import { fault, inEachRow } from '../shared/values.ts'
import { rectificationNotice } from './form.ts'

/** What other cases of the enterprise hold against a new one. */
export type OtherCases = {
  readonly machines: readonly Machine[]
  /** Cases in which it has not exited in time, by id, each as a list shows it. */
  readonly late: readonly { readonly value: string; readonly label: Text }[]
}

const credit = 'credit'

/** The notice as it is asked beside the other cases of its enterprise; without any it is the plain one. */
export const noticeBeside = (others: OtherCases): Form => ({
  ...rectificationNotice,
  pages: rectificationNotice.pages.map((page) => pageBeside(page, others)),
  rules: [...rectificationNotice.rules, ...rulesBeside(others)],
})

const pageBeside = (page: Page, others: OtherCases): Page => {
  if (page.id === 'notice' && others.late.length > 0)
    return {
      ...page,
      fields: page.fields.flatMap((one) => (one.id === 'track' ? [one, lateCase(others)] : [one])),
    }
  if (page.id === 'equipment' && others.machines.length > 0)
    return { ...page, fields: page.fields.map((one) => withQuestion(one, others)) }
  return page
}

/** The case that the discipline comes from, of whatever office leads it (DOMAIN row 57). */
const lateCase = ({ late }: OtherCases): Field =>
  choice(
    'lateCase',
    { zh: '未按期退出的案件', en: 'The late case' },
    {
      options: late,
      when: where('track', credit),
      subject: { zh: '未按期退出的案件', en: 'the case in which it has not exited in time' },
      hint: {
        zh: '失信惩戒须来自本企业一个已经逾期的案件，由该案的牵头部门在同一县区立案；工业和信息化部门会收到知会',
        en: 'Discipline comes from a case of this enterprise that is late, and is opened in the same division by the office that leads that one; industry is told',
      },
    },
  )

const sameMachine: Field = choice(
  'sameMachine',
  { zh: '是否为其他案件登记的同一台设备', en: 'The same machine as in the other case?' },
  {
    optional: true,
    options: [
      {
        value: 'same',
        label: { zh: '是同一台，各案合计只计一次', en: 'The same: counted once over all cases' },
      },
      { value: 'different', label: { zh: '不是同一台', en: 'A different one' } },
    ],
  },
)

const isListedElsewhere = (machines: OtherCases['machines']) =>
  told(
    {
      zh: '出厂编号已在该企业的其他案件中登记',
      en: 'another case of the enterprise lists its serial number',
    },
    ({ serial }) => machineIn(machines, textOf(serial)) !== undefined,
  )

/** Asked of a row alone whose serial number another case lists. */
const withQuestion = (field: Field, { machines }: OtherCases): Field =>
  field.kind === 'group' && field.id === 'items'
    ? {
        ...field,
        fields: [...field.fields, { ...sameMachine, when: isListedElsewhere(machines) }],
      }
    : field

const rulesBeside = ({ machines, late }: OtherCases): readonly Rule[] => [
  ({ track }) => (track === credit && late.length === 0 ? [nothingLate] : []),
  (answers) =>
    inEachRow(answers, 'items', equipmentItem, (row, path) => {
      const machine = machineIn(machines, textOf(row.serial))
      return machine ? whyNotListed(row, path, machine) : []
    }),
]

const nothingLate = fault(
  'track',
  '该企业没有逾期未退出的案件，不能以失信惩戒立案',
  'The enterprise has no case in which it is late to exit, so credit discipline cannot be opened',
)

/** Counted once (DOMAIN §6.8): the same machine is confirmed, a different one gets a number of its own. */
const whyNotListed = (row: Answers, path: string, { serial, cases }: Machine): readonly FieldError[] => {
  const lost = cases.filter(({ mark }) => gone.includes(mark))
  if (lost.length > 0)
    return [
      fault(
        `${path}serial`,
        `编号 ${serial} 的设备已在案件 ${numbersOf(lost)} 中拆除，不能再次列入；确为另一台的，请在编号后加注区分`,
        `number ${serial} was dismantled in case ${numbersOf(lost)} and cannot be listed again; if this is another machine, add something to its number to tell it apart`,
      ),
    ]
  if (row.sameMachine === 'same') return []
  return row.sameMachine === 'different'
    ? [
        fault(
          `${path}serial`,
          `编号与案件 ${numbersOf(cases)} 中的另一台设备相同，请在编号后加注区分，例如“${serial}（二车间）”`,
          `the number is that of another machine, in case ${numbersOf(cases)}: add something to tell them apart, like “${serial} (shop 2)”`,
        ),
      ]
    : [
        fault(
          `${path}sameMachine`,
          `编号 ${serial} 的设备已在案件 ${numbersOf(cases)} 中登记，请确认是否为同一台`,
          `number ${serial} is listed in case ${numbersOf(cases)} already: say whether it is the same machine`,
        ),
      ]
}

const numbersOf = (listings: readonly Listing[]): string => listings.map(({ number }) => number).join('、')
