import { type Contents, textOf } from './contents.ts'
import type { Entry } from './events.ts'
import { type Finding, finding } from './findings.ts'

const shanghaiMs = 8 * 3_600_000

/** Name, case, day and size as `bag-info.txt` and the folder tell them, against what is inside. */
export const checkInfo = (folder: string, contents: Contents, events: readonly Entry[]): Finding[] =>
  named(folder, contents, (name, info) => {
    const last = events.at(-1)
    const day = last && new Date(Date.parse(last.at) + shanghaiMs).toISOString().slice(0, 10)
    const agrees =
      name.startsWith(`${info.get('Bag-Group-Identifier')}_e`) &&
      (day === undefined || info.get('Bagging-Date') === day)
    return [
      ...(agrees ? [] : [finding('info', 'bag-info.txt')]),
      ...(name.endsWith(`_e${events.length}`) ? [] : [finding('event-count', 'data/record/events.jsonl')]),
    ]
  })

/** As `checkInfo`, of a redacted archive. */
export const checkRedactedInfo = (folder: string, contents: Contents, events: number): Finding[] =>
  named(folder, contents, (name, info) => [
    ...(name.startsWith(`${info.get('Bag-Group-Identifier')}_e`) ? [] : [finding('info', 'bag-info.txt')]),
    ...(name.endsWith(`_e${events}_redacted`) ? [] : [finding('event-count', 'data/redacted-events.jsonl')]),
  ])

/** As `checkInfo`, of an index of many archives. */
export const checkIndexInfo = (folder: string, contents: Contents): Finding[] =>
  named(folder, contents, ofGroup('index'))

/** As `checkInfo`, of a certificate of deletion. */
export const checkCertificateInfo = (folder: string, contents: Contents): Finding[] =>
  named(folder, contents, ofGroup('deleted'))

type Info = ReadonlyMap<string, string>
type Check = (name: string, info: Info) => Finding[]

const ofGroup =
  (what: string): Check =>
  (name, info) =>
    name === `${info.get('Bag-Group-Identifier')}_${what}` ? [] : [finding('info', 'bag-info.txt')]

/** A folder may only have been renamed: all else is then held against the name that was signed. */
const named = (folder: string, contents: Contents, check: Check): Finding[] => {
  const info = infoIn(contents)
  const name = info.get('External-Identifier') ?? folder
  return [
    ...(name === folder ? [] : [finding('renamed', folder)]),
    ...(isDescribed(contents, info) ? [] : [finding('info', 'bag-info.txt')]),
    ...check(name, info),
  ]
}

const isDescribed = (contents: Contents, info: Info): boolean => {
  const payload = [...contents].filter(([path]) => path.startsWith('data/'))
  const bytes = payload.reduce((sum, [, { size }]) => sum + size, 0)
  return (
    info.get('Payload-Oxum') === `${bytes}.${payload.length}` &&
    info.has('External-Identifier') &&
    textOf(contents, 'bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
  )
}

/** Whether the archive was issued with time stamps. */
export const isStamped = (contents: Contents): boolean =>
  infoIn(contents).get('Signatures')?.includes('RFC 3161') === true

/** Where it says to stand in the public log; undefined where it says nothing of it, or that it is not there yet. */
export const logPlace = (contents: Contents): string | undefined => {
  const place = infoIn(contents).get('Public-Log')
  return place === 'not yet' ? undefined : place
}

const infoIn = (contents: Contents): ReadonlyMap<string, string> =>
  new Map(
    (textOf(contents, 'bag-info.txt') ?? '').split('\n').map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    }),
  )
