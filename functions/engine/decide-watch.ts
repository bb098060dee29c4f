import { type Case, filingOf, type InApproval } from './case.ts'
import type { HandOver, ReassignTask, Rules, UrgeStep } from './commands.ts'
import { placeOf } from './place.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { whyNotPerson } from './signing.ts'
import { watchersOf } from './watchers.ts'

const watched = (rules: Rules, state: Case, command: UrgeStep | ReassignTask): InApproval | Rejection => {
  const filing = filingOf(state, command.filing)
  if (!filing) return { code: 'no-such-filing', filing: command.filing }
  const organs = watchersOf(placeOf(rules, state), filing)
  if (!organs.includes(command.actor.organ)) return { code: 'not-yours-to-watch', organs }
  return filing.status === 'in-approval'
    ? filing
    : { code: 'not-in-approval', filing: filing.no, status: filing.status }
}

/** Reminds whoever a step waits for, once a day; they are mailed fresh links. */
export const urge = (rules: Rules, state: Case, command: UrgeStep): Decided => {
  const filing = watched(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { actor, today: on, words } = command
  if (filing.urged === on) return refuse({ code: 'urged-today', filing: filing.no })
  const { no, step, epoch, waiting: organs, digest } = filing
  const { person, organ } = actor
  const at = { filing: no, step, epoch, organs, digest }
  return happen({ type: 'StepUrged', ...at, organ, person, on, words })
}

/** Gives the task of a waiting organ to one person of it, as that organ's own approvers may. */
export const reassign = (rules: Rules, state: Case, command: ReassignTask): Decided => {
  const filing = watched(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { actor, organ, to, reason } = command
  const { no, step, epoch, digest } = filing
  if (!filing.waiting.includes(organ)) return refuse({ code: 'not-your-step', step })
  if (!reason.trim()) return refuse({ code: 'reason-needed' })
  if (filing.assigned?.[organ] === to || whyNotPerson(rules, filing, [to]))
    return refuse({ code: 'not-to-them', person: to })
  const task = { filing: no, step, epoch, organ, digest }
  return happen({ type: 'TaskTransferred', ...task, person: actor.person, by: actor.organ, to, reason })
}

/** What somebody who leaves held goes on to their successor. */
export const handOver = (rules: Rules, state: Case, command: HandOver): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (filing.status !== 'in-approval')
    return refuse({ code: 'not-in-approval', filing: filing.no, status: filing.status })
  const { actor, organ, from, to, reason } = command
  const { no, step, epoch, digest } = filing
  const isTheirs = filing.waiting.includes(organ) && filing.assigned?.[organ] === from
  if (!isTheirs) return refuse({ code: 'not-your-step', step })
  if (whyNotPerson(rules, filing, [to])) return refuse({ code: 'not-to-them', person: to })
  const task = { filing: no, step, epoch, organ, digest }
  return happen({ type: 'TaskTransferred', ...task, person: actor.person, to, reason })
}
