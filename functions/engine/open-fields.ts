import { fieldsOf, isShown, settle } from './answers.ts'
import type { Returned } from './case.ts'
import type { Answers, EvidenceSlot, Form } from './form.ts'

/** Whether whoever returned a filing left all of it open: by saying so, or by naming nothing. */
export const isAllOpen = ({
  corrections,
  everything,
}: Pick<Returned, 'corrections' | 'everything'>): boolean => everything === true || corrections.length === 0

/**
 * Fields and slots (`evidence.<slot>`) that may be changed where only some were named: those, slots that must
 * have as many files, and what the returned answers did not ask for, since a correction may call for it.
 */
export const openFields = (form: Form, named: readonly string[], returned: Answers): ReadonlySet<string> => {
  const hidden = partsOf(form).filter(({ part }) => !isShown(part, settle(form, returned)))
  return new Set([...named, ...linked(form, named), ...hidden.map(({ id }) => id)])
}

/** What was changed although neither named nor open because of what was; `now` are the answers as they would be. */
export const closedChanges = (
  form: Form,
  open: ReadonlySet<string>,
  changed: readonly string[],
  now: Answers,
): string[] => {
  const settled = settle(form, now)
  const shown = new Set(partsOf(form).flatMap(({ id, part }) => (isShown(part, settled) ? [id] : [])))
  return changed.filter((field) => !open.has(field) && shown.has(field))
}

const slotsOf = ({ pages }: Form): EvidenceSlot[] => pages.flatMap(({ evidence = [] }) => evidence)

const partsOf = (form: Form) => [
  ...fieldsOf(form)
    .filter(({ kind }) => kind !== 'known' && kind !== 'computed')
    .map((part) => ({ id: part.id, part })),
  ...slotsOf(form).map((part) => ({ id: `evidence.${part.id}`, part })),
]

/** Slots of the same things from the same viewpoints: one more file in one calls for one more in the others. */
const linked = (form: Form, named: readonly string[]): string[] => {
  const slots = slotsOf(form)
  const rootOf = ({ id, sameCountAs }: EvidenceSlot): string => sameCountAs ?? id
  const roots = slots.filter(({ id }) => named.includes(`evidence.${id}`)).map(rootOf)
  return slots.filter((slot) => roots.includes(rootOf(slot))).map(({ id }) => `evidence.${id}`)
}
