import type { IndexLogWords } from './index-readme.ts'
import type { LogWords } from './readme.ts'

/** What `bag-info.txt` says of a bag besides its size. */
export type Described = {
  readonly case: string
  readonly date: string
  readonly organization: string
  readonly description: string
  readonly signing?: { readonly stamped: boolean } | undefined
  readonly publicLog?: LogWords | IndexLogWords | undefined
}

/** `bag-info.txt`; its date is the event's, so that a bag made again is the same bag. */
export const bagInfo = (
  bag: Described,
  name: string,
  payload: readonly { readonly size: number }[],
): string => {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0)
  const lines = [
    ['Source-Organization', bag.organization],
    ['External-Description', bag.description],
    ['External-Identifier', name],
    ['Bag-Group-Identifier', bag.case],
    ['Bagging-Date', bag.date],
    ['Bag-Size', readableSize(bytes)],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    // Signed with all the rest: whoever takes the time stamps out cannot say that there were none.
    ...(bag.signing ? [['Signatures', signaturesIn(bag.signing)] as const] : []),
    ...(bag.publicLog ? [['Public-Log', placeIn(bag.publicLog)] as const] : []),
  ] as const
  return lines.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('')
}

const placeIn = (log: LogWords | IndexLogWords): string => {
  if (log === 'not-yet') return 'not yet'
  return 'cases' in log
    ? `${log.origin}, ${log.cases} cases in ${log.of} entries`
    : `${log.origin}, entry ${log.entry} of ${log.of}`
}

const signaturesIn = ({ stamped }: { readonly stamped: boolean }): string =>
  stamped ? 'CMS (RFC 5652), time stamps (RFC 3161)' : 'CMS (RFC 5652)'

/** Decimal units, one decimal: `1.2 MB`. */
export const readableSize = (bytes: number): string => {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`
}
