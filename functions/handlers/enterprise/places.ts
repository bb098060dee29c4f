import type { Form } from '../../engine/form.ts'
import { evidenceHref, pageHref } from '../../web/filling/filling.ts'
import { hasTyping } from '../../web/views/form/scope.ts'

/** Address of a form in a case: where it is begun, filled in and corrected. */
export const formHref = (caseId: string, { id }: Pick<Form, 'id'>): string =>
  `/my/cases/${caseId}/forms/${id}`

/** Where a field or piece of evidence of a form is filled in. */
export const placeOfField = (caseId: string, form: Form, field: string): string => {
  const base = formHref(caseId, form)
  const [root = '', slot = ''] = field.split('.')
  const page = form.pages.find(({ fields, evidence = [] }) =>
    root === 'evidence' ? evidence.some(({ id }) => id === slot) : fields.some(({ id }) => id === root),
  )
  if (!page) return base
  const href =
    root === 'evidence' && hasTyping(page) ? evidenceHref({ base }, page.id) : pageHref({ base }, page.id)
  return `${href}#${field}`
}
