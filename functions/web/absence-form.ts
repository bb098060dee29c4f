import { longestAbsence } from '../../forms/absence.ts'
import { overlaps } from '../engine/absence.ts'
import { textOf } from '../engine/answer-kinds.ts'
import { daysBetween } from '../engine/day.ts'
import { readFields } from '../engine/field-read.ts'
import type { Answers, Field, FieldError, Form, Option, Rule } from '../engine/form.ts'
import type { Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import { typedOf } from './typed.ts'

const absenceTitle: Text = { zh: '不在岗与替代', en: 'Absence and stand-in' }

const kinds: readonly Option[] = [
  {
    value: 'substitute',
    label: { zh: '替代（AB角）', en: 'Substitute' },
    hint: { zh: '按本单位AB角制度由同事替代', en: 'A colleague takes your place, as your office provides' },
  },
  {
    value: 'delegate',
    label: { zh: '委托', en: 'Delegation' },
    hint: { zh: '凭书面委托，须写明文号和日期', en: 'On a paper, whose number and date you give' },
  },
]

const fieldsFor = (standIns: readonly Option[]): readonly Field[] => [
  { kind: 'choice', id: 'standIn', label: { zh: '由谁办理', en: 'Who stands in' }, options: standIns },
  { kind: 'choice', id: 'kind', label: { zh: '方式', en: 'How' }, options: kinds },
  { kind: 'date', id: 'from', label: { zh: '起始日', en: 'First day' }, min: 'today' },
  {
    kind: 'date',
    id: 'until',
    label: { zh: '截止日', en: 'Last day' },
    hint: {
      zh: `首尾两天都计算在内，最长 ${longestAbsence} 天（本系统政策）`,
      en: `Both days count; at most ${longestAbsence} days (our policy)`,
    },
  },
  {
    kind: 'text',
    id: 'basis',
    label: { zh: '依据（委托书或者文件的文号和日期）', en: 'Basis: number and date of the paper' },
    hint: { zh: '委托时必填', en: 'A delegation needs one' },
    max: 120,
    optional: true,
  },
  { kind: 'longtext', id: 'reason', label: { zh: '事由', en: 'Reason' }, max: 200, rows: 2 },
]

const fault = (field: string, zh: string, en: string): FieldError => ({ field, message: { zh, en } })

const paperNamed: Rule = ({ kind, basis }) =>
  kind === 'delegate' && !basis
    ? [fault('basis', '请填写委托的文号和日期', 'Enter the number and date of the paper')]
    : []

const inOrder: Rule = ({ from, until }) => {
  const [first, last] = [textOf(from), textOf(until)]
  if (!isDay(first) || !isDay(last)) return []
  if (last < first) return [fault('until', '截止日不能早于起始日', 'The last day cannot be before the first')]
  return daysBetween(first, last) < longestAbsence
    ? []
    : [
        fault(
          'until',
          `最长 ${longestAbsence} 天，到期可以再登记`,
          `At most ${longestAbsence} days; enter it again when they are over`,
        ),
      ]
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What is asked of an absence, so that it is checked as any other form is. */
export const absenceForm = (standIns: readonly Option[]): Form => ({
  id: 'absence',
  version: '1',
  title: absenceTitle,
  intro: absenceTitle,
  pages: [
    {
      id: 'absence',
      title: { zh: '登记不在岗', en: 'Enter an absence' },
      fields: fieldsFor(standIns),
    },
  ],
  rules: [inOrder, paperNamed],
  chain: '',
})

export const readAbsence = (form: URLSearchParams, standIns: readonly Option[]): Answers =>
  readFields(fieldsFor(standIns), typedOf(form))

type Asked = { readonly organ: string; readonly from: string; readonly until: string }

/** Faults that lie in what else was entered: nobody is away twice, and whoever stands in is there. */
export const clashes = (away: Person, standIn: Person, asked: Asked): FieldError[] => {
  const isOpen = (one: NonNullable<Person['away']>[number]) => one.ended === undefined && overlaps(one, asked)
  return [
    ...(away.away?.some((one) => one.organ === asked.organ && isOpen(one))
      ? [
          fault(
            'from',
            '这段时间已登记不在岗。请先提前结束已有的登记',
            'An absence is entered for these days already. End that one first',
          ),
        ]
      : []),
    ...(standIn.away?.some(isOpen)
      ? [
          fault(
            'standIn',
            '此人在这段时间也不在岗。请选择另一位',
            'They are away on these days too. Choose somebody else',
          ),
        ]
      : []),
  ]
}
