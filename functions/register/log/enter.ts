import { randomBytes } from 'node:crypto'
import type { Cases } from '../../store/cases.ts'
import type { Commit } from '../../store/commit.ts'
import { jitter } from '../../store/jitter.ts'
import { type Batch, PublicLog } from '../../store/log.ts'
import type { Write } from '../../store/table.ts'
import type { Entry } from '../entries.ts'
import { entriesBy } from '../publishing.ts'
import { type LogEntry, logEntryOf, noticeOpening } from './entry.ts'

export type Entering = { readonly log: PublicLog; readonly cases: Pick<Cases, 'head'> }

/** A transaction takes a hundred writes: two of the log's own, one a commit, one a notice. */
const mostCommits = 20
const attempts = 60

/**
 * Enters commits in the public log, each once, however often and by however many it is asked: the size of the log
 * is the condition of the one transaction that gives them their places. Files and checkpoint follow from it.
 */
export const enter = async (means: Entering, commits: readonly Commit[], at: string): Promise<void> => {
  for (let from = 0; from < commits.length; from += mostCommits)
    await enterSome(means, commits.slice(from, from + mostCommits), at)
}

const enterSome = async (means: Entering, commits: readonly Commit[], at: string): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [before, ...places] = await Promise.all([
      means.log.size(),
      ...commits.map((commit) => means.log.placed(commit.case, firstOf(commit))),
    ])
    const missing = distinct(commits.filter((_, index) => !places[index]))
    if (missing.length === 0) return
    const { batch, beside } = await batchOf(means, missing, before, at)
    if (await means.log.enter(before, batch, beside)) return
    await jitter(attempt)
  }
  throw new Error(`The public log stayed contended through ${attempts} attempts`)
}

export const firstOf = ({ log }: Pick<Commit, 'log'>): number => log[0]?.sequence ?? 0

/** A batch of the stream may have the same commit twice. */
const distinct = (commits: readonly Commit[]): Commit[] => [
  ...new Map(commits.map((commit) => [`${commit.case} ${firstOf(commit)}`, commit])).values(),
]

const batchOf = async (
  means: Entering,
  commits: readonly Commit[],
  before: number,
  at: string,
): Promise<{ batch: Batch; beside: Write[] }> => {
  const entries: LogEntry[] = []
  const beside: Write[] = []
  for (const commit of commits) {
    const placed = { index: before + entries.length, salt: randomBytes(32).toString('hex'), at }
    const made = await entriesOfCommit(means.cases, commit, placed.salt)
    beside.push(PublicLog.placing(commit.case, firstOf(commit), placed))
    beside.push(...made.flatMap((one, index) => noticesOf(one, { ...placed, index: placed.index + index })))
    entries.push(...made.map(({ entry }) => entry))
  }
  const told = commits.map((commit) => ({
    case: commit.case,
    sequence: firstOf(commit),
    events: commit.log.length,
  }))
  return { batch: { at, entries, commits: told }, beside }
}

type Made = { readonly entry: LogEntry; readonly event: string; readonly published: readonly Entry[] }

/** What the log says of each event of a commit; with the same salt always the same. */
export const entriesOfCommit = async (
  cases: Pick<Cases, 'head'>,
  { case: id, log }: Pick<Commit, 'case' | 'log'>,
  salt: string,
): Promise<Made[]> => {
  const isPublic = log.some(({ event }) => event.type === 'NoticePublished' || event.type === 'NoticeRemoved')
  const head = isPublic ? await cases.head(id) : undefined
  return log.map((logged) => {
    const published = head ? entriesBy(head, log, logged) : []
    return { entry: logEntryOf(id, logged, salt, published), event: logged.hash, published }
  })
}

const noticesOf = (
  { entry, event, published }: Made,
  { index, salt, at }: { index: number; salt: string; at: string },
): Write[] =>
  published.map((one) =>
    PublicLog.placingNotice(one.id, event, { index, at, entry, salt: noticeOpening(one, salt).salt }),
  )
