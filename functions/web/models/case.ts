import { grounds } from '../../../forms/grounds.ts'
import { municipality } from '../../../forms/organs.ts'
import { serviceMethods } from '../../../forms/rectification-notice/service-methods.ts'
import { registers } from '../../../forms/registers.ts'
import { trackOf } from '../../../forms/registry.ts'
import { wordsOf } from '../../../forms/tracks/words.ts'
import type { Case, Filing } from '../../engine/case.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { EquipmentItem, Evidence, Option } from '../../engine/form.ts'
import { noticeIn, openingIn, type ServedNotice } from '../../engine/notice.ts'
import type { Text } from '../../engine/text.ts'
import { stateOf, type TrackState } from '../../engine/track.ts'
import type { Head } from '../../store/head.ts'
import { divisionName } from '../names.ts'
import { markWords } from '../story.ts'
import type { MarkedItem } from '../views/case/equipment.tsx'
import type { CaseView } from '../views/pages/case.tsx'
import { openingBasis } from './basis.ts'
import { clockViews } from './clock.ts'
import { dutyLines } from './duties.ts'
import { fileLink } from './evidence.ts'
import { filingLines } from './filings.ts'
import { type CaseHref, otherListings, type Related, relatedCases } from './related.ts'
import { timelineOf } from './timeline.ts'

type CasePlace = {
  /** Address of the case; filings and evidence lie below. */
  readonly base: string
  readonly today: string
  readonly back: CaseView['back']
  readonly actions: CaseView['actions']
  /** Which filings the reader may see; all of them unless said. */
  readonly sees?: (filing: Filing) => boolean
  /** What else there is of the enterprise, and where this reader finds it. */
  readonly related: Related
  readonly hrefOf: CaseHref
  /** Auditors see evidence in the archive alone. */
  readonly showsEvidence?: boolean
}

/** The whole case on one page, for whoever may see it. */
export const caseView = ({ id, state }: Head, log: readonly LoggedEvent[], place: CasePlace): CaseView => {
  const opening = openingIn(log)
  const track = trackOf(state.track)
  const now = stateOf(track, state.state)
  const notice = noticeIn(log)
  return {
    number: state.number,
    words: wordsOf(track),
    county: divisionName(state.county),
    enterprise: opening.enterprise,
    track: track.title,
    state: now.title,
    owner: turnIn(state),
    ofOrgan: track.of === 'organ',
    unnoticed: notice?.number === '',
    grounds: opening.grounds.map((id) => labelOf(grounds, id)),
    basis: openingBasis(opening),
    ...(notice && { notice: noticeView(notice, place) }),
    papers: filesOf(opening.papers ?? [], place),
    clocks: clockViews(state, place.today),
    duties: dutyLines(state, log, place.base),
    today: place.today,
    equipment: opening.equipment.map((item) => ({
      ...markedItem(state, item),
      others: otherListings(place.related, id, item.serial, place.hrefOf),
    })),
    related: relatedCases(place.related, { id, state }, place.hrefOf),
    filings: filingLines(state, place.base, log, place.sees),
    history: timelineOf(state, log),
    actions: place.actions,
    published: publishedIn(state, log),
    back: place.back,
  }
}

/** Whose turn it is: what was returned to the enterprise waits for it, whoever the stage is with. */
export const turnIn = (state: Case): TrackState['owner'] => {
  const { owner } = stateOf(trackOf(state.track), state.state)
  if (state.filings.some(({ status, by }) => status === 'returned' && by === undefined)) return 'enterprise'
  return owner === 'county' && state.county === municipality.id ? 'municipal' : owner
}

const noticeView = (
  { number, servedOn, method, proof }: ServedNotice,
  place: CasePlace,
): NonNullable<CaseView['notice']> => ({
  number,
  servedOn,
  method: labelOf(serviceMethods, method),
  proof: filesOf(proof, place),
})

const filesOf = (
  papers: readonly Evidence[],
  { base, showsEvidence }: CasePlace,
): NonNullable<CaseView['papers']> =>
  showsEvidence === false ? [] : papers.map((one) => fileLink(one, `${base}/evidence`))

const markedItem = ({ items }: Case, item: EquipmentItem): MarkedItem => {
  const mark = items[item.serial]
  return { ...item, ...(mark && { mark: markWords(mark) }) }
}

const labelOf = (options: readonly Option[], value: string): Text =>
  options.find((option) => option.value === value)?.label ?? { zh: value, en: value }

/** Every entry by the name of its register; one that was taken off leaves a trace at its address. */
const publishedIn = ({ number, published }: Case, log: readonly LoggedEvent[]): CaseView['published'] =>
  log.flatMap(({ event }) => {
    if (event.type !== 'NoticePublished') return []
    const { register, filing } = event
    const title = registers.find(({ id }) => id === register)?.title ?? { zh: register, en: register }
    const stands = published.some((entry) => entry.filing === filing && entry.register === register)
    const text = stands ? title : { zh: `${title.zh}（已移出）`, en: `${title.en} (taken off)` }
    return [{ href: `/register/${register}/${number}-${filing}`, text }]
  })
