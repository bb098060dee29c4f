import type { CaseId } from '../../engine/ids.ts'
import { firstBreak, hashOf, noEvent } from '../../engine/log.ts'
import type { Cases } from '../../store/cases.ts'
import type { Commit, Link } from '../../store/commit.ts'
import type { Batch, Placed, PublicLog } from '../../store/log.ts'
import { entriesOfCommit, firstOf } from './enter.ts'
import { commitmentTo, entryBytes, openingOf, readEntry } from './entry.ts'
import type { LogFault } from './fault.ts'

export type CasesBehind = Pick<Cases, 'head' | 'commits' | 'links'>

type Behind = { readonly log: PublicLog; readonly cases: CasesBehind; readonly now: string }
type Told = Batch['commits'][number] & { readonly index: number }

/** Where entries are not what the cases' commits give, from an index on; and commits that never came into the log. */
export const differences = async (
  behind: Behind,
  from: number,
  entries: readonly Uint8Array[],
): Promise<LogFault[]> => {
  const told: Told[] = []
  for (let index = from; index < from + entries.length; ) {
    const batch = await behind.log.batch(index)
    if (!batch || batch.entries.length === 0) return [{ code: 'differs', where: `${index}` }]
    for (const commit of batch.commits) {
      told.push({ ...commit, index })
      index += commit.events
    }
  }
  const texts = entries.map((entry) => Buffer.from(entry).toString())
  const entryAt = (index: number): string => texts[index - from] ?? ''
  const faults: LogFault[] = []
  for (const [id, of] of Map.groupBy(told, (one) => one.case)) {
    const commits = await behind.cases.commits(id)
    const links = await behind.cases.links(id)
    const placed = await behind.log.placedOf(id)
    if (isBroken(commits, links)) faults.push({ code: 'differs', where: id })
    for (const one of of)
      if (!(await agrees(behind, one, { commits, links }, placed, entryAt)))
        faults.push({ code: 'differs', where: `${one.index}, ${id}` })
    faults.push(...unlogged(behind, commits, placed))
  }
  return faults
}

const agrees = async (
  { cases }: Behind,
  { case: id, index, sequence, events }: Told,
  { commits, links }: { readonly commits: readonly Commit[]; readonly links: readonly Link[][] },
  placed: ReadonlyMap<number, Placed>,
  entryAt: (index: number) => string,
): Promise<boolean> => {
  const left = links.find(([first]) => first?.sequence === sequence)
  if (left) return areEntered(left, { id, index, placed: placed.get(sequence), events }, entryAt)
  const commit = commits.find((one) => firstOf(one) === sequence)
  const place = placed.get(sequence)
  if (!commit || place?.index !== index || commit.log.length !== events) return false
  const made = await entriesOfCommit(cases, commit, place.salt)
  return made.every(
    ({ entry }, after) => Buffer.from(entryBytes(entry)).toString() === entryAt(index + after),
  )
}

/** Of a record that was deleted the hashes of its events stay; what is in the log is a commitment to them. */
const areEntered = (
  left: readonly Link[],
  { id, index, placed, events }: Pick<Told, 'index' | 'events'> & { id: CaseId; placed: Placed | undefined },
  entryAt: (index: number) => string,
): boolean =>
  placed?.index === index &&
  left.length === events &&
  left.every((link, after) => {
    const entry = entryAt(index + after)
    return (
      entry !== '' && readEntry(Buffer.from(entry)).event === commitmentTo(openingOf(id, link, placed.salt))
    )
  })

/** The whole chain, where a deletion left only hashes of its beginning. */
const isBroken = (commits: readonly Commit[], links: readonly Link[][]): boolean => {
  const full = commits.flatMap(({ log }) => log)
  if (links.length === 0) return firstBreak(full) !== undefined
  const all = [...full, ...links.flat()].toSorted((a, b) => a.sequence - b.sequence)
  const follows = all.every(
    ({ sequence, previous }, at) => sequence === at + 1 && previous === (all[at - 1]?.hash ?? noEvent),
  )
  return !follows || full.some((one) => one.hash !== hashOf(one))
}

const patienceMs = 60 * 60_000

/** Of a case that is in the log, every later commit must come into it, too. */
const unlogged = (
  { now }: Behind,
  commits: readonly Commit[],
  placed: ReadonlyMap<number, Placed>,
): LogFault[] => {
  const began = Math.min(...placed.keys())
  const isDue = ({ log }: Commit) => Date.parse(now) - Date.parse(log[0]?.at ?? now) > patienceMs
  return commits
    .filter((commit) => firstOf(commit) > began && !placed.has(firstOf(commit)) && isDue(commit))
    .map((commit) => ({ code: 'unlogged' as const, where: `${commit.case}, ${firstOf(commit)}` }))
}
