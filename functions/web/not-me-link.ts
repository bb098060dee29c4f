import type { Letter } from '../mail/compose.ts'
import { type Link, Links } from '../store/links.ts'
import type { Write } from '../store/table.ts'
import { hashOf, newToken } from './secrets.ts'

/** As long as a task link: whoever finds an old mail can still say that it was not they. */
const days = 60

export type NotMe = Extract<Link, { kind: 'not-me' }>
type Made = {
  /** SHA-256 of the link's secret. */
  readonly hash: string
  readonly part: Pick<Letter, 'aside'>
  readonly write: Write
}

/** The second link of a mail with a secret, by which its reader says “this was not me”; revokes what it names. */
export const notMeLink = (
  about: Pick<NotMe, 'about' | 'kills'> & { readonly person: string },
  baseUrl: string,
  nowSeconds: number,
): Made => {
  const token = newToken()
  const hash = hashOf(token)
  return {
    hash,
    part: { aside: { label, url: `${baseUrl}/a/not-me#${token}` } },
    write: Links.write(hash, { kind: 'not-me', ...about, expires: nowSeconds + days * 24 * 3600 }),
  }
}

const label = {
  zh: '不是您本人操作，或者怀疑他人得到了这封邮件？请在这里撤销',
  en: 'This was not you, or somebody else may have this mail? Revoke it here',
}
