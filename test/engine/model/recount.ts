import { shanghaiClock } from '../../../functions/engine/day.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'

/** The figures counted plainly, task by task and quarter hour by quarter hour; shares nothing with the engine's. */

export type Counted = {
  readonly decided: number
  readonly median: number | undefined
  readonly ninetieth: number | undefined
  readonly returned: number
  readonly refused: number
  readonly transferred: number
  readonly late: number
}

type Task = { readonly organ: string; readonly filing: number; readonly due: string; readonly begins: number }

/** Every time that an organ was asked: with its step, or beside those of a step. */
const tasksIn = (log: readonly LoggedEvent[]): Task[] =>
  log.flatMap(({ event }, begins): Task[] => {
    if (event.type === 'StepEntered')
      return event.organs.map((organ) => ({ organ, filing: event.filing, due: event.due, begins }))
    if (event.type !== 'SignerAdded' || event.place !== 'beside') return []
    const step = log.slice(0, begins).findLast((one) => one.event.type === 'StepEntered')?.event
    const due = step?.type === 'StepEntered' ? step.due : ''
    return [{ organ: event.signer, filing: event.filing, due, begins }]
  })

const decisions = ['StepApproved', 'StepRefused', 'FilingRefused', 'FilingReturned']
const ends = [
  'StepEntered',
  'FilingAccepted',
  'FilingRefused',
  'FilingReturned',
  'FilingWithdrawn',
  'CaseClosed',
]

const isBy = (event: CaseEvent, organ: string): boolean => 'organ' in event && event.organ === organ

/** Where in the log a task ends: with its organ's decision, or without. */
const endOf = (log: readonly LoggedEvent[], { organ, begins }: Task): number | undefined => {
  const found = log.findIndex(
    ({ event }, at) =>
      at > begins && ((decisions.includes(event.type) && isBy(event, organ)) || ends.includes(event.type)),
  )
  return found === -1 ? undefined : found
}

const isTakenBack = (log: readonly LoggedEvent[], organ: string, end: number): boolean => {
  const next = log
    .slice(end + 1)
    .find(
      ({ event }) =>
        isBy(event, organ) && (decisions.includes(event.type) || event.type === 'DecisionTakenBack'),
    )
  return next?.event.type === 'DecisionTakenBack'
}

const minutesBetween = (from: string, until: string, isWorking: (day: string) => boolean): number => {
  let minutes = 0
  for (let at = Date.parse(from); at < Date.parse(until); at += 15 * 60_000) {
    const clock = shanghaiClock(at)
    const hour = Number(clock.slice(11, 13))
    if (hour >= 9 && hour < 17 && isWorking(clock.slice(0, 10))) minutes += 15
  }
  return minutes
}

const smallestCovering = (times: readonly number[], share: number): number | undefined =>
  times
    .toSorted((a, b) => a - b)
    .find((time) => times.filter((one) => one <= time).length >= share * times.length)

const isRefusal = (event: CaseEvent | undefined): boolean =>
  event?.type === 'StepRefused' ||
  event?.type === 'FilingRefused' ||
  (event?.type === 'FilingReturned' && event.refused === true)

/** Of all organs, or of one. */
export const recount = (
  logs: readonly (readonly LoggedEvent[])[],
  isWorking: (day: string) => boolean,
  organ?: string,
): Counted => {
  const times: number[] = []
  let [returned, refused, transferred, late] = [0, 0, 0, 0]
  for (const log of logs) {
    transferred += log.filter(
      ({ event }) => event.type === 'TaskTransferred' && (!organ || event.organ === organ),
    ).length
    for (const task of tasksIn(log).filter((one) => !organ || one.organ === organ)) {
      const end = endOf(log, task)
      const event = end === undefined ? undefined : log[end]?.event
      const isOwn = event !== undefined && decisions.includes(event.type) && isBy(event, task.organ)
      const isVoid = isOwn && end !== undefined && isTakenBack(log, task.organ, end)
      const span = log.slice(task.begins + 1, end)
      const wasFoundLate = span.some(
        (one) =>
          one.event.type === 'StepDue' &&
          one.event.level > 1 &&
          one.event.organs.some((of) => of === task.organ),
      )
      const endedLate =
        end !== undefined && shanghaiClock(Date.parse(log[end]?.at ?? '')).slice(0, 10) > task.due && !isVoid
      if (wasFoundLate || endedLate) late += 1
      if (!isOwn || isVoid || end === undefined) continue
      times.push(minutesBetween(log[task.begins]?.at ?? '', log[end]?.at ?? '', isWorking))
      if (isRefusal(event)) refused += 1
      else if (event?.type === 'FilingReturned') returned += 1
    }
  }
  return {
    decided: times.length,
    median: smallestCovering(times, 0.5),
    ninetieth: smallestCovering(times, 0.9),
    returned,
    refused,
    transferred,
    late,
  }
}
