import { unaudited } from '../../../forms/tracks/confined.ts'
import { readCreditCode } from '../../engine/credit-code.ts'
import { CaseId } from '../../engine/ids.ts'
import type { Heads } from '../../store/cases.ts'
import type { Head } from '../../store/head.ts'
import { services } from '../../web/services.ts'
import { type Asked, asksHead, asksLog, openedBetween } from './asked.ts'
import { isInLog } from './in-log.ts'
import { listsFor } from './query.ts'

const perPage = 20
/** Of each county, where nothing was asked. */
const perCounty = 5
/** Cases that one page looks at: heads alone, or with their logs. */
const mostHeads = 200
const mostLogs = 40

export type Found = Heads & {
  /** How many cases were looked at for this page, where more were than are shown. */
  readonly read?: number
}

/**
 * By case number, or else along an index: the cases of an enterprise or a county, opened between two days. All
 * else is held against what the index gives, a bounded number of cases a page: never a scan.
 */
export const find = async (asked: Asked): Promise<Found> => {
  const numbered = await caseNumbered(asked.q)
  if (numbered) return { heads: [numbered].filter(({ state }) => mayAppear(asked, state)) }
  const isOpen = !asked.q && !asked.county && !asksHead(asked) && !asksLog(asked)
  return isOpen ? newestOfEach(asked) : walk(asked)
}

const mayAppear = ({ own }: Asked, { county, track }: Head['state']): boolean =>
  own.includes(county) && !unaudited.includes(track.id)

/** A case is named by its number, which is its id in capitals with the platform's letter before it. */
const caseNumbered = async (typed: string): Promise<Head | undefined> => {
  const id = CaseId.safeParse(typed.toLowerCase().replace(/^l?c-/, 'C-'))
  return id.success ? services().cases.head(id.data) : undefined
}

const codeIn = ({ q }: Asked): string | undefined => {
  const code = readCreditCode(q)
  return code.kind === 'malformed' ? undefined : code.code
}

/** A few of each county at once; to see more, a county is chosen. */
const newestOfEach = async ({ own }: Asked): Promise<Found> => {
  const { cases } = services()
  const pages = await Promise.all(own.map((county) => cases.ofCounty(county, { limit: perCounty })))
  const heads = pages.flatMap((page) => page.heads)
  return { heads: heads.toSorted((a, b) => b.opened.localeCompare(a.opened)) }
}

const isNamed = ({ state }: Head, part: string): boolean =>
  state.enterprise.name.normalize('NFKC').includes(part)

/** Goes along the lists from where the last page ended, until a page is full or enough was looked at. */
const walk = async (asked: Asked): Promise<Found> => {
  const lists = codeIn(asked) ? [''] : listsFor(asked.track, asked.county ? [asked.county] : asked.own)
  let [list, after] = placeIn(asked.after, lists)
  const heads: Head[] = []
  let read = 0
  const most = asksLog(asked) ? mostLogs : mostHeads
  while (list < lists.length && heads.length < perPage && read < most) {
    const page = await pageOf(asked, lists[list] ?? '', after)
    read += page.heads.length
    heads.push(...(await matching(asked, page.heads)))
    after = page.next
    if (!after) list += 1
  }
  const told = { heads, ...(read > heads.length && { read }) }
  return list < lists.length ? { ...told, next: `${list}~${after ?? ''}` } : told
}

/** `<list>~<cursor>`; anything else begins anew. */
const placeIn = (after: string | undefined, lists: readonly string[]): [number, string | undefined] => {
  const { list, cursor } = /^(?<list>\d{1,2})~(?<cursor>[\w-]*)$/.exec(after ?? '')?.groups ?? {}
  return Number(list) < lists.length ? [Number(list), cursor || undefined] : [0, undefined]
}

const pageOf = (asked: Asked, county: string, after: string | undefined): Promise<Heads> => {
  const page = { limit: perPage, after, ...openedBetween(asked) }
  const code = codeIn(asked)
  const { cases } = services()
  return code ? cases.ofEnterprise(code, page) : cases.ofCounty(county, page)
}

const matching = async (asked: Asked, heads: readonly Head[]): Promise<Head[]> => {
  const near = heads.filter((head) => isAsked(asked, head))
  if (!asksLog(asked)) return near
  const found = await Promise.all(near.map((head) => isInLog(asked, head)))
  return near.filter((_, at) => found[at])
}

const isAsked = (asked: Asked, head: Head): boolean => {
  const { county, track, state, q } = asked
  return (
    mayAppear(asked, head.state) &&
    (!county || head.state.county === county) &&
    (!track || head.state.track.id === track) &&
    (!state || head.state.state === state) &&
    (codeIn(asked) !== undefined || isNamed(head, q))
  )
}
