import type { Evidence, Form } from '../../engine/form.ts'
import { isViewable } from '../../evidence/kinds.ts'
import { slotsOf } from '../slots.ts'
import type { FileLink, SlotFiles } from '../views/case/gallery.tsx'

/** Evidence of a filing by slot; addresses are ours, each checked and logged before it leads to the store. */
export const filesBySlot = (form: Form, evidence: readonly Evidence[], base: string): SlotFiles[] =>
  slotsOf(form)
    .map((slot) => ({
      label: slot.label,
      files: evidence.filter((one) => one.slot === slot.id).map((one) => fileLink(one, base)),
    }))
    .filter(({ files }) => files.length > 0)

/** One file as it may be looked at below an address of ours. */
export const fileLink = (one: Evidence, base: string): FileLink => {
  const { name, kind, size, claimed, type, id } = one
  return {
    name,
    kind,
    size,
    ...(claimed && { claimed }),
    href: `${base}/${id}`,
    ...(kind === 'photo' && isViewable(type) && { thumbnail: `${base}/${id}?view=1` }),
  }
}
