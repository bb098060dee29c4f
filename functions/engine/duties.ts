import { rowsOf, textOf } from './answer-kinds.ts'
import { addWorkingDays } from './calendar.ts'
import { type Case, type Duty, dutyIn, type Filing, isUnderWay, openDuties } from './case.ts'
import { organsOf } from './chain.ts'
import type { Rules, SubmitFiling } from './commands.ts'
import { addDays } from './day.ts'
import type { EventOf } from './events.ts'
import type { Answers } from './form.ts'
import { placeOf } from './place.ts'
import type { Rejection } from './rejection.ts'
import { type DutyAssignment, dutyOf, meansSomething, subjectOf } from './track.ts'

type Cause = { readonly filing: number; readonly answers: Answers; readonly today: string }

/** The duties that an accepted filing gives, numbered on from so many. */
export const assigned = (
  rules: Rules,
  state: Case,
  effect: DutyAssignment,
  { filing, answers, today }: Cause,
  given: number,
): EventOf<'DutyAssigned'>[] => {
  const duty = dutyOf(rules.track(state.track), effect.duty)
  const due = addWorkingDays(today, duty.workingDays, rules.calendars)
  return asked(effect, answers).flatMap(({ of, name, row }, at) =>
    organsOf([subjectOf(duty, of).organ], placeOf(rules, state, row)).map((organ) => ({
      type: 'DutyAssigned' as const,
      no: given + at + 1,
      duty: duty.id,
      of,
      ...(name && { name }),
      organ,
      due,
      filing,
    })),
  )
}

type Asked = { readonly of: string; readonly name?: string; readonly row: Answers }

/** The subjects that the answers name; what tells one from another stands in the row. */
const asked = ({ from }: DutyAssignment, answers: Answers): Asked[] => {
  if ('rows' in from)
    return rowsOf(answers[from.rows]).map((row) => ({
      of: textOf(row[from.of]),
      name: textOf(row[from.name]),
      row,
    }))
  if ('always' in from) return [{ of: from.always, row: answers }]
  const chosen = answers[from.chosen]
  return Array.isArray(chosen)
    ? chosen.flatMap((of) => (typeof of === 'string' ? [{ of, row: answers }] : []))
    : []
}

/** What is open of a duty, and need not be answered any more. */
export const released = (state: Case, id: string, filing: number): EventOf<'DutyReleased'>[] =>
  openDuties(state)
    .filter(({ duty }) => duty === id)
    .map((duty) => ({ type: 'DutyReleased', ...named(duty), filing }))

const named = ({ told: _, ...duty }: Duty): Duty => duty

/** What an accepted filing says of the duty that it answers; nothing where that is open no more. */
export const answeredBy = (
  rules: Rules,
  state: Case,
  { no: filing, duty: no }: Filing,
  answers: Answers,
): EventOf<'DutyDone' | 'DutyExcused'>[] => {
  const duty = dutyIn(state, no)
  if (!duty) return []
  const { field, is } = dutyOf(rules.track(state.track), duty.duty).excuse
  const type = answers[field] === is ? 'DutyExcused' : 'DutyDone'
  return [{ type, ...named(duty), filing }]
}

/** A duty is answered by its own organ, by one of its forms, once. */
export const whyNotAnswer = (
  rules: Pick<Rules, 'track'>,
  state: Case,
  { duty: no = 0, form, by }: Pick<SubmitFiling, 'duty' | 'form' | 'by'>,
): Rejection | undefined => {
  const duty = dutyIn(state, no)
  if (!duty) return { code: 'no-duty', duty: no }
  if (duty.organ !== by) return { code: 'not-your-act', form: form.id, organs: [duty.organ] }
  if (!dutyOf(rules.track(state.track), duty.duty).forms.includes(form.id))
    return { code: 'not-for-duty', form: form.id, duty: no }
  const open = answerUnderWay(state, no)
  return open && { code: 'already-under-way', filing: open.no }
}

/** The filing by which a duty is being answered. */
export const answerUnderWay = ({ filings }: Case, no: number): Filing | undefined =>
  filings.find((filing) => filing.duty === no && isUnderWay(filing))

/** Whether accepting a filing still does something: it answers an open duty, or its form is one of this state. */
export const stillMeans = (
  rules: Pick<Rules, 'track'>,
  state: Case,
  { form, duty }: Pick<Filing, 'form' | 'duty'>,
): boolean =>
  dutyIn(state, duty) !== undefined || meansSomething(rules.track(state.track), state.state, form.id)

/** What is to be said today of duties that are open; what was missed while nobody looked becomes one. */
export const dutiesDue = (rules: Rules, state: Case, today: string): EventOf<'DutyDue'>[] =>
  openDuties(state).flatMap((duty) => {
    const level = levelOf(rules, state, duty, today)
    return level > (duty.told ?? 0) ? [{ type: 'DutyDue', ...named(duty), level }] : []
  })

/** The last day of each level: nobody is told on it yet. */
const lastDays = ({ calendars, escalateAfter, track }: Rules, { track: id }: Case, { duty, due }: Duty) => [
  addDays(due, -dutyOf(track(id), duty).remind - 1),
  due,
  addWorkingDays(due, escalateAfter, calendars),
]

const levelOf = (rules: Rules, state: Case, duty: Duty, today: string): number =>
  lastDays(rules, state, duty).filter((last) => today > last).length

/** The days after which something is to be said of the open duties of a case. */
export const dutiesWake = (rules: Rules, state: Case): string[] =>
  openDuties(state).flatMap((duty) => lastDays(rules, state, duty)[duty.told ?? 0] ?? [])
