import { trackOf } from '../../../forms/registry.ts'
import { type Case, nothing } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { Actor, LoggedEvent } from '../../engine/events.ts'
import { fold } from '../../engine/evolve.ts'
import type { CaseId } from '../../engine/ids.ts'
import type { BagInput } from '../../evidence/archive/bag.ts'
import { renderRecord } from '../../evidence/archive/record.ts'
import type { Decided } from '../../evidence/archive/tables.ts'
import { howWords } from '../../mail/words/how.ts'
import { capacityWords } from '../../web/capacity-words.ts'
import { decisionsIn, recordedOutcome, saidWith } from '../../web/decisions.ts'
import { formsIn, namesFor } from '../../web/names.ts'
import { filedEvidence } from './filed-evidence.ts'
import { plainRecord } from './plain.ts'
import { recordView } from './record-view.ts'
import { joined } from './words.ts'

/** Everything that the archive of a case says, from its log alone: the same log gives the same bytes. */
export const bagInput = async (id: CaseId, log: readonly LoggedEvent[]): Promise<BagInput> => {
  const state = fold(log, nothing)
  const last = log.at(-1)
  if (!last || state.status === 'none') throw new Error(`Case ${id} has no events`)
  const forms = await formsIn(state)
  return {
    case: id,
    sequence: last.sequence,
    date: shanghaiDate(Date.parse(last.at)),
    organization: keeperOf(state),
    description: `${state.enterprise.name} ${joined(trackOf(state.track).title)} ${state.number}`,
    summary: state,
    events: log,
    decisions: decisionRows(state, log),
    evidence: filedEvidence(state, log, forms),
    html: renderRecord(recordView(state, log, forms)),
    plain: plainRecord(state, log, forms),
  }
}

/** The county owns the case (the plan, 二(二)3), and its industry bureau keeps it. */
const keeperOf = (state: Case): string => joined(namesFor(state).organName(`${state.county}-miit`))

const decisionRows = (state: Case, log: readonly LoggedEvent[]): Decided[] => {
  const names = namesFor(state)
  return decisionsIn(log).map((decision) => {
    const { sequence, at, actor, event } = decision
    return {
      sequence,
      at,
      filing: state.filings.find(({ no }) => no === event.filing)?.reference ?? String(event.filing),
      step: joined(names.stepTitle(event.filing, event.step)),
      outcome: joined(recordedOutcome(decision, log)),
      organ: joined(names.organName(event.organ)),
      person: actor.name,
      title: 'title' in actor ? actor.title : '',
      capacity: actor.kind === 'official' ? joined(capacityWords(actor)) : '',
      how: howIn(actor),
      remark: saidWith(event),
      digest: event.digest,
    }
  })
}

const howIn = (actor: Actor): string => {
  const how = actor.kind === 'official' ? howWords(actor) : undefined
  return how ? joined(how) : ''
}
