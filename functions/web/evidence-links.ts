import type { LoggedEvent } from '../engine/events.ts'
import type { Evidence } from '../engine/form.ts'
import { downloadLink, viewLink } from '../evidence/download.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import { Failure } from './failure.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { settings } from './settings.ts'
import type { Visit } from './visit.ts'

const secondsToLive = 300

/** All evidence that a case ever took in, by the events that did. */
export const evidenceIn = (log: readonly LoggedEvent[]): Evidence[] =>
  filedIn(log).flatMap((one) => [one, ...(one.replaced ?? [])])

const filedIn = (log: readonly LoggedEvent[]): readonly Evidence[] =>
  log.flatMap(({ event }) => {
    if (event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted') return event.evidence
    if (event.type === 'LetterKept') return [event.letter]
    return event.type === 'CaseOpened' ? [...(event.notice?.proof ?? []), ...(event.papers ?? [])] : []
  })

/** Leads to a short-lived address of one file: to look at with `?view=1` where browsers show it, else to save. */
export const sendEvidence = async (visit: Visit, among: readonly Evidence[]): Promise<SiteResponse> => {
  const evidence = among.find(({ id }) => id === visit.params.file)
  if (!evidence) throw new Failure(404)
  const order = { bucket: settings().EVIDENCE_BUCKET, evidence, secondsToLive }
  const store = storeOfEnvironment()
  const view = visit.query.has('view') ? await viewLink(store, order) : undefined
  return seeOther(view ?? (await downloadLink(store, order)))
}
