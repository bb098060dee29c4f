import { formOf, newestForm, outlineOf, trackOf } from '../../../forms/registry.ts'
import { filingOf } from '../../engine/case.ts'
import { digestOf } from '../../engine/digest.ts'
import type { Form } from '../../engine/form.ts'
import { asContact } from '../../engine/people.ts'
import { stateOf } from '../../engine/track.ts'
import { typedText } from '../../engine/typed-text.ts'
import type { Draft } from '../../store/drafts.ts'
import { Failure, failureOf, rejectionWords } from '../../web/failure.ts'
import { contextOf, draftOf, startDraft, submitDraft } from '../../web/filing.ts'
import { type FillingKind, list } from '../../web/filling/acts.ts'
import type { Filling } from '../../web/filling/filling.ts'
import { askings, filingNamed } from '../../web/models/filing.ts'
import { submittedAt } from '../../web/models/filings.ts'
import { organName } from '../../web/names.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { receiptPage } from '../../web/views/form/receipt.tsx'
import { startPage } from '../../web/views/form/start.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { formHref, placeOfField } from './places.ts'

const baseOf = (visit: Visit): string => `/my/cases/${headOf(visit).id}`

/** The form of the path, in the version of its draft where there is one. */
const formIn = async (visit: Visit, draft?: Draft): Promise<Form> => {
  const form = await (draft ? formOf(draft.form) : newestForm(visit.params.form ?? ''))
  if (!form) throw new Failure(404)
  return form
}

const fillingOf = async (visit: Visit): Promise<Filling> => {
  const head = headOf(visit)
  const newest = await formIn(visit)
  const draft = await draftOf(head, newest)
  if (!draft) throw new Failure(404, noDraft)
  const form = await formIn(visit, draft)
  const context = await contextOf(head, visit.today)
  const filing = draft.filing === undefined ? undefined : filingOf(head.state, draft.filing)
  return {
    form,
    draft,
    context,
    uploads: await services().drafts.uploads(head.id, draft.id),
    base: formHref(head.id, form),
    back: baseOf(visit),
    about: { caseNumber: head.state.number, enterprise: head.state.enterprise.name },
    ...(filing?.status === 'returned' && {
      returned: {
        reason: filing.reason,
        asked: askings(form, filing, (field) => placeOfField(head.id, form, field)),
      },
    }),
  }
}

const noDraft = {
  zh: '这份表单还没有草稿，或者已经提交。请从案件页面开始填写，或查看已提交的申请。',
  en: 'There is no draft of this form, or it was submitted. Begin it from the case page, or see what was submitted.',
}

const whyNotBegin = (visit: Visit, form: Form) => {
  const { state } = headOf(visit)
  if (state.status === 'closed') return rejectionWords({ code: 'case-closed', outcome: state.outcome })
  const isReturned = state.filings.some(
    (filing) => filing.form.id === form.id && filing.status === 'returned',
  )
  const isOpen = stateOf(trackOf(state.track), state.state).forms.includes(form.id)
  return isReturned || isOpen
    ? undefined
    : rejectionWords({ code: 'not-in-this-state', form: form.id, state: state.state })
}

export const start = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const form = await formIn(visit)
  const whyNot = whyNotBegin(visit, form)
  if (whyNot) throw new Failure(409, whyNot)
  await startDraft(head, form, await contextOf(head, visit.today), personOf(visit), visit.at)
  return seeOther(formHref(head.id, form))
}

const submit = async (visit: Visit, { draft, form, context }: Filling) => {
  const head = headOf(visit)
  const actor = asContact(personOf(visit), head.state.enterprise.code)
  const submission = await submitDraft(visit, actor, draft, form, context)
  if ('errors' in submission) return submission
  const { outcome } = submission
  if (!outcome.ok && outcome.rejection.code === 'already-submitted')
    return seeOther(receiptHref(visit, outcome.rejection.filing))
  if (!outcome.ok) throw failureOf(outcome.rejection)
  await services().drafts.discard(head.id, form.id)
  const filing = outcome.head.state.filings.find((one) => one.draft === draft.id)
  return seeOther(filing ? receiptHref(visit, filing.no) : baseOf(visit))
}

/**
 * The receipt of the filing that the draft named by the sent form has become. The case is read anew:
 * another press may have been taken since this one came in.
 */
const accepted = async (visit: Visit): Promise<string | undefined> => {
  const sent = visit.form.get('_key')
  const head = await services().cases.head(headOf(visit).id)
  const filed = head?.state.filings.find(({ draft }) => draft === sent)
  return filed && receiptHref(visit, filed.no)
}

const receiptHref = (visit: Visit, filing: number): string => `${baseOf(visit)}/filings/${filing}/receipt`

export const receipt = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const log = await services().cases.history(head.id)
  const view = {
    form: outlineOf(filing.form).title,
    reference: filing.reference,
    submittedAt: submittedAt(filing.no, log) ?? visit.at,
    enterprise: head.state.enterprise.name,
    caseNumber: head.state.number,
    mailedTo: personOf(visit).email,
    caseHref: baseOf(visit),
    filingHref: `${baseOf(visit)}/filings/${filing.no}`,
  }
  const next =
    filing.status === 'in-approval'
      ? { next: { organs: filing.waiting.map(organName), due: filing.due } }
      : {}
  return show(visit, receiptPage({ ...view, ...next }))
}

const longestReason = 500

/** A second press finds the filing withdrawn already, and says so. */
export const withdraw = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const actor = asContact(personOf(visit), head.state.enterprise.code)
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
  return seeOther(`${baseOf(visit)}/filings/${filing.no}?done=withdrawn`)
}

/** How an enterprise's form is filled in; the task list's address also begins it. */
export const filling: FillingKind = { of: fillingOf, submit, accepted }

/** The task list of a draft, or the form's first page with its start button. */
export const beginOrGoOn = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const form = await formIn(visit)
  if (await draftOf(head, form)) return list(visit, filling)
  const whyNot = whyNotBegin(visit, form)
  if (whyNot) throw new Failure(409, whyNot)
  const about = { caseNumber: head.state.number, enterprise: head.state.enterprise.name }
  return show(
    visit,
    startPage({
      form,
      ...about,
      back: baseOf(visit),
      action: formHref(head.id, form),
      requestKey: `start-${head.id}-${form.id}`,
    }),
  )
}
