import type { FormContext } from '../../engine/form.ts'
import type { CaseId } from '../../engine/ids.ts'
import type { Entry } from '../../register/entries.ts'
import { registerHref } from '../../web/addresses.ts'
import { followCookie, setCookie } from '../../web/cookies.ts'
import { Failure } from '../../web/failure.ts'
import { countFrom } from '../../web/limiting.ts'
import { firstAnswers, onePage, readSent } from '../../web/outside/asked.ts'
import { doubtsOf, shownField } from '../../web/outside/doubts.ts'
import { newOutsideId, outsideIdIn } from '../../web/outside/ids.ts'
import { contextOf, entryOf, fileAtOnce, formOf, keepForPhotographs, wordsOf } from '../../web/outside/tip.ts'
import { secondsOf } from '../../web/request.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf, newTypedCode, readTypedCode } from '../../web/secrets.ts'
import { show } from '../../web/show.ts'
import { type TipFormView, tipFormPage, tipReceiptPage, tipsPage } from '../../web/views/pages/tip-off.tsx'
import type { Visit } from '../../web/visit.ts'

/** What the code of a draft with photographs is kept for in the browser, in seconds. */
const cookieSeconds = 3600

/** What can be told here, and how whoever tells is protected. */
export const about = async (visit: Visit): Promise<SiteResponse> => show(visit, tipsPage())

/** A kind of form that the public sends: its page, and the case of others that it is filed in. */
type Kind = {
  readonly form: string
  readonly action: string
  /** Throws where nothing can be sent about the entry now. */
  readonly target: (visit: Visit, entry: Entry | undefined) => CaseId | undefined
}

const tip: Kind = { form: 'tip-off', action: '/tip-offs/new', target: () => undefined }

const objection: Kind = {
  form: 'objection',
  action: '/objections/new',
  target: ({ today }, entry) => {
    if (!entry) throw new Failure(404)
    const { notice } = entry
    if (notice?.state !== 'running' || today > notice.until) throw new Failure(409, periodOver, tellOf(entry))
    return notice.case
  },
}

const periodOver = {
  zh: '公示期已经结束，不能再提出异议。发现问题的，可以举报。',
  en: 'The period of the notice is over: objections are no longer taken. If something is wrong, tell us of it.',
}

const tellOf = ({ id }: Entry) => ({
  href: `/tip-offs/new?entry=${encodeURIComponent(id)}`,
  text: { zh: '举报', en: 'Tell us what is wrong' },
})

export const ask = (visit: Visit): Promise<SiteResponse> => asking(visit, tip)
export const askObjection = (visit: Visit): Promise<SiteResponse> => asking(visit, objection)

const asking = async (visit: Visit, kind: Kind): Promise<SiteResponse> => {
  const entry = await entryOf(visit.query.get('entry') ?? '')
  const id = newOutsideId(visit.today)
  const form = await formOf(kind.form)
  const context = contextOf(kind.target(visit, entry) ?? id, visit.today, entry)
  const page = pageOf(visit, kind, id, newTypedCode(), entry)
  const answers = firstAnswers(form, context)
  return show(visit, tipFormPage({ ...page, form: onePage(form), answers, context, errors: [] }))
}

const pageOf = (
  visit: Visit,
  { action }: Kind,
  id: string,
  code: string,
  entry: Entry | undefined,
): Pick<TipFormView, 'action' | 'requestKey' | 'hidden' | 'back'> => ({
  action,
  requestKey: id,
  hidden: { code, entry: entry?.id ?? '', [shownField]: String(secondsOf(visit)) },
  back: entry ? registerHref(entry.register, entry.id) : '/tip-offs',
})

const codeForm = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/

/** Takes what was written: files it at once, or keeps it while photographs are added. */
export const take = (visit: Visit): Promise<SiteResponse> => taking(visit, tip)
export const takeObjection = (visit: Visit): Promise<SiteResponse> => taking(visit, objection)

const taking = async (visit: Visit, kind: Kind): Promise<SiteResponse> => {
  const id = outsideIdIn(visit.form.get('_key'))
  const code = readTypedCode(visit.form.get('code') ?? '')
  if (!codeForm.test(code)) throw new Failure(400)
  const entry = await entryOf(visit.form.get('entry') ?? '')
  const target = kind.target(visit, entry)
  const form = await formOf(kind.form)
  const context = contextOf(target ?? id, visit.today, entry)
  const sent = readSent(form, context, visit.form)
  if (sent.errors.length > 0) {
    const page = pageOf(visit, kind, id, code, entry)
    const hidden = { ...page.hidden, [shownField]: visit.form.get(shownField) ?? '' }
    const { typed: answers, errors } = sent
    const view = tipFormPage({ ...page, hidden, form: onePage(form), answers, context, errors })
    return show(visit, view, { status: 422 })
  }
  await countFrom(visit, 'outside-forms')
  const doubts = await doubtsOf(visit, wordsOf(sent.answers))
  const coming = { id, form: kind.form, target, hash: hashOf(code), entry: entry?.id ?? '', doubts }
  if (visit.form.get('_action') === 'photographs') {
    await keepForPhotographs(visit, coming, sent)
    return seeOther('/tip-offs/photographs', [setCookie(followCookie, code, cookieSeconds)])
  }
  await fileAtOnce(visit, coming, sent)
  return receiptOf(visit, code, context, sent.informant !== undefined)
}

const receiptOf = (visit: Visit, code: string, { caseNumber }: FormContext, named: boolean): SiteResponse =>
  show(visit, tipReceiptPage({ code, caseNumber, named }))
