import type { Person } from '../engine/people.ts'
import type { Head } from '../store/head.ts'
import type { Session } from '../store/links.ts'
import type { Action } from './access.ts'
import { Failure } from './failure.ts'
import type { SiteRequest } from './request.ts'
import type { SiteResponse } from './response.ts'

/** A request together with who makes it and the case that its path names. */
export type Visit = SiteRequest & {
  readonly person?: Person
  readonly session?: Session
  readonly head?: Head
}

/** One page or act of a function; `action` is what the visitor must be allowed to do. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** As the router takes it: `/my/cases/{case}`. */
  readonly path: string
  readonly action: Action
  /** Answers for a case whose record was deleted, too. */
  readonly ofGone?: true
  readonly page: (visit: Visit) => Promise<SiteResponse>
  /** Its form may hold a file. */
  readonly takesFile?: true
}

/** Pages of a file that is read when one of them is first asked for, each by its name there. */
export const pagesOf =
  <File extends object>(load: () => Promise<File>) =>
  (name: PagesIn<File>): Route['page'] =>
  async (visit) =>
    ((await load())[name] as Route['page'])(visit)

type PagesIn<File> = { [Name in keyof File]: File[Name] extends Route['page'] ? Name : never }[keyof File]

/** The signed-in person; routes that ask for more than `anyone` always have one. */
export const personOf = ({ person }: Visit): Person => {
  if (!person) throw new Failure(401)
  return person
}

/** The case of the path, already checked against the visitor's rights. */
export const headOf = ({ head }: Visit): Head => {
  if (!head) throw new Failure(404)
  return head
}
