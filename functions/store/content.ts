import { filingOf } from '../engine/case.ts'
import { type EventOf, isContent } from '../engine/events.ts'
import type { Cases } from './cases.ts'
import type { Head } from './head.ts'

export type Content = Pick<EventOf<'FilingResubmitted'>, 'answers' | 'evidence' | 'digest' | 'basis'>

/** What a filing says now: one read of the commit that submitted it or corrected it last. */
export const contentOf = async (cases: Cases, head: Head, no: number): Promise<Content | undefined> => {
  const filing = filingOf(head.state, no)
  const events = filing ? await cases.eventsFrom(head.id, filing.content) : []
  const event = events.find(({ sequence }) => sequence === filing?.content)?.event
  return event && isContent(event) ? event : undefined
}

/** How the case began: the notice, the equipment, the enterprise as it was then. */
export const openingOf = async (cases: Cases, head: Pick<Head, 'id'>): Promise<EventOf<'CaseOpened'>> => {
  const [first] = await cases.eventsFrom(head.id, 1)
  if (first?.event.type !== 'CaseOpened') throw new Error(`Case ${head.id} does not begin with its opening`)
  return first.event
}
