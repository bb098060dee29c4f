type Described = {
  readonly case: string
  readonly date: string
  readonly organization: string
  readonly description: string
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
  ] as const
  return lines.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('')
}

/** Decimal units, one decimal: `1.2 MB`. */
export const readableSize = (bytes: number): string => {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`
}
