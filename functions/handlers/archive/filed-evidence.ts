import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import { siteFacts } from '../../../forms/shared/site.ts'
import { type Case, filingOf } from '../../engine/case.ts'
import { doubtsOf, siteOf } from '../../engine/claims.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { labelAt } from '../../engine/display.ts'
import { type EventOf, isContent, type LoggedEvent } from '../../engine/events.ts'
import type { Evidence, Form } from '../../engine/form.ts'
import type { FiledEvidence } from '../../evidence/archive/place.ts'
import type { FormsIn } from '../../web/names.ts'
import { slotsOf } from '../../web/slots.ts'
import { joined } from './words.ts'

/** All evidence of a case in the order in which it was filed: proof of service first, then each submission's. */
export const filedEvidence = (state: Case, log: readonly LoggedEvent[], forms: FormsIn): FiledEvidence[] =>
  log.flatMap(({ event }, index) => {
    if (event.type === 'CaseOpened')
      return atOpening(event.notice?.number ?? event.number, [
        ...(event.notice?.proof ?? []),
        ...(event.papers ?? []),
      ])
    if (event.type === 'LetterKept') {
      const filing = filingOf(state, event.filing)
      return [{ evidence: event.letter, filing: filing?.number ?? '', slot: letterSlot }]
    }
    return isContent(event) ? ofSubmission(state, event, log, index, forms) : []
  })

const atOpening = (filing: string, papers: readonly Evidence[]): FiledEvidence[] =>
  papers.flatMap((evidence) =>
    withReplaced({ evidence, filing, slot: slotName(rectificationNotice, evidence.slot) }),
  )

const letterSlot = joined({ zh: '文书', en: 'letter' })

type Submission = EventOf<'FilingSubmitted' | 'FilingResubmitted'>

const ofSubmission = (
  state: Case,
  event: Submission,
  log: readonly LoggedEvent[],
  index: number,
  forms: FormsIn,
): FiledEvidence[] => {
  const round = roundOf(event.filing, log.slice(0, index))
  const filing = filingOf(state, event.filing)
  if (!filing) return []
  const form = forms.form(filing.no)
  const received = shanghaiDate(Date.parse(log[index]?.at ?? ''))
  const facts = { servedOn: state.servedOn, received }
  const site = siteOf(log)
  const slotOf = (id: string) => slotsOf(form).find((slot) => slot.id === id)
  return event.evidence.flatMap((evidence) =>
    withReplaced({
      evidence,
      doubts: doubtsOf(evidence.claimed, { ...facts, ...siteFacts(site, slotOf(evidence.slot)) }),
      filing: round === 1 ? filing.reference : `${filing.reference} (${round})`,
      slot: slotName(form, evidence.slot),
    }),
  )
}

/** A file, and those that it took the place of: they stay on record. */
const withReplaced = (filed: FiledEvidence): FiledEvidence[] => [
  filed,
  ...(filed.evidence.replaced ?? []).map((evidence) => ({
    evidence,
    filing: filed.filing,
    slot: `${filed.slot}${wasReplaced}`,
  })),
]

const wasReplaced = '（已被替换） (replaced)'

/** Which submission of a filing this is, counted from one. */
const roundOf = (filing: number, before: readonly LoggedEvent[]): number =>
  1 + before.filter(({ event }) => isContent(event) && event.filing === filing).length

const slotName = (form: Form, slot: string): string => {
  const label = labelAt(form, `evidence.${slot}`)
  return label ? joined(label) : slot
}
