import { calendars } from '../../../forms/calendars.ts'
import { officeHours } from '../../../forms/office-hours.ts'
import { chainOf } from '../../../forms/registry.ts'
import { filingOf } from '../../engine/case.ts'
import { stepOf } from '../../engine/chain.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { nextOpening } from '../../engine/working-time.ts'
import type { Head } from '../../store/head.ts'
import type { Task } from '../../store/links.ts'
import type { Recipient } from './recipients.ts'

/** What only says that a task is there; whoever urges, reminds or asks for an opinion does not wait. */
const arrivals = ['StepEntered', 'TaskTransferred', 'PersonRecused', 'SignerAdded']

/**
 * Whether a mail about a task may wait for its reader's digest: they chose so, act for themselves, it is due after
 * the next digest's day, and its step is not high-stakes.
 */
export const canWait = (
  { person, capacity }: Recipient,
  { event, at }: LoggedEvent,
  { state }: Head,
  task: Task,
): boolean => {
  if (!person.digest || capacity.as !== 'own' || !arrivals.includes(event.type)) return false
  const filing = filingOf(state, task.filing)
  if (filing?.status !== 'in-approval') return false
  const { highStakes } = stepOf(chainOf(filing.chain), filing.step)
  return !highStakes && filing.due > nextOpening(Date.parse(at), officeHours, calendars)
}
