import { isQuantity, rowsOf, textOf } from './answer-kinds.ts'
import { nextWorkingDay } from './calendar.ts'
import { type Case, openDuties } from './case.ts'
import type { Rules } from './commands.ts'
import { compareDecimals } from './decimal.ts'
import { assigned, released } from './duties.ts'
import type { CaseEvent, Due } from './events.ts'
import type { Answer, Answers, Evidence } from './form.ts'
import { dueDate, isProvisional } from './period.ts'
import {
  clockOf,
  movesOn,
  stateOf,
  type TrackCondition,
  type TrackEffect,
  type TrackMove,
  type TrackTrigger,
} from './track.ts'

type Cause = {
  readonly filing: number
  readonly answers: Answers
  readonly evidence?: readonly Evidence[] | undefined
  readonly today: string
}

/** What a trigger does to the case on its track: effects, the new state, perhaps the end. */
export const moved = (rules: Rules, state: Case, trigger: TrackTrigger, cause: Cause): CaseEvent[] => {
  const track = rules.track(state.track)
  const move = movesOn(track, state.state, trigger).find((one) => holds(one, state, cause.answers))
  if (!move) return []
  const events: CaseEvent[] = []
  for (const effect of move.effects ?? []) events.push(...effected(rules, state, effect, cause, events))
  const to = stateOf(track, move.to)
  if (move.to !== state.state) events.push({ type: 'CaseMoved', from: state.state, to: move.to })
  if (to.end) events.push({ type: 'CaseClosed', outcome: move.to })
  return events
}

const holds = (move: TrackMove, state: Case, answers: Answers): boolean =>
  move.where === undefined || conditionHolds(move.where, move.effects ?? [], state, answers)

const conditionHolds = (
  condition: TrackCondition,
  effects: readonly TrackEffect[],
  state: Case,
  answers: Answers,
): boolean => {
  switch (condition.kind) {
    case 'answer':
      return answers[condition.field] === condition.is
    case 'all-items': {
      const given = effects.flatMap((effect) =>
        effect.kind === 'mark-items' && effect.as === condition.are ? serialsOf(answers, effect) : [],
      )
      return Object.entries(state.items).every(
        ([serial, mark]) => mark === condition.are || given.includes(serial),
      )
    }
    case 'all-duties-done':
      return openDuties(state).length === 0
    case 'all':
      return condition.of.every((one) => conditionHolds(one, effects, state, answers))
  }
}

type Marking = Extract<TrackEffect, { kind: 'mark-items' }>

/** Serial numbers of the items that a filing marks. */
export const serialsOf = (answers: Answers, { rows, only }: Marking): string[] =>
  rowsOf(answers[rows])
    .filter((row) => !only || reaches(row[only.field], row[only.reaches]))
    .map(({ serial }) => textOf(serial))

/** Whether one quantity is no less than another of the same unit. */
const reaches = (done: Answer | undefined, planned: Answer | undefined): boolean =>
  isQuantity(done) &&
  isQuantity(planned) &&
  done.unit === planned.unit &&
  compareDecimals(done.amount, planned.amount) >= 0

const effected = (
  rules: Rules,
  state: Case,
  effect: TrackEffect,
  cause: Cause,
  before: readonly CaseEvent[],
): CaseEvent[] => {
  const { filing, answers } = cause
  switch (effect.kind) {
    case 'start-clock':
      return [startedClock(rules, state, effect, cause)]
    case 'extend-clock':
      return [
        {
          type: 'DeadlineExtended',
          clock: effect.clock,
          filing,
          ...lastDay(rules, named(answers, effect.to)),
        },
      ]
    case 'meet-clock':
      return state.clocks.some(({ id, status }) => id === effect.clock && status !== 'met')
        ? [{ type: 'DeadlineMet', clock: effect.clock, filing }]
        : []
    case 'publish': {
      const rows = [...rules.rows(effect.register, state, answers)]
      const pictures = [...(rules.pictures?.(effect.register, cause.evidence ?? []) ?? [])]
      return [
        {
          ...{ type: 'NoticePublished', register: effect.register, filing, rows },
          ...(pictures.length > 0 && { pictures }),
        },
      ]
    }
    case 'remove-entry':
      return removed(state, effect.register, filing)
    case 'mark-items':
      return [{ type: 'ItemsMarked', filing, mark: effect.as, serials: serialsOf(answers, effect) }]
    case 'serve-notice':
      return [served(state, effect, cause)]
    case 'assign': {
      const given = before.filter(({ type }) => type === 'DutyAssigned').length
      return assigned(rules, state, effect, cause, given + (state.duties?.given ?? 0))
    }
    case 'release':
      return released(state, effect.duty, filing)
    case 'amend-entry':
      return [{ type: 'EntryAmended', filing, rows: numbersIn(textOf(answers[effect.strike])) }]
    case 'tell-case':
      return told(effect, cause)
  }
}

/** Numbers of rows as somebody types them: 2、5. */
const numbersIn = (typed: string): number[] => (typed.match(/\d+/g) ?? []).map(Number)

/** Nothing where the filing names no case. */
const told = (
  { number, words, act }: Extract<TrackEffect, { kind: 'tell-case' }>,
  { filing, answers }: Cause,
): CaseEvent[] => {
  const [to, asked] = [textOf(answers[number]), textOf(answers[act])]
  return to === ''
    ? []
    : [
        {
          type: 'CaseTold',
          filing,
          number: to,
          words: textOf(answers[words]),
          ...(asked !== '' && { act: asked }),
        },
      ]
}

const served = (
  { filings }: Case,
  { of, on, method }: Extract<TrackEffect, { kind: 'serve-notice' }>,
  { filing, answers }: Cause,
): CaseEvent => {
  const notice = filings.findLast(({ form, status }) => form.id === of && status === 'accepted')
  if (!notice?.number) throw new Error(`No numbered ${of} to be served`)
  return {
    type: 'NoticeServed',
    filing,
    number: notice.number,
    servedOn: named(answers, on),
    method: textOf(answers[method]),
  }
}

const removed = ({ published }: Case, register: string, filing: number): CaseEvent[] => {
  const entries = published.flatMap((entry) => (entry.register === register ? [entry.filing] : []))
  return entries.length > 0 ? [{ type: 'NoticeRemoved', register, filing, entries }] : []
}

const startedClock = (
  rules: Rules,
  state: Case,
  { clock, from, until }: Extract<TrackEffect, { kind: 'start-clock' }>,
  { filing, answers, today }: Cause,
): CaseEvent => {
  const start = from === undefined ? today : named(answers, from)
  const { period } = clockOf(rules.track(state.track), clock)
  if (until === undefined && !period) throw new Error(`Clock ${clock} has no period and no last day`)
  const due =
    until !== undefined
      ? lastDay(rules, named(answers, until))
      : dueOf(dueDate(start, period ?? { workingDays: 0 }, rules.calendars))
  return { type: 'ClockStarted', clock, filing, from: start, ...due }
}

/** The day named is the nominal one; on a day off the effective one follows it (DOMAIN §3). */
export const lastDay = ({ calendars }: Rules, nominal: string): Due => {
  const effective = nextWorkingDay(nominal, calendars)
  return { nominal, effective, provisional: isProvisional(effective, calendars) }
}

export const dueOf = ({ nominal, effective, provisional }: Due): Due => ({ nominal, effective, provisional })

const named = (answers: Answers, field: string): string => {
  const day = answers[field]
  if (typeof day !== 'string' || day === '') throw new Error(`The accepted filing names no ${field}`)
  return day
}
