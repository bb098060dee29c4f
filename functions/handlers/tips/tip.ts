import { followCookie, setCookie } from '../../web/cookies.ts'
import { Failure } from '../../web/failure.ts'
import { countFrom } from '../../web/limiting.ts'
import { firstAnswers, onePage, readSent } from '../../web/outside/asked.ts'
import { doubtsOf, shownField } from '../../web/outside/doubts.ts'
import {
  contextOf,
  entryOf,
  fileAtOnce,
  keepForPhotographs,
  newTipId,
  tipForm,
  tipIdIn,
  wordsOf,
} from '../../web/outside/tip.ts'
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

export const ask = async (visit: Visit): Promise<SiteResponse> => {
  const entry = await entryOf(visit.query.get('entry') ?? '')
  const id = newTipId(visit.today)
  const form = await tipForm()
  const context = contextOf(id, visit.today, entry)
  return show(
    visit,
    tipFormPage({
      ...pageOf(visit, id, newTypedCode(), entry?.id ?? ''),
      form: onePage(form),
      answers: firstAnswers(form, context),
      context,
      errors: [],
    }),
  )
}

const pageOf = (
  visit: Visit,
  id: string,
  code: string,
  entry: string,
): Pick<TipFormView, 'action' | 'requestKey' | 'hidden' | 'back'> => ({
  action: '/tip-offs/new',
  requestKey: id,
  hidden: { code, entry, [shownField]: String(secondsOf(visit)) },
  back: '/tip-offs',
})

const codeForm = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/

/** Takes what was written: files it at once, or keeps it while photographs are added. */
export const take = async (visit: Visit): Promise<SiteResponse> => {
  const id = tipIdIn(visit.form.get('_key'))
  const code = readTypedCode(visit.form.get('code') ?? '')
  if (!codeForm.test(code)) throw new Failure(400)
  const entry = await entryOf(visit.form.get('entry') ?? '')
  const form = await tipForm()
  const context = contextOf(id, visit.today, entry)
  const sent = readSent(form, context, visit.form)
  if (sent.errors.length > 0) {
    const { typed: answers, errors } = sent
    const page = pageOf(visit, id, code, entry?.id ?? '')
    const hidden = { ...page.hidden, [shownField]: visit.form.get(shownField) ?? '' }
    return show(visit, tipFormPage({ ...page, hidden, form: onePage(form), answers, context, errors }), {
      status: 422,
    })
  }
  await countFrom(visit, 'outside-forms')
  const hash = hashOf(code)
  const coming = { id, hash, entry: entry?.id ?? '', doubts: await doubtsOf(visit, wordsOf(sent.answers)) }
  if (visit.form.get('_action') === 'photographs') {
    await keepForPhotographs(visit, coming, sent)
    return seeOther('/tip-offs/photographs', [setCookie(followCookie, code, cookieSeconds)])
  }
  await fileAtOnce(visit, coming, sent)
  return show(visit, tipReceiptPage({ code, caseNumber: context.caseNumber, named: !!sent.informant }))
}
