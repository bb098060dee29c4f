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
  const { parts, aside, writes } = taskLinks([task], person, baseUrl, nowSeconds)
  return { part: { ...parts[0], ...aside }, writes }
}

/** Fresh links to several tasks in one mail: each is what a mail of its own has; one link disowns them all. */
export const taskLinks = (
  tasks: readonly Task[],
  person: string,
  baseUrl: string,
  nowSeconds: number,
): {
  readonly parts: readonly Pick<Letter, 'action' | 'code'>[]
  readonly aside: Pick<Letter, 'aside'>
  readonly writes: readonly Write[]
} => {
  const made = tasks.map((task) => ({ task, token: newToken(), code: newTypedCode() }))
  const kills = { links: made.flatMap(({ token, code }) => [hashOf(token), hashOf(code)]), sessions: [] }
  const notMe = notMeLink({ about: 'task', person, kills }, baseUrl, nowSeconds)
  const expires = nowSeconds + linkSeconds
  const links = made.flatMap(({ task, token, code }) =>
    [token, code].map((secret) =>
      Links.write(hashOf(secret), { kind: 'task', person, task, notMe: notMe.hash, expires }),
    ),
  )
  return {
    parts: made.map(({ token, code }) => wayTo(token, code, baseUrl)),
    aside: notMe.part,
    writes: [...links, notMe.write],
  }
}

const wayTo = (token: string, code: string, baseUrl: string): Pick<Letter, 'action' | 'code'> => ({
  action: { label: { zh: '打开审批页', en: 'Open the task' }, url: `${baseUrl}/a#${token}` },
  code: {
    label: {
      zh: `不能打开链接时，在 ${baseUrl}/a 输入代码`,
      en: `If the link does not work, type this code at ${baseUrl}/a`,
    },
    value: code,
  },
})
