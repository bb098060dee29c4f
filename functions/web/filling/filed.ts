import { outlineOf } from '../../../forms/registry.ts'
import { digestOf } from '../../engine/digest.ts'
import { typedText } from '../../engine/typed-text.ts'
import type { Head } from '../../store/head.ts'
import { failureOf } from '../failure.ts'
import { submitDraft } from '../filing.ts'
import { submittedAt } from '../models/filings.ts'
import { organName } from '../names.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import { receiptPage } from '../views/form/receipt.tsx'
import { headOf, personOf, type Visit } from '../visit.ts'
import type { Filling } from './filling.ts'
import { aboutOf, filerOf, ownFiling, type Side } from './side.ts'

/** Files the draft, and leads to its receipt. */
export const submit = async (side: Side, visit: Visit, { draft, form, context, correcting }: Filling) => {
  const head = headOf(visit)
  const { actor, by } = filerOf(side, visit, form, draft.by)
  const submission = await submitDraft(visit, actor, draft, form, context, { by, correcting })
  if ('errors' in submission) return submission
  const { outcome } = submission
  if (!outcome.ok && outcome.rejection.code === 'already-submitted')
    return seeOther(receiptHref(side, head, outcome.rejection.filing))
  if (!outcome.ok) throw failureOf(outcome.rejection)
  await services().drafts.discard(draft)
  const filing = outcome.head.state.filings.find((one) => one.draft === draft.id)
  return seeOther(filing ? receiptHref(side, head, filing.no) : side.base(head))
}

/**
 * The receipt of the filing that the draft named by the sent form has become. The case is read anew:
 * another press may have been taken since this one came in.
 */
export const accepted = async (side: Side, visit: Visit): Promise<string | undefined> => {
  const sent = visit.form.get('_key')
  const head = await services().cases.head(headOf(visit).id)
  const filed = head?.state.filings.find(({ draft }) => draft === sent)
  return head && filed && receiptHref(side, head, filed.no)
}

const receiptHref = (side: Side, head: Head, filing: number): string =>
  `${side.base(head)}/filings/${filing}/receipt`

/** What was received, by whom it is decided first, and until when. */
export const receipt = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { filing } = ownFiling(side, visit)
  const log = await services().cases.history(head.id)
  const view = {
    form: outlineOf(filing.form).title,
    reference: filing.reference,
    submittedAt: submittedAt(filing.no, log) ?? visit.at,
    ...aboutOf(head),
    mailedTo: personOf(visit).email,
    caseHref: side.base(head),
    filingHref: `${side.base(head)}/filings/${filing.no}`,
  }
  const next =
    filing.status === 'in-approval'
      ? { next: { organs: filing.waiting.map(organName), due: filing.due } }
      : {}
  return show(visit, receiptPage({ ...view, ...next }))
}

const longestReason = 500

/** A second press finds the filing withdrawn already, and says so. */
export const withdraw = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { filing, actor } = ownFiling(side, visit)
  const reason = typedText(visit.form.get('reason') ?? '', longestReason)
  const command = { type: 'WithdrawFiling', actor, today: visit.today, filing: filing.no, reason } as const
  const envelope = {
    at: visit.at,
    actor,
    key: `withdraw-${filing.no}`,
    request: digestOf({ filing: filing.no }),
  }
  const outcome = await services().cases.execute(head.id, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
  return seeOther(`${side.base(head)}/filings/${filing.no}?done=withdrawn`)
}
