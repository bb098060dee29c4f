import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { addWorkingDays } from '../../functions/engine/calendar.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answer, Answers, FieldError, Option } from '../../functions/engine/form.ts'
import { calendars } from '../calendars.ts'
import { dayOf, fault } from './values.ts'

/** Periods of a hearing in working days: to ask for it, and from its notice to it (行政处罚法 64 and 85). */
export const daysToAsk = 5
export const daysOfNotice = 7

/** The last day on which a hearing may be asked for; the day of service is not counted. */
export const lastDayToAsk = (servedOn: Answer | undefined): string => {
  const served = dayOf(servedOn)
  return served === undefined ? '' : addWorkingDays(served, daysToAsk, calendars)
}

export const openness: readonly Option[] = [
  { value: 'public', label: { zh: '公开', en: 'In public' } },
  { value: 'closed', label: { zh: '不公开', en: 'Not in public' } },
]

/** Only these keep a hearing from the public (行政处罚法 64). */
export const secrets: readonly Option[] = [
  { value: 'state', label: { zh: '国家秘密', en: 'State secrets' } },
  { value: 'trade', label: { zh: '商业秘密', en: 'Trade secrets' } },
  { value: 'privacy', label: { zh: '个人隐私', en: 'Personal privacy' } },
]

export const isClosed = where('openness', 'closed')

/** A party speaks for itself or through one or two agents (行政处罚法 64). */
export const atMostTwoAgents = (answers: Answers, group: string, role: string): FieldError[] => {
  const rows = rowsOf(answers[group]).map((row, index) => ({ agent: textOf(row[role]) === 'agent', index }))
  return rows
    .filter(({ agent }) => agent)
    .slice(2)
    .map(({ index }) =>
      fault(`${group}.${index}.${role}`, '委托代理人最多 2 人', 'There may be two agents at most'),
    )
}
