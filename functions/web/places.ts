import type { Form } from '../engine/form.ts'
import { evidenceHref, pageHref } from './filling/filling.ts'
import { hasTyping } from './views/form/scope.ts'

/** Address of a form below that of its case: where it is begun, filled in and corrected; each duty has its own. */
export const formHref = (caseBase: string, { id }: Pick<Form, 'id'>, duty?: number): string =>
  `${caseBase}/forms/${duty === undefined ? id : `${id}.${duty}`}`

/** What the last part of such an address names: a form, and the duty that it is to answer, as in `duty-report.3`. */
export const formNamed = (part: string): { id: string; duty?: number } => {
  const [id = '', no] = part.split('.')
  return no === undefined ? { id } : { id, duty: /^\d{1,4}$/u.test(no) ? Number(no) : 0 }
}

/** Where a field or piece of evidence of a form is filled in; `base` is the form's own address. */
export const placeOfField = (base: string, form: Form, field: string): string => {
  const [root = '', slot = ''] = field.split('.')
  const page = form.pages.find(({ fields, evidence = [] }) =>
    root === 'evidence' ? evidence.some(({ id }) => id === slot) : fields.some(({ id }) => id === root),
  )
  if (!page) return base
  const href =
    root === 'evidence' && hasTyping(page) ? evidenceHref({ base }, page.id) : pageHref({ base }, page.id)
  return `${href}#${field}`
}
