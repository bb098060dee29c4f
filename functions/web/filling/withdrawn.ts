import { undeclared } from '../../engine/copied.ts'
import type { Form } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { services } from '../services.ts'
import type { Earlier } from './earlier.ts'

/** What was withdrawn in this case is gone on with: all of it, files too, but what has to be declared anew. */
export const withdrawnOf = async (
  head: Head,
  form: Form,
  by?: OrganId,
  duty?: number,
): Promise<Earlier | undefined> => {
  const last = head.state.filings.findLast(
    (filing) => filing.form.id === form.id && filing.by === by && filing.duty === duty,
  )
  if (last?.status !== 'withdrawn' || last.form.version !== form.version) return undefined
  const content = await contentOf(services().cases, head, last.no)
  return (
    content && { reference: last.reference, answers: undeclared(form, content.answers), draft: last.draft }
  )
}

/** The files of one draft stand in another from now on, under their ids, and are not told as files of both. */
export const carryFiles = async (head: Head, form: Form, from: string, to: string): Promise<void> => {
  const { drafts, copies } = services()
  const kept = (await drafts.uploads(head.id, from)).filter(({ status }) => status === 'accepted')
  for (const upload of kept) {
    await drafts.found({ ...upload, draft: to })
    if (!upload.evidence) continue
    const { sha256 } = upload.evidence
    const known = (await copies.of([sha256])).get(sha256)?.find((place) => place.upload === upload.id)
    await copies.leaves(sha256, upload.id)
    if (known) await copies.stands(sha256, { ...known, draft: to, form: form.id })
  }
}
