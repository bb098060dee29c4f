import { acts } from '../../forms/acts.ts'
import { newestForm } from '../../forms/registry.ts'
import type { EvidenceSlot } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { takeIn } from '../evidence/intake.ts'
import { type RefusalCode, refusalText } from '../evidence/refusal.ts'
import { presignUpload } from '../evidence/upload.ts'
import type { Draft, Upload } from '../store/drafts.ts'
import { newId } from './secrets.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { slotsOf } from './slots.ts'
import { storage } from './storage.ts'

/** Where an upload belongs; all of it is in its key, so that a page can offer a place without writing one. */
export type UploadPlace = {
  readonly case: string
  readonly form: string
  readonly draft: string
  readonly slot: string
  readonly upload: string
}

const keyOf = (place: UploadPlace): string =>
  `uploads/${place.case}/${place.form}/${place.draft}/${place.slot}/${place.upload}`

/** The place that a key of the quarantine bucket names; undefined for anything else there. */
export const placeAt = (key: string): UploadPlace | undefined => {
  const [root, id, form, draft, slot, upload, ...more] = key.split('/')
  if (root !== 'uploads' || !id || !form || !draft || !slot || !upload || more.length > 0) return undefined
  return { case: id, form, draft, slot, upload }
}

const uploadSeconds = 3600

/** A form that can put one more file into a slot of a draft. */
export const offerUpload = async (draft: Draft, slot: EvidenceSlot, page: string) => {
  const upload = newId(12)
  const place = { case: draft.case, form: draft.form.id, draft: draft.id, slot: slot.id, upload }
  return presignUpload(storage(), {
    bucket: settings().QUARANTINE_BUCKET,
    key: keyOf(place),
    accepts: slot.accepts,
    redirect: `${settings().BASE_URL}${page}/arrived/${upload}`,
    secondsToLive: uploadSeconds,
  })
}

/** Examines an arrived object and tells its draft; a file that belongs to no open draft stays where it is. */
export const examine = async (place: UploadPlace, at: string): Promise<Upload | undefined> => {
  const draft = await services().drafts.draft(place.case, place.form)
  const form = newestForm(place.form) ?? acts.find(({ id }) => id === place.form)
  const slot = form && slotsOf(form).find(({ id }) => id === place.slot)
  if (!slot || draft?.id !== place.draft) return undefined
  const taken = await takeIn(storage(), {
    quarantine: settings().QUARANTINE_BUCKET,
    evidence: settings().EVIDENCE_BUCKET,
    key: keyOf(place),
    id: place.upload,
    slot: slot.id,
    accepts: slot.accepts,
  })
  if (!taken.ok && taken.refusal.code === 'missing') return undefined
  const about = { id: place.upload, case: draft.case, draft: draft.id, slot: slot.id, at }
  const found: Upload = taken.ok
    ? { ...about, status: 'accepted', name: taken.evidence.name, evidence: taken.evidence }
    : { ...about, status: 'refused', name: '', refusal: taken.refusal.code }
  await services().drafts.found(found)
  return found
}

/** Why an upload was refused and what to do, in words. */
export const refusalOf = ({ refusal }: Upload): Text | undefined =>
  refusal === undefined ? undefined : refusalText[refusal as RefusalCode]
