import type { Form } from '../engine/form.ts'
import { evidenceHref, pageHref } from './filling/filling.ts'
import { hasTyping } from './views/form/scope.ts'

/** Address of a form below that of its case: where it is begun, filled in and corrected. */
export const formHref = (caseBase: string, { id }: Pick<Form, 'id'>): string => `${caseBase}/forms/${id}`

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
