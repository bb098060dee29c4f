import type { Letter } from '../mail/compose.ts'
import { Links, type Task } from '../store/links.ts'
import type { Write } from '../store/table.ts'
import { notMeLink } from './not-me-link.ts'
import { hashOf, newToken, newTypedCode } from './secrets.ts'

/** Links die with their step's epoch; this is for those that nobody ever follows. */
const linkSeconds = 60 * 24 * 3600

export type TaskLink = {
  /** What the mail says of it. */
  readonly part: Pick<Letter, 'action' | 'code' | 'aside'>
  /** What must be kept for it to work. */
  readonly writes: readonly Write[]
}

/** A fresh link to a task for one person, its code to be typed, and the link that disowns both. */
export const taskLink = (task: Task, person: string, baseUrl: string, nowSeconds: number): TaskLink => {
  const token = newToken()
  const code = newTypedCode()
  const hashes = [hashOf(token), hashOf(code)]
  const kills = { links: hashes, sessions: [] }
  const notMe = notMeLink({ about: 'task', person, kills }, baseUrl, nowSeconds)
  const link = {
    kind: 'task' as const,
    person,
    task,
    notMe: notMe.hash,
    expires: nowSeconds + linkSeconds,
  }
  return {
    part: {
      ...notMe.part,
      action: { label: { zh: '打开审批页', en: 'Open the task' }, url: `${baseUrl}/a#${token}` },
      code: {
        label: {
          zh: `不能打开链接时，在 ${baseUrl}/a 输入代码`,
          en: `If the link does not work, type this code at ${baseUrl}/a`,
        },
        value: code,
      },
    },
    writes: [...hashes.map((hash) => Links.write(hash, link)), notMe.write],
  }
}
