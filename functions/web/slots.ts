import type { EvidenceSlot, Form } from '../engine/form.ts'

export const slotsOf = (form: Form): EvidenceSlot[] => form.pages.flatMap(({ evidence }) => evidence ?? [])
