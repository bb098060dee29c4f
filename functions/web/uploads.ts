import type { EvidenceSlot } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { beginParts, type PartsAct, partsAddress } from '../evidence/parts.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import { type RefusalCode, refusalWords } from '../evidence/refusal.ts'
import { type NamedFile, presignUpload } from '../evidence/upload.ts'
import type { Draft, Upload } from '../store/drafts.ts'
import type { Sending, SendingOf } from '../store/sendings.ts'
import { newId } from './secrets.ts'
import { services } from './services.ts'
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
/** A page with scripts asks again for each file and each part, so what it gets can be short-lived. */
const callSeconds = 900
/** Less than the day after which the bucket forgets unfinished parts. */
const partsSeconds = 20 * 3600

const placeOf = (draft: Draft, slot: string, upload: string): UploadPlace => ({
  case: draft.case,
  form: draft.form.id,
  draft: draft.id,
  slot,
  upload,
})

/** A form that can put one more file into a slot of a draft. */
export const offerUpload = async (draft: Draft, slot: EvidenceSlot, page: string, replaces?: string) => {
  const upload = newId(12)
  return presignUpload(storeOfEnvironment(), {
    bucket: settings().QUARANTINE_BUCKET,
    key: keyOf(placeOf(draft, slot.id, upload)),
    accepts: slot.accepts,
    replaces,
    redirect: `${settings().BASE_URL}${page}/arrived/${upload}`,
    secondsToLive: uploadSeconds,
  })
}

/** The same for one file that a page with scripts has read: its name and digest are bound with it. */
export const fromDevice = async (draft: Draft, slot: EvidenceSlot, file: NamedFile) => {
  const upload = newId(12)
  const form = await presignUpload(storeOfEnvironment(), {
    ...file,
    bucket: settings().QUARANTINE_BUCKET,
    key: keyOf(placeOf(draft, slot.id, upload)),
    accepts: slot.accepts,
    secondsToLive: callSeconds,
  })
  return { ...form, upload }
}

type Large = { readonly name: string; readonly size: number; readonly nowSeconds: number } & Pick<
  NamedFile,
  'replaces'
>

/** Begins an upload in parts and remembers whose it is. */
export const beginInParts = async (
  draft: Draft,
  of: SendingOf,
  { name, size, nowSeconds, replaces }: Large,
): Promise<Sending> => {
  const upload = newId(12)
  const key = keyOf(placeOf(draft, of.slot, upload))
  const bucket = settings().QUARANTINE_BUCKET
  const parts = await beginParts(storeOfEnvironment(), { bucket, key, name, sha256: of.sha256, replaces })
  const sending = {
    ...of,
    ...{ size, upload, parts },
    ...(replaces && { replaces }),
    expires: nowSeconds + partsSeconds,
  }
  await services().sendings.begun(sending)
  return sending
}

/** An address for one act on an upload in parts. */
export const partsCall = (
  draft: Draft,
  { slot, upload, parts, size }: Sending,
  act: PartsAct,
  part: number,
): Promise<string> =>
  partsAddress(
    storeOfEnvironment(),
    { bucket: settings().QUARANTINE_BUCKET, key: keyOf(placeOf(draft, slot, upload)), parts },
    act,
    { size, part, secondsToLive: callSeconds },
  )

/** Why an upload was refused and what to do, in words. */
export const refusalOf = (
  { refusal }: Upload,
  { accepts }: Pick<EvidenceSlot, 'accepts'>,
): Text | undefined => (refusal === undefined ? undefined : refusalWords(refusal as RefusalCode, accepts))
