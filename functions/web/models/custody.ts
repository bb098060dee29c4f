import type { Text } from '../../engine/text.ts'
import { brokenAt, type CustodyEntry } from '../../store/custody.ts'
import { auditServices } from '../audit-services.ts'
import { divisionName } from '../names.ts'
import type { CustodyRow, CustodyView } from '../views/pages/custody.tsx'
import type { Visit } from '../visit.ts'

const perPage = 50

/** A page of the log of custody, as far as a reader's divisions go; `undefined` reads all. */
export const custodyView = async (
  { query }: Visit,
  base: string,
  own: readonly string[] | undefined,
): Promise<CustodyView> => {
  const before = /^[1-9]\d{0,8}$/.exec(query.get('before') ?? '')?.[0]
  // One more than is shown, so that the oldest shown is held against the one before it.
  const read = await auditServices().custody.before(before ? Number(before) : undefined, perPage + 1)
  const shown = read.slice(0, perPage)
  const oldest = shown.at(-1)?.sequence ?? 1
  return {
    rows: shown.filter(({ counties }) => isOwn(counties, own)).map(rowOf),
    isPart: own !== undefined,
    broken: brokenAt(read),
    ...(before && { first: base }),
    ...(oldest > 1 && { next: `${base}?before=${oldest}` }),
  }
}

const isOwn = (counties: readonly string[], own: readonly string[] | undefined): boolean =>
  own === undefined || counties.some((county) => own.includes(county))

const rowOf = ({ sequence, at, name, title, counties, event, hash }: CustodyEntry): CustodyRow => ({
  sequence,
  at,
  who: [name, title].filter(Boolean).join(' '),
  counties: counties.map(divisionName),
  ...told(event),
  hash,
})

/** What happened, and to which file. */
const told = (event: CustodyEntry['event']): { readonly what: Text; readonly about: string } => {
  switch (event.type) {
    case 'ArchiveDownloaded':
      return {
        what: { zh: '下载档案包', en: 'fetched an archive' },
        about: event.file,
      }
    case 'BatchFileDownloaded':
      return {
        what: {
          zh: `下载批量档案（${event.asked}）`,
          en: `fetched a file of many archives (${event.asked})`,
        },
        about: event.file,
      }
  }
}
