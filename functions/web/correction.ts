import { changedIn } from '../engine/changed.ts'
import type { Form } from '../engine/form.ts'
import { type Content, contentOf } from '../store/content.ts'
import type { Draft } from '../store/drafts.ts'
import { services } from './services.ts'

/** What a correction changes of the filing as it was returned. */
export const changedSince = async (
  draft: Draft,
  form: Form,
  after: Pick<Content, 'answers' | 'evidence'>,
): Promise<string[]> => {
  const { cases } = services()
  const head = await cases.head(draft.case)
  const before = head && draft.filing ? await contentOf(cases, head, draft.filing) : undefined
  if (!before) throw new Error(`Draft ${draft.id} corrects a filing that is not there`)
  return changedIn(form, before, after)
}
