import type { Page } from '../../engine/form.ts'
import { hasForbidden, lengthOf, typedText } from '../../engine/typed-text.ts'
import type { Draft } from '../../store/drafts.ts'
import { closedFaults } from '../correction.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { longestCaption } from '../views/form/files.tsx'
import type { Visit } from '../visit.ts'
import { currentOf, moved } from './current.ts'
import type { Filling } from './filling.ts'
import { evidenceAddress, isRemovable, isSlotClosed } from './slots.ts'

/** Small files are found at once, large ones take seconds: each look waits twice as long as the one before. */
const pausesMs = [0, 50, 100, 200, 400, 800, 1600, 3200]

/** The browser comes back from the store: waits a little for intake's finding, and changes nothing. */
export const arrived = async (filling: Filling, page: Page, upload: string): Promise<SiteResponse> => {
  const status = await arrivalOf(filling.draft, upload)
  return seeOther(`${evidenceAddress(filling, page)}?done=${status}`)
}

/** What intake found of an upload, waiting a little for it. */
export const arrivalOf = async (
  draft: Pick<Draft, 'case' | 'id'>,
  upload: string,
): Promise<'uploaded' | 'refused' | 'checking'> => {
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const found = await services().drafts.upload(draft.case, draft.id, upload)
    if (found) return found.status === 'accepted' ? 'uploaded' : 'refused'
  }
  return 'checking'
}

/** Takes a file out of the draft; the stored object stays, as evidence is never overwritten. */
export const removeUpload = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const { draft, form } = filling
  const upload = await services().drafts.upload(draft.case, draft.id, visit.params.upload ?? '')
  if (upload && !isRemovable(filling, upload))
    throw new Failure(409, closedFaults(form, [`evidence.${upload.slot}`])[0]?.message)
  await services().drafts.removeUpload(draft.case, draft.id, visit.params.upload ?? '')
  if (upload?.evidence) await services().copies.leaves(upload.evidence.sha256, upload.id)
  return seeOther(`${evidenceAddress(filling, page)}?done=removed`)
}

/** Says something of a file, or moves it among the others of its item. */
export const arrangeUpload = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const { draft, form } = filling
  const current = currentOf(filling.uploads)
  const upload = current.find(({ id }) => id === visit.params.upload)
  if (!upload) throw new Failure(404)
  if (isSlotClosed(filling, upload.slot))
    throw new Failure(409, closedFaults(form, [`evidence.${upload.slot}`])[0]?.message)
  const act = visit.form.get('_action')
  if (act === 'up' || act === 'down') {
    const ids = current.filter(({ slot }) => slot === upload.slot).map(({ id }) => id)
    const ordered = moved(ids, upload.id, act === 'up' ? -1 : 1)
    for (const [place, id] of ordered.entries())
      await services().drafts.arrange(draft.case, draft.id, id, { place })
  } else {
    const caption = typedText(visit.form.get('caption') ?? '', longestCaption)
    if (lengthOf(caption) > longestCaption || hasForbidden(caption)) throw new Failure(400, badCaption)
    await services().drafts.arrange(draft.case, draft.id, upload.id, { caption })
  }
  return seeOther(`${evidenceAddress(filling, page)}?done=saved#evidence.${upload.slot}`)
}

const badCaption = {
  zh: `说明不能超过${longestCaption}字，也不能含有看不见的控制字符。没有保存，请返回修改。`,
  en: `A caption has at most ${longestCaption} characters and no invisible control characters. It was not saved: go back and change it.`,
}
