import { siteFacts } from '../../../forms/shared/site.ts'
import { isShown, settle } from '../../engine/answers.ts'
import { doubtsOf } from '../../engine/claims.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { Answers, EvidenceSlot, Page } from '../../engine/form.ts'
import type { Picture } from '../../engine/picture.ts'
import { slotFaults } from '../../engine/slot-faults.ts'
import { isPicture } from '../../evidence/pixels.ts'
import type { Upload } from '../../store/drafts.ts'
import type { Copies } from '../models/copies.ts'
import { picturesOf, viewsOf } from '../models/evidence.ts'
import { slotsOf } from '../slots.ts'
import { offerUpload, refusalOf } from '../uploads.ts'
import { hasTyping } from '../views/form/scope.ts'
import type { SlotView, UploadView } from '../views/form/slot-view.ts'
import { currentOf, earlierOf, evidenceIn } from './current.ts'
import { evidenceHref, type Filling, pageHref } from './filling.ts'

/** Where the evidence of a page is asked for. */
export const evidenceAddress = (filling: Filling, page: Page): string =>
  hasTyping(page) ? evidenceHref(filling, page.id) : pageHref(filling, page.id)

/** The evidence of a page, item by item. */
export const slotViews = async (
  filling: Filling,
  page: Page,
  answers: Answers,
  replacing: string | undefined,
): Promise<SlotView[]> => {
  const slots = shownSlots(filling, page, answers)
  const ids = slots.map(({ id }) => id)
  const files = evidenceIn(filling.uploads)
  const [pictures, copies] = await Promise.all([
    picturesOf(files.filter(({ slot }) => ids.includes(slot))),
    filling.copies?.(files),
  ])
  return Promise.all(slots.map((slot) => slotView(filling, page, slot, replacing, { pictures, copies })))
}

/** The slots of a page that these answers ask for. */
export const shownSlots = ({ form }: Filling, page: Page, answers: Answers): EvidenceSlot[] => {
  const settled = settle(form, answers)
  return (page.evidence ?? []).filter((slot) => isShown(slot, settled))
}

export const isSlotClosed = ({ correcting }: Pick<Filling, 'correcting'>, slot: string): boolean =>
  correcting?.open?.has(`evidence.${slot}`) === false

/** A file that was returned in a closed slot stays; one that came into it since may go. */
export const isRemovable = (filling: Filling, { slot, evidence }: Upload): boolean =>
  !isSlotClosed(filling, slot) ||
  !filling.correcting?.before.evidence.some(({ id }) => evidence && id === evidence.id)

/** What is known of the files of a page. */
type Known = { readonly pictures: ReadonlyMap<string, Picture>; readonly copies: Copies | undefined }

const slotView = async (
  filling: Filling,
  page: Page,
  slot: EvidenceSlot,
  replacing: string | undefined,
  { pictures, copies }: Known,
): Promise<SlotView> => {
  const { draft, uploads } = filling
  const here = evidenceAddress(filling, page)
  const closed = isSlotClosed(filling, slot.id)
  const current = currentOf(uploads).filter((upload) => upload.slot === slot.id)
  const files = [...current, ...uploads.filter((one) => one.slot === slot.id && one.status === 'refused')]
  const replaced = current.find(({ id }) => id === replacing)
  const isFull = current.length >= slot.max && !replaced
  const asked = shownSlots(filling, page, draft.answers)
  return {
    slot,
    missing: slotFaults(slot, asked, evidenceIn(uploads)).find(Boolean),
    uploads: files.map((upload) => ({
      id: upload.id,
      name: upload.name || '—',
      size: upload.evidence?.size,
      ...claimsOf(filling, upload),
      copies: copies?.get(upload.id),
      ...pictureOf(upload, `${evidenceHref(filling, page.id)}/files/${upload.id}`, pictures),
      status: upload.status === 'accepted' ? 'received' : 'refused',
      reason: refusalOf(upload, slot),
      caption: upload.caption,
      earlier: earlierOf(upload, uploads).map(({ name }) => name),
      ...(!closed &&
        upload.status === 'accepted' && {
          arrange: `${evidenceHref(filling, page.id)}/files/${upload.id}`,
          replace: `${here}?replace=${upload.id}#evidence.${slot.id}`,
        }),
      ...(isRemovable(filling, upload) && { remove: `${here}/remove/${upload.id}` }),
    })),
    ...(isFull || closed
      ? {}
      : {
          post: await offerUpload(draft, slot, here, replaced?.id),
          send: { to: `${evidenceHref(filling, page.id)}/send`, here },
        }),
    ...(replaced && { replacing: { id: replaced.id, name: replaced.name } }),
    ...(closed && { closed }),
  }
}

/** The small picture of a file; one that is still being made is waited for where it is loaded. */
const pictureOf = (
  { evidence }: Upload,
  href: string,
  pictures: ReadonlyMap<string, Picture>,
): Pick<UploadView, 'small' | 'noPicture'> => {
  if (!evidence || !isPicture(evidence.type)) return {}
  const picture = pictures.get(evidence.sha256)
  const { view, noPicture } = viewsOf(evidence.type, href, picture)
  if (noPicture && picture?.state === 'none' && picture.why !== 'gave-out') return { noPicture }
  return {
    small: { src: `${href}?view=${picture?.state === 'made' ? 'small' : 'soon'}`, href: view?.href ?? href },
  }
}

/** What a filer is told of a photograph before anybody else is: when it says it was taken, and what does not fit. */
export const claimsOf = ({ form, context }: Filling, { evidence, slot, at }: Upload) => {
  const doubts = doubtsOf(evidence?.claimed, {
    servedOn: context.notice.servedOn,
    received: shanghaiDate(Date.parse(at)),
    ...siteFacts(
      context.enterprise.site,
      slotsOf(form).find(({ id }) => id === slot),
    ),
  })
  return { takenAt: evidence?.claimed?.takenAt, doubts }
}
