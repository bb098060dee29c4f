import type { EvidenceSlot } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import { type RefusalCode, refusalText } from '../evidence/refusal.ts'
import { presignUpload } from '../evidence/upload.ts'
import type { Draft, Upload } from '../store/drafts.ts'
import { newId } from './secrets.ts'
import { settings } from './settings.ts'

/** Where an upload belongs; all of it is in its key, so that a page can offer a place without writing one. */
export type UploadPlace = {
  readonly case: string
  readonly form: string
  readonly draft: string
  readonly slot: string
  readonly upload: string
}

/** The key of a place, as the browser's form carries it. */
export const keyOf = (place: UploadPlace): string =>
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
  return presignUpload(storeOfEnvironment(), {
    bucket: settings().QUARANTINE_BUCKET,
    key: keyOf(place),
    accepts: slot.accepts,
    redirect: `${settings().BASE_URL}${page}/arrived/${upload}`,
    secondsToLive: uploadSeconds,
  })
}

/** Why an upload was refused and what to do, in words. */
export const refusalOf = ({ refusal }: Upload): Text | undefined =>
  refusal === undefined ? undefined : refusalText[refusal as RefusalCode]
