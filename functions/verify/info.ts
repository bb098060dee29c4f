import { type Contents, textOf } from './contents.ts'
import type { Entry } from './events.ts'
import { type Finding, finding } from './findings.ts'

const shanghaiMs = 8 * 3_600_000

/** Name, case, day and size as `bag-info.txt` and the folder tell them, against what is inside. */
export const checkInfo = (name: string, contents: Contents, events: readonly Entry[]): Finding[] => {
  const info = infoIn(contents)
  const last = events.at(-1)
  const day = last && new Date(Date.parse(last.at) + shanghaiMs).toISOString().slice(0, 10)
  const agrees =
    isDescribed(name, contents) &&
    name.startsWith(`${info.get('Bag-Group-Identifier')}_e`) &&
    (day === undefined || info.get('Bagging-Date') === day)
  return [
    ...(agrees ? [] : [finding('info', 'bag-info.txt')]),
    ...(name.endsWith(`_e${events.length}`) ? [] : [finding('event-count', 'data/record/events.jsonl')]),
  ]
}

/** As `checkInfo`, of a redacted archive. */
export const checkRedactedInfo = (name: string, contents: Contents, events: number): Finding[] => {
  const group = infoIn(contents).get('Bag-Group-Identifier')
  const agrees = isDescribed(name, contents) && name.startsWith(`${group}_e`)
  return [
    ...(agrees ? [] : [finding('info', 'bag-info.txt')]),
    ...(name.endsWith(`_e${events}_redacted`) ? [] : [finding('event-count', 'data/redacted-events.jsonl')]),
  ]
}

/** As `checkInfo`, of an index of many archives. */
export const checkIndexInfo = (name: string, contents: Contents): Finding[] => {
  const group = infoIn(contents).get('Bag-Group-Identifier')
  return isDescribed(name, contents) && name === `${group}_index` ? [] : [finding('info', 'bag-info.txt')]
}

/** As `checkInfo`, of a certificate of deletion. */
export const checkCertificateInfo = (name: string, contents: Contents): Finding[] => {
  const group = infoIn(contents).get('Bag-Group-Identifier')
  return isDescribed(name, contents) && name === `${group}_deleted` ? [] : [finding('info', 'bag-info.txt')]
}

const isDescribed = (name: string, contents: Contents): boolean => {
  const info = infoIn(contents)
  const payload = [...contents].filter(([path]) => path.startsWith('data/'))
  const bytes = payload.reduce((sum, [, { size }]) => sum + size, 0)
  return (
    info.get('Payload-Oxum') === `${bytes}.${payload.length}` &&
    info.get('External-Identifier') === name &&
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
