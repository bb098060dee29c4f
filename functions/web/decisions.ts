import type { CaseEvent, LoggedEvent } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'

/** What somebody decided on a step, in the order of the log. */
export type DecisionEvent = Extract<
  CaseEvent,
  { type: 'StepApproved' | 'StepRefused' | 'FilingReturned' | 'FilingRefused' }
>

export type DecisionOutcome = 'approved' | 'conditional' | 'returned' | 'refused'

const isDecision = (event: CaseEvent): event is DecisionEvent =>
  event.type === 'StepApproved' ||
  event.type === 'StepRefused' ||
  event.type === 'FilingReturned' ||
  event.type === 'FilingRefused'

export const decisionsIn = (log: readonly LoggedEvent[]) =>
  log.flatMap((entry) => {
    const { event } = entry
    return isDecision(event) ? [{ ...entry, event }] : []
  })

export type LoggedDecision = ReturnType<typeof decisionsIn>[number]

/** What it came to for the person who decided; a refusal may send the filing back instead of ending it. */
export const outcomeOf = (event: DecisionEvent): DecisionOutcome => {
  switch (event.type) {
    case 'StepApproved':
      return event.conditions === undefined ? 'approved' : 'conditional'
    case 'FilingReturned':
      return event.refused ? 'refused' : 'returned'
    case 'StepRefused':
    case 'FilingRefused':
      return 'refused'
  }
}

/** A decision in a word. */
export const outcomeWords: { readonly [Outcome in DecisionOutcome]: Text } = {
  approved: { zh: '同意', en: 'approved' },
  conditional: { zh: '附条件同意', en: 'approved with conditions' },
  returned: { zh: '退回补正', en: 'returned for correction' },
  refused: { zh: '不同意', en: 'refused' },
}

/** Whether its maker undid it: what came next for the same organ at the same step was taking it back. */
export const isTakenBack = ({ sequence, event }: LoggedDecision, log: readonly LoggedEvent[]): boolean => {
  const next = log.find(
    (later) =>
      later.sequence > sequence &&
      (isDecision(later.event) || later.event.type === 'DecisionTakenBack') &&
      later.event.filing === event.filing &&
      later.event.step === event.step &&
      later.event.organ === event.organ,
  )
  return next?.event.type === 'DecisionTakenBack'
}

/** What it came to, in the words of a record. */
export const recordedOutcome = (decision: LoggedDecision, log: readonly LoggedEvent[]): Text => {
  const { zh, en } = outcomeWords[outcomeOf(decision.event)]
  return isTakenBack(decision, log) ? { zh: `${zh}（后收回）`, en: `${en} (taken back)` } : { zh, en }
}

/** What was said with it: a remark, the conditions, or the reason. */
export const saidWith = (event: DecisionEvent): string =>
  event.type === 'StepApproved' ? (event.conditions ?? event.remark) : event.reason
