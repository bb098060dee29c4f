import { bases } from '../../../forms/bases.ts'
import { grounds } from '../../../forms/grounds.ts'
import { serviceMethods } from '../../../forms/rectification-notice/service-methods.ts'
import { trackOf } from '../../../forms/registry.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import type { Option } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { stateOf } from '../../engine/track.ts'
import type { Head } from '../../store/cases.ts'
import { divisionName } from '../names.ts'
import type { CaseView } from '../views/pages/case.tsx'
import { clockView } from './clock.ts'
import { fileLink } from './evidence.ts'
import { filingLines } from './filings.ts'
import { timelineOf } from './timeline.ts'

type CasePlace = {
  /** Address of the case; filings and evidence lie below. */
  readonly base: string
  readonly today: string
  readonly back: CaseView['back']
  readonly actions: CaseView['actions']
  /** Auditors see evidence in the archive alone. */
  readonly showsEvidence?: boolean
}

/** The whole case on one page, for whoever may see it. */
export const caseView = ({ state }: Head, log: readonly LoggedEvent[], place: CasePlace): CaseView => {
  const opening = openingIn(log)
  const track = trackOf(state.track)
  const now = stateOf(track, state.state)
  const clock = clockView(state, place.today)
  return {
    number: state.number,
    county: divisionName(state.county),
    enterprise: opening.enterprise,
    track: track.title,
    state: now.title,
    owner: now.owner,
    grounds: opening.grounds.map((id) => labelOf(grounds, id)),
    basis: opening.basis.map((id) => bases.find((basis) => basis.id === id)?.title ?? { zh: id, en: id }),
    notice: {
      number: opening.notice.number,
      servedOn: opening.notice.servedOn,
      method: labelOf(serviceMethods, opening.notice.method),
      proof:
        place.showsEvidence === false
          ? []
          : opening.notice.proof.map((one) => fileLink(one, `${place.base}/evidence`)),
    },
    ...(clock && { clock }),
    equipment: opening.equipment,
    filings: filingLines(state, ({ no }) => `${place.base}/filings/${no}`, log),
    history: timelineOf(state, log),
    actions: place.actions,
    published: publishedIn(log, state.number),
    back: place.back,
  }
}

const labelOf = (options: readonly Option[], value: string): Text =>
  options.find((option) => option.value === value)?.label ?? { zh: value, en: value }

const openingIn = (log: readonly LoggedEvent[]): EventOf<'CaseOpened'> => {
  const first = log[0]?.event
  if (first?.type !== 'CaseOpened') throw new Error('A case begins with its opening')
  return first
}

const publishedIn = (log: readonly LoggedEvent[], number: string): CaseView['published'] =>
  log.flatMap(({ event }) =>
    event.type === 'NoticePublished'
      ? [
          {
            href: `/register/${event.register}/${number}-${event.filing}`,
            text: { zh: '公开登记簿中的公告', en: 'Notice in the public register' },
          },
        ]
      : [],
  )
