import { slotsIn } from '../../engine/answers.ts'
import type { EvidenceSlot, FieldError } from '../../engine/form.ts'
import type { Lang } from '../../engine/text.ts'
import type { Draft, Upload } from '../../store/drafts.ts'
import type { Follow } from '../../store/follows.ts'
import { caseNumberOf } from '../../web/case-ids.ts'
import { dropCookie, followCookie } from '../../web/cookies.ts'
import { Failure } from '../../web/failure.ts'
import { currentOf } from '../../web/filling/current.ts'
import { arrivalOf } from '../../web/filling/uploads.ts'
import { isWithin } from '../../web/limiting.ts'
import { fileDraft, followOfHash, formOf } from '../../web/outside/tip.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { offerUpload, refusalOf } from '../../web/uploads.ts'
import { tipPhotographsPage, tipReceiptPage } from '../../web/views/pages/tip-off.tsx'
import type { Visit } from '../../web/visit.ts'

const here = '/tip-offs/photographs'

type Opened = { readonly hash: string; readonly code: string; readonly follow: Follow; readonly draft: Draft }

/** What this browser is writing, by the code in its cookie. */
const opened = async (visit: Visit): Promise<Opened> => {
  const code = visit.cookies.get(followCookie) ?? ''
  const hash = hashOf(code)
  const follow = await followOfHash(visit, hash)
  const draft = follow && (await services().drafts.draft(follow.case, follow.form))
  if (!draft) throw new Failure(404, gone)
  return { hash, code, follow, draft }
}

const gone = {
  zh: '没有正在填写的举报，或者已经提交、已经超过一小时。已经提交的，请凭查询码查看；没有提交的，请重新填写。',
  en: 'Nothing is being written here: it was submitted, or more than an hour has passed. What was submitted is found by its code; otherwise please write it again.',
}

const slotOf = async ({ form }: Follow) => {
  const slot = slotsIn(await formOf(form))[0]
  if (!slot) throw new Error(`${form} takes no photographs`)
  return slot
}

export const list = async (visit: Visit): Promise<SiteResponse> => pageFor(visit, await opened(visit))

const pageFor = async (
  visit: Visit,
  { draft, code, hash, follow }: Opened,
  errors: readonly FieldError[] = [],
): Promise<SiteResponse> => {
  const slot = await slotOf(follow)
  const uploads = await services().drafts.uploads(draft.case, draft.id)
  // Whoever goes on adding and removing would have all of it examined.
  const isFull = currentOf(uploads).length >= slot.max || !(await isWithin(visit, 'outside-uploads', hash))
  const view = tipPhotographsPage({
    code,
    sending: { action: here, requestKey: draft.id },
    errors,
    slot: {
      slot,
      uploads: uploads.map((upload) => uploadView(upload, slot, visit.lang)),
      ...(!isFull && { post: await offerUpload(draft, slot, here) }),
    },
  })
  return show(visit, view, errors.length > 0 ? { status: 422 } : {})
}

/** What is refused was never given a name: its own was not kept. */
const unnamed = { zh: '未接收的文件', en: 'File not accepted' }

const uploadView = (upload: Upload, slot: EvidenceSlot, lang: Lang) => ({
  id: upload.id,
  name: upload.name || unnamed[lang],
  size: upload.evidence?.size,
  status: upload.status === 'accepted' ? ('received' as const) : ('refused' as const),
  reason: refusalOf(upload, slot),
  remove: `${here}/remove/${upload.id}`,
})

export const arrived = async (visit: Visit): Promise<SiteResponse> => {
  const { draft } = await opened(visit)
  return seeOther(`${here}?done=${await arrivalOf(draft, visit.params.upload ?? '')}`)
}

export const remove = async (visit: Visit): Promise<SiteResponse> => {
  const { draft } = await opened(visit)
  await services().drafts.removeUpload(draft.case, draft.id, visit.params.upload ?? '')
  return seeOther(`${here}?done=removed`)
}

export const submit = async (visit: Visit): Promise<SiteResponse> => {
  const one = await opened(visit)
  const { hash, code, follow, draft } = one
  const errors = await fileDraft(visit, hash, follow, draft)
  if (errors.length > 0) return pageFor(visit, one, errors)
  const view = tipReceiptPage({
    code,
    caseNumber: caseNumberOf(follow.target ?? follow.case),
    named: follow.named,
  })
  return show(visit, view, { cookies: [dropCookie(followCookie)] })
}
