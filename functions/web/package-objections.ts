import { newestOutline } from '../../forms/registry.ts'
import { type Decided, objectionHeader, objectionRow } from '../../forms/shared/objection-list.ts'
import { textOf } from '../engine/answer-kinds.ts'
import { shanghaiDate } from '../engine/day.ts'
import type { EventOf, LoggedEvent } from '../engine/events.ts'
import type { Cases } from '../store/cases.ts'
import type { Head } from '../store/head.ts'
import { caseIdOf } from './case-ids.ts'
import { answersIn } from './story.ts'

const spam = 'spam'

/** Objections to what a case had on notice, with what came of each; what was spam is only counted. */
export const objectionTable = async (
  cases: Cases,
  notices: readonly EventOf<'NoticeConcluded'>[],
): Promise<{ readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }> => {
  const lists = await Promise.all(
    notices.map(async ({ from }) => {
      const id = caseIdOf(from)
      const head = id && (await cases.head(id))
      return head ? rowsIn(head, await cases.history(head.id)) : []
    }),
  )
  return { header: objectionHeader, rows: lists.flat() }
}

const rowsIn = ({ state }: Head, log: readonly LoggedEvent[]): (readonly string[])[] =>
  state.filings
    .filter(({ form }) => newestOutline(form.id)?.from === 'public')
    .flatMap((filing) => decidedIn(state, filing.no, log))
    .map((decided, at) => objectionRow(state.number, at + 1, decided))

const decidedIn = (state: Head['state'], no: number, log: readonly LoggedEvent[]): Decided[] => {
  const given = log.flatMap(({ event }) =>
    event.type === 'DutyAssigned' && event.filing === no ? event.no : [],
  )[0]
  const objection = state.filings.find((filing) => filing.no === no)
  const decision = state.filings.find((filing) => filing.duty === given && filing.status === 'accepted')
  if (given === undefined || !objection || !decision) return []
  const said = answersIn(decision, log)
  if (textOf(said.outcome) === spam) return []
  return [
    {
      objection: answersIn(objection, log),
      receivedOn: dayOf(log, 'FilingSubmitted', no),
      decision: said,
      decidedOn: dayOf(log, 'FilingAccepted', decision.no),
    },
  ]
}

const dayOf = (
  log: readonly LoggedEvent[],
  type: 'FilingSubmitted' | 'FilingAccepted',
  no: number,
): string => {
  const found = log.find(({ event }) => event.type === type && event.filing === no)
  return found ? shanghaiDate(Date.parse(found.at)) : ''
}
