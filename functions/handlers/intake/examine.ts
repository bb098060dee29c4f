import { formOf } from '../../../forms/registry.ts'
import { takeIn } from '../../evidence/intake.ts'
import type { TakenIn } from '../../evidence/receipt.ts'
import { Deletions } from '../../store/deletions.ts'
import type { Draft, Upload } from '../../store/drafts.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { slotsOf } from '../../web/slots.ts'
import { storage } from '../../web/storage.ts'
import { keyOf, type UploadPlace } from '../../web/uploads.ts'

const kept = ({ evidence, replaces }: Extract<TakenIn, { ok: true }>) => ({
  evidence,
  ...(replaces && { replaces }),
})

/** The same bytes may be about to be deleted with another case: then it is examined again in a moment. */
const claim = async (sha256: string, id: Draft['case']): Promise<void> => {
  if (!(await new Deletions(services().table).claim(sha256, id)))
    throw new Error(`File ${sha256} is being deleted with another case`)
}

/** Examines an arrived object and tells its draft; a file that belongs to no open draft stays where it is. */
export const examine = async (place: UploadPlace, at: string): Promise<Upload | undefined> => {
  const drafts = await services().drafts.ofCase(place.case)
  const draft = drafts.find(({ id }) => id === place.draft)
  if (draft?.form.id !== place.form) return undefined
  const slot = slotsOf(await formOf(draft.form)).find(({ id }) => id === place.slot)
  if (!slot) return undefined
  const taken = await takeIn(storage(), {
    quarantine: settings().QUARANTINE_BUCKET,
    evidence: settings().EVIDENCE_BUCKET,
    key: keyOf(place),
    id: place.upload,
    slot: slot.id,
    accepts: slot.accepts,
    ...(slot.bare && { bare: true }),
    claim: (sha256) => claim(sha256, draft.case),
  })
  if (!taken.ok && taken.refusal.code === 'missing') return undefined
  const about = { id: place.upload, case: draft.case, draft: draft.id, slot: slot.id, at }
  const found: Upload = taken.ok
    ? { ...about, status: 'accepted', name: taken.evidence.name, ...kept(taken) }
    : { ...about, status: 'refused', name: taken.name ?? '', refusal: taken.refusal.code }
  await services().drafts.found(found)
  if (found.evidence && !slot.bare) await remember(found.evidence.sha256, found, draft)
  return found
}

/** Where the very file stands is kept by its digest; of what comes from a tip-off nothing is. */
const remember = (sha256: string, { id }: Upload, draft: Draft): Promise<void> =>
  services().copies.stands(sha256, {
    ...{ upload: id, case: draft.case, draft: draft.id, form: draft.form.id },
    ...((draft.by || draft.listedFor) && { ofOrgan: true as const }),
  })
