import type { Answer } from '../../engine/form.ts'
import type { CaseId } from '../../engine/ids.ts'
import { contentOf } from '../../store/content.ts'
import { Follows } from '../../store/follows.ts'
import { Failure } from '../failure.ts'
import { services } from '../services.ts'
import type { Sent } from './asked.ts'
import { draftIdOf } from './ids.ts'

/** What is being sent: its own id, the case of another that it is filed in, and the hash of its code. */
type Sending = { readonly id: CaseId; readonly target?: CaseId | undefined; readonly hash: string }

/**
 * Whether the same came from the same page before. A page makes one filing: whoever changes it and sends it again is
 * told so, and whoever learned the number of somebody else's can add neither a code nor a name to it.
 */
export const wasFiled = async ({ id, target, hash }: Sending, { answers }: Sent): Promise<boolean> => {
  const { cases } = services()
  const head = await cases.head(target ?? id)
  const filed = head?.state.filings.find(({ draft }) => draft === draftIdOf(id))
  if (!head || !filed) return false
  const follow = await new Follows(services().table).byHash(hash, 0)
  if (follow?.case !== id) throw new Failure(400)
  const content = await contentOf(cases, head, filed.no)
  const isSame = Object.entries(answers).every(([field, answer]) => isEqual(content?.answers[field], answer))
  if (!isSame) throw new Failure(409, filedAlready)
  return true
}

const isEqual = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

export const filedAlready = {
  zh: '这一件已经提交，不能再修改。要补充的，请重新填写一件，并写明原来的编号。',
  en: 'This was submitted already and cannot be changed. To add to it, write another one that names its number.',
}
