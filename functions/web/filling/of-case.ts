import { current } from '../../../forms/current.ts'
import { formOf, newestForm, outlineOf, trackOf } from '../../../forms/registry.ts'
import { whyNotAdopt } from '../../engine/adoption.ts'
import { type Case, type Filing, filingOf, isUnderWay } from '../../engine/case.ts'
import { digestOf } from '../../engine/digest.ts'
import type { Actor } from '../../engine/events.ts'
import type { Form, Outline } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { meansSomething, stateOf } from '../../engine/track.ts'
import { typedText } from '../../engine/typed-text.ts'
import type { Draft } from '../../store/drafts.ts'
import type { Head } from '../../store/head.ts'
import { Failure, failureOf, rejectionWords } from '../failure.ts'
import { contextOf, draftOf, startDraft, submitDraft } from '../filing.ts'
import { askings, filingNamed } from '../models/filing.ts'
import { submittedAt } from '../models/filings.ts'
import { organName } from '../names.ts'
import { formHref, placeOfField } from '../places.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import { receiptPage } from '../views/form/receipt.tsx'
import { startPage } from '../views/form/start.tsx'
import { headOf, personOf, type Visit } from '../visit.ts'
import { type FillingKind, list } from './acts.ts'
import type { Filling } from './filling.ts'

/** Who files a form: a contact of the enterprise, or an official for an organ. */
export type Filer = { readonly actor: Actor; readonly by?: OrganId }

/** One side of a case: where its pages are, and who of it may file a form. */
export type Side = {
  readonly base: (head: Head) => string
  /** Undefined where the form is not for this visitor to file; `by` is the organ whose filing it is already. */
  readonly filer: (visit: Visit, head: Head, form: Outline, by?: OrganId) => Filer | undefined
  /** Filings that this side may know of; any other is not there. */
  readonly sees: (filing: Filing) => boolean
}

/** How the forms of a case are begun, filled in, submitted and withdrawn from one side. */
export const formsOfCase = (side: Side) => {
  const filling: FillingKind = {
    of: (visit) => fillingOf(side, visit),
    submit: (visit, one) => submit(side, visit, one),
    accepted: (visit) => accepted(side, visit),
  }
  return {
    filling,
    beginOrGoOn: (visit: Visit) => beginOrGoOn(side, filling, visit),
    start: (visit: Visit) => start(side, visit),
    receipt: (visit: Visit) => receipt(side, visit),
    withdraw: (visit: Visit) => withdraw(side, visit),
  }
}

const filerOf = (side: Side, visit: Visit, form: Outline, by?: OrganId): Filer => {
  const filer = side.filer(visit, headOf(visit), form, by)
  if (!filer) throw new Failure(403, rejectionWords({ code: 'not-your-act', form: form.id, organs: [] }))
  return filer
}

/** The form of the path, in the version of its draft where there is one, and who of this side files it. */
const formIn = async (side: Side, visit: Visit, draft?: Draft): Promise<Filer & { readonly form: Form }> => {
  const form = await (draft ? formOf(draft.form) : newestForm(visit.params.form ?? ''))
  if (!form) throw new Failure(404)
  return { form, ...filerOf(side, visit, form) }
}

/** The filing of the path, made by this side and by this visitor's organ. */
const ownFiling = (side: Side, visit: Visit): Filer & { readonly filing: Filing } => {
  const filing = filingNamed(headOf(visit), visit.params.filing)
  if (!side.sees(filing)) throw new Failure(404)
  return { filing, ...filerOf(side, visit, outlineOf(filing.form), filing.by) }
}

const fillingOf = async (side: Side, visit: Visit): Promise<Filling> => {
  const head = headOf(visit)
  const { form: newest, by } = await formIn(side, visit)
  const draft = await draftOf(head, newest, by)
  if (!draft) throw new Failure(404, noDraft)
  const { form } = await formIn(side, visit, draft)
  const base = formHref(side.base(head), form)
  const filing = draft.filing === undefined ? undefined : filingOf(head.state, draft.filing)
  return {
    form,
    draft,
    context: await contextOf(head, visit.today, form),
    uploads: await services().drafts.uploads(head.id, draft.id),
    base,
    back: side.base(head),
    about: { caseNumber: head.state.number, enterprise: head.state.enterprise.name },
    ...(form.letter && { preview: `${base}/letter` }),
    ...(filing?.status === 'returned' && {
      returned: {
        reason: filing.reason,
        asked: askings(form, filing, (field) => placeOfField(base, form, field)),
      },
    }),
  }
}

const noDraft = {
  zh: '这份表单还没有草稿，或者已经提交。请从案件页面开始填写，或查看已提交的申请。',
  en: 'There is no draft of this form, or it was submitted. Begin it from the case page, or see what was submitted.',
}

/** The task list of a draft, or the form's first page with its start button. */
const beginOrGoOn = async (side: Side, filling: FillingKind, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by } = await formIn(side, visit)
  if (await draftOf(head, form, by)) return list(visit, filling)
  const whyNot = whyNotBegin(head, form, by)
  if (whyNot) throw new Failure(409, whyNot)
  return show(
    visit,
    startPage({
      form,
      caseNumber: head.state.number,
      enterprise: head.state.enterprise.name,
      back: side.base(head),
      action: formHref(side.base(head), form),
      requestKey: `start-${head.id}-${form.id}`,
    }),
  )
}

const whyNotBegin = ({ state }: Head, form: Form, by?: OrganId) => {
  if (state.status === 'closed') return rejectionWords({ code: 'case-closed', outcome: state.outcome })
  const track = trackOf(state.track)
  const open = state.filings.filter((filing) => filing.form.id === form.id && isUnderWay(filing))
  const isReturned = open.some((filing) => filing.status === 'returned' && filing.by === by)
  const isAdoption = form.id === current.adoptedBy
  if (isReturned && (isAdoption || meansSomething(track, state.state, form.id))) return undefined
  if (open[0] && !isReturned && !form.repeats)
    return rejectionWords({ code: 'already-under-way', filing: open[0].no })
  if (isAdoption) return adoptionWords(state)
  return !isReturned && stateOf(track, state.state).forms.includes(form.id)
    ? undefined
    : rejectionWords({ code: 'not-in-this-state', form: form.id, state: state.state })
}

const adoptionWords = (state: Case) => {
  const whyNot = whyNotAdopt(current, state)
  return whyNot && rejectionWords(whyNot)
}

const start = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by } = await formIn(side, visit)
  const whyNot = whyNotBegin(head, form, by)
  if (whyNot) throw new Failure(409, whyNot)
  const context = await contextOf(head, visit.today, form)
  await startDraft(head, form, context, { person: personOf(visit), at: visit.at, by })
  return seeOther(formHref(side.base(head), form))
}

const submit = async (side: Side, visit: Visit, { draft, form, context }: Filling) => {
  const head = headOf(visit)
  const { actor, by } = filerOf(side, visit, form)
  const submission = await submitDraft(visit, actor, draft, form, context, by)
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
const accepted = async (side: Side, visit: Visit): Promise<string | undefined> => {
  const sent = visit.form.get('_key')
  const head = await services().cases.head(headOf(visit).id)
  const filed = head?.state.filings.find(({ draft }) => draft === sent)
  return head && filed && receiptHref(side, head, filed.no)
}

const receiptHref = (side: Side, head: Head, filing: number): string =>
  `${side.base(head)}/filings/${filing}/receipt`

const receipt = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { filing } = ownFiling(side, visit)
  const log = await services().cases.history(head.id)
  const view = {
    form: outlineOf(filing.form).title,
    reference: filing.reference,
    submittedAt: submittedAt(filing.no, log) ?? visit.at,
    enterprise: head.state.enterprise.name,
    caseNumber: head.state.number,
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
const withdraw = async (side: Side, visit: Visit): Promise<SiteResponse> => {
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
