import type { CaseEvent, LoggedEvent } from '../../engine/events.ts'
import { factsOf } from '../../engine/facts.ts'
import { commitIn } from '../../store/commit.ts'
import { Facts } from '../../store/facts.ts'
import type { Services } from '../../web/services.ts'

/** Keeps what a commit made of tasks, each fact once: its key follows from the event and the organ. */
export const measure = async (
  { cases, table }: Pick<Services, 'cases' | 'table'>,
  commit: Record<string, unknown>,
): Promise<void> => {
  const { case: id, log } = commitIn(commit)
  if (!log.some(({ event }) => endsOrMovesTasks(event))) return
  const history = await cases.history(id)
  const facts = new Facts(table)
  const made = (sequence: number | undefined) => log.some((logged) => logged.sequence === sequence)
  for (const fact of factsOf(id, history))
    if (made(fact.sequence) || made(fact.takenBack)) await facts.keep(fact, lastOf(history))
}

const lastOf = (history: readonly LoggedEvent[]): number => history.at(-1)?.sequence ?? 0

/** Of other commits the whole log need not be read. */
const endsOrMovesTasks = (event: CaseEvent): boolean =>
  (event.type === 'StepEntered' && event.epoch > 1) ||
  (event.type === 'StepDue' && event.level > 1) ||
  measured.includes(event.type)

const measured: readonly CaseEvent['type'][] = [
  'StepApproved',
  'StepRefused',
  'FilingReturned',
  'FilingRefused',
  'FilingAccepted',
  'FilingWithdrawn',
  'TaskTransferred',
  'DecisionTakenBack',
  'CaseClosed',
]
