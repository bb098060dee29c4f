import { current } from '../../../forms/current.ts'
import { formOf, newestForm, outlineOf, trackOf } from '../../../forms/registry.ts'
import { citedText } from '../../../forms/shared/basis.ts'
import { whyNotAdopt } from '../../engine/adoption.ts'
import { startingAnswers } from '../../engine/answers.ts'
import { type Case, dutyIn, type Filing, isUnderWay, nextClock, type Returned } from '../../engine/case.ts'
import { longDate } from '../../engine/date-text.ts'
import { digestOf } from '../../engine/digest.ts'
import { stillMeans, whyNotAnswer } from '../../engine/duties.ts'
import type { Actor } from '../../engine/events.ts'
import type { Form, Outline } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Text } from '../../engine/text.ts'
import { clockOf, stateOf } from '../../engine/track.ts'
import { typedText } from '../../engine/typed-text.ts'
import type { Draft } from '../../store/drafts.ts'
import type { Head } from '../../store/head.ts'
import { asReturned, correctingOf } from '../correction.ts'
import { Failure, failureOf, rejectionWords } from '../failure.ts'
import { contextOf, draftOf, startDraft, submitDraft } from '../filing.ts'
import type { Unsigned } from '../letters.ts'
import { basisToday } from '../models/basis.ts'
import { copiesOf } from '../models/copies.ts'
import { askings, filingNamed } from '../models/filing.ts'
import { submittedAt } from '../models/filings.ts'
import { kindWords, organName } from '../names.ts'
import { formHref, formNamed, placeOfField } from '../places.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import { receiptPage } from '../views/form/receipt.tsx'
import { startPage } from '../views/form/start.tsx'
import { headOf, personOf, type Visit } from '../visit.ts'
import { type FillingKind, list } from './acts.ts'
import { earlierOf } from './earlier.ts'
import { checkHref, type Filling } from './filling.ts'
import { withdrawnOf } from './withdrawn.ts'

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
    absent: (visit) => absent(side, visit),
  }
  return {
    filling,
    beginOrGoOn: (visit: Visit) => beginOrGoOn(side, filling, visit),
    unsigned: (visit: Visit) => unsigned(side, visit),
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

type Asked = Filer & { readonly form: Form; readonly duty?: number | undefined }

/** The form of the path, in the version of its draft where there is one, the duty it answers, and who of this side files it. */
const formIn = async (side: Side, visit: Visit, draft?: Draft): Promise<Asked> => {
  const { id, duty } = formNamed(visit.params.form ?? '')
  const form = await (draft ? formOf(draft.form) : newestForm(id))
  if (!form) throw new Failure(404)
  const organ = duty === undefined ? undefined : organOfDuty(headOf(visit), duty)
  return { form, duty, ...filerOf(side, visit, form, organ) }
}

/** Whose a duty is, or was: one that is answered has its filing. */
const organOfDuty = ({ state }: Head, no: number): OrganId => {
  const organ = dutyIn(state, no)?.organ ?? state.filings.find(({ duty }) => duty === no)?.by
  if (!organ) throw new Failure(404, rejectionWords({ code: 'no-duty', duty: no }))
  return organ
}

/** The filing of the path, made by this side and by this visitor's organ. */
const ownFiling = (side: Side, visit: Visit): Filer & { readonly filing: Filing } => {
  const filing = filingNamed(headOf(visit), visit.params.filing)
  if (!side.sees(filing)) throw new Failure(404)
  return { filing, ...filerOf(side, visit, outlineOf(filing.form), filing.by) }
}

const fillingOf = async (side: Side, visit: Visit): Promise<Filling> => {
  const head = headOf(visit)
  const { form: newest, by, duty } = await formIn(side, visit)
  const draft = await draftOf(head, newest, by, duty)
  if (!draft) throw new Failure(404, noDraft, toCase(side, head))
  const { form } = await formIn(side, visit, draft)
  const base = formHref(side.base(head), form, duty)
  const correcting = await correctingOf(head, form, draft)
  const isOlder = form.version !== newest.version && draft.filing === undefined
  return {
    form,
    draft: correcting ? { ...draft, answers: asReturned(form, draft.answers, correcting) } : draft,
    context: await contextOf(head, visit.today, form, duty),
    uploads: await services().drafts.uploads(head.id, draft.id),
    base,
    back: side.base(head),
    about: aboutOf(head),
    copies: (files) =>
      copiesOf(
        { draft: draft.id, form, files },
        { person: personOf(visit), action: by ? 'handle-case' : 'file' },
      ),
    ...(form.letter && { preview: `${base}/letter` }),
    ...(isOlder && { newer: newest }),
    ...(correcting && {
      correcting,
      returned: {
        reason: correcting.filing.reason,
        asked: askings(form, correcting.filing, (field) => placeOfField(base, form, field)),
        ...(by === undefined && clockMeanwhile(head)),
      },
    }),
  }
}

/** What heads its pages: the case's number, and whom it is about. */
const aboutOf = ({ state }: Head): Filling['about'] => ({
  caseNumber: state.number,
  numberName: kindWords(state).number,
  enterprise: state.enterprise.name,
})

/** The enterprise is told whether its time runs while it corrects. */
const clockMeanwhile = ({ state }: Head): { readonly clock?: Text } => {
  const clock = nextClock(state)
  if (clock?.status !== 'running') return {}
  const { title } = clockOf(trackOf(state.track), clock.id)
  return clock.stands === undefined
    ? {
        clock: {
          zh: `补正期间，“${title.zh}”不停止计算，到期日仍为${longDate(clock.effective, 'zh')}。`,
          en: `“${title.en}” runs on during the correction: it still ends on ${longDate(clock.effective, 'en')}.`,
        },
      }
    : {
        clock: {
          zh: `补正期间，“${title.zh}”停止计算，重新提交后继续。`,
          en: `“${title.en}” stands still during the correction, and goes on once you resubmit.`,
        },
      }
}

const noDraft = {
  zh: '这份表单还没有草稿，或者已经提交。请从案件页面开始填写，或查看已提交的申请。',
  en: 'There is no draft of this form, or it was submitted. Begin it from the case page, or see what was submitted.',
}

/** What the letter of a form would be written from: its draft, or before there is one what it would begin with. */
const unsigned = async (side: Side, visit: Visit): Promise<Unsigned> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  const base = formHref(side.base(head), form, duty)
  if (await draftOf(head, form, by, duty)) {
    const filling = await fillingOf(side, visit)
    const back = { href: checkHref(filling), text: { zh: '返回检查', en: 'Back to checking' } }
    return { form: filling.form, answers: filling.draft.answers, context: filling.context, by, back }
  }
  if (whyNotBegin(head, form, by, duty)) throw new Failure(404, noDraft)
  const context = await contextOf(head, visit.today, form, duty)
  const back = { href: base, text: { zh: '返回起草', en: 'Back to drawing it up' } }
  return { form, answers: startingAnswers(form, context), context, by, back }
}

/** The task list of a draft, or the form's first page with its start button. */
const beginOrGoOn = async (side: Side, filling: FillingKind, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  if (await draftOf(head, form, by, duty)) return list(visit, filling)
  const whyNot = whyNotBegin(head, form, by, duty)
  if (whyNot) throw new Failure(409, whyNot, toCase(side, head))
  const returned = returnedOf(head, form, by, duty)
  const earlier = await earlierFor(visit, head, form, by, duty)
  return show(
    visit,
    startPage({
      form,
      ...aboutOf(head),
      back: side.base(head),
      basis: basisToday(form, head.state, {}, visit.today).map(citedText),
      action: formHref(side.base(head), form, duty),
      ...(earlier && { earlier: { reference: earlier.reference, isWhole: earlier.draft !== undefined } }),
      ...(returned && {
        returned: { reason: returned.reason, asked: askings(form, returned, () => undefined) },
      }),
      requestKey: `start-${head.id}-${form.id}${duty === undefined ? '' : `.${duty}`}`,
      ...(form.letter && { preview: `${formHref(side.base(head), form, duty)}/letter` }),
    }),
  )
}

/** Who withdrew goes on with that; an enterprise may begin with what it filed before, unless it corrects what was returned. */
const earlierFor = async (visit: Visit, head: Head, form: Form, by?: OrganId, duty?: number) => {
  const corrects = head.state.filings.some((one) => one.form.id === form.id && one.status === 'returned')
  if (corrects) return undefined
  const withdrawn = await withdrawnOf(head, form, by, duty)
  if (withdrawn || by || duty !== undefined) return withdrawn
  return earlierOf(head, form, await contextOf(head, visit.today, form))
}

const returnedOf = ({ state }: Head, form: Form, by?: OrganId, duty?: number) =>
  state.filings.find(
    (filing): filing is Returned =>
      filing.status === 'returned' && filing.form.id === form.id && filing.by === by && filing.duty === duty,
  )

const toCase = (side: Side, head: Head) => {
  const { noun } = kindWords(head.state)
  return { href: side.base(head), text: { zh: `返回${noun.zh}`, en: `Back to the ${noun.en}` } }
}

/**
 * Where a page of a form leads that has no draft: to the filing that was made of it (a browser's way back leads there
 * again), or to where it is begun; undefined where it is neither.
 */
const absent = async (side: Side, visit: Visit): Promise<string | undefined> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  if (await draftOf(head, form, by, duty)) return undefined
  if (!whyNotBegin(head, form, by, duty)) return formHref(side.base(head), form, duty)
  const filed = head.state.filings.findLast(
    (one) => one.form.id === form.id && one.duty === duty && one.by === by && isUnderWay(one),
  )
  return filed && side.sees(filed) ? `${side.base(head)}/filings/${filed.no}` : undefined
}

const whyNotBegin = ({ state }: Head, form: Form, by?: OrganId, duty?: number) => {
  if (state.status === 'closed') return rejectionWords({ code: 'case-closed', outcome: state.outcome })
  const track = trackOf(state.track)
  const open = state.filings.filter(
    (filing) => filing.form.id === form.id && filing.duty === duty && isUnderWay(filing),
  )
  const returned = open.find((filing) => filing.status === 'returned' && filing.by === by)
  const isAdoption = form.id === current.adoptedBy
  if (returned && (isAdoption || stillMeans({ track: trackOf }, state, returned))) return undefined
  if (open[0] && !returned && !form.repeats)
    return rejectionWords({ code: 'already-under-way', filing: open[0].no })
  if (duty !== undefined) {
    const whyNot = whyNotAnswer({ track: trackOf }, state, { form, duty, ...(by && { by }) })
    return whyNot && rejectionWords(whyNot)
  }
  if (isAdoption) return adoptionWords(state)
  return !returned && stateOf(track, state.state).forms.includes(form.id)
    ? undefined
    : rejectionWords({ code: 'not-in-this-state', form: form.id, state: state.state })
}

const adoptionWords = (state: Case) => {
  const whyNot = whyNotAdopt(current, state)
  return whyNot && rejectionWords(whyNot)
}

const start = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  const whyNot = whyNotBegin(head, form, by, duty)
  if (whyNot) throw new Failure(409, whyNot)
  const context = await contextOf(head, visit.today, form, duty)
  const copied = visit.form.get('copy') === 'yes' && (await earlierFor(visit, head, form, by, duty))
  await startDraft(head, form, context, {
    person: personOf(visit),
    at: visit.at,
    by,
    duty,
    ...(copied && { copied }),
  })
  return seeOther(formHref(side.base(head), form, duty))
}

const submit = async (side: Side, visit: Visit, { draft, form, context, correcting }: Filling) => {
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
