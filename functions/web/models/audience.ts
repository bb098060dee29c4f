import { outlineOf } from '../../../forms/registry.ts'
import { type Case, type Filing, filingOf } from '../../engine/case.ts'
import type { CaseEvent, LoggedEvent } from '../../engine/events.ts'

/**
 * Whether the enterprise sees a filing: its own, and acts of officials once they are signed and addressed to it.
 * What is still being drawn up, or is between organs alone, is not for it to read.
 */
export const isForEnterprise = ({ by, status, form }: Filing): boolean =>
  by === undefined || (status === 'accepted' && outlineOf(form).served === true)

/** What happened as the enterprise may read it. */
export const logForEnterprise = (state: Case, log: readonly LoggedEvent[]): LoggedEvent[] =>
  log.filter(({ event }) => {
    if (isDuty(event) || isHeard(event) || isOfKeeping(event)) return false
    const filing = filingOf(state, filingIn(event) ?? 0)
    return filing === undefined || (isForEnterprise(filing) ? !isInner(event) : isConsequence(event))
  })

const filingIn = (event: CaseEvent): number | undefined => ('filing' in event ? event.filing : undefined)

/** What organs give one another to do is between them. */
const isDuty = ({ type }: CaseEvent): boolean =>
  type === 'DutyAssigned' ||
  type === 'DutyDone' ||
  type === 'DutyExcused' ||
  type === 'DutyReleased' ||
  type === 'DutyDue'

/** What somebody told of it is for its officers: an enterprise that reads it knows that it was watched, before anybody comes. */
const isHeard = ({ type }: CaseEvent): boolean => type === 'FindingHeard' || type === 'PeopleBarred'

/** Who holds a record back, and why, may be an inquiry into somebody. */
const isOfKeeping = ({ type }: CaseEvent): boolean =>
  type === 'HoldPlaced' ||
  type === 'HoldReleaseAsked' ||
  type === 'HoldReleased' ||
  type === 'DeletionProposed' ||
  type === 'DeletionAgreed' ||
  type === 'RecordDeleted'

/** How organs divide the work among themselves, and what they think before they decide. */
const isInner = ({ type }: CaseEvent): boolean =>
  type === 'TaskTransferred' ||
  type === 'StepDue' ||
  type === 'StepUrged' ||
  type === 'PersonRecused' ||
  type === 'SignerAdded' ||
  type === 'OpinionAsked' ||
  type === 'OpinionGiven'

/** What an act did to the case is the enterprise's to know, even where the act itself is not. */
const isConsequence = ({ type }: CaseEvent): boolean =>
  type === 'RuleSetAdopted' ||
  type === 'NoticeServed' ||
  type === 'ClockStarted' ||
  type === 'DeadlineMet' ||
  type === 'NoticePublished' ||
  type === 'NoticeConcluded' ||
  type === 'NoticeRemoved'
