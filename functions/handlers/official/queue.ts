import { municipality } from '../../../forms/organs.ts'
import { newestTrack, trackOf } from '../../../forms/registry.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { nextClock } from '../../engine/case.ts'
import { divisionOf } from '../../engine/people.ts'
import { stateOf } from '../../engine/track.ts'
import type { Head } from '../../store/head.ts'
import { inTurn } from '../../web/in-turn.ts'
import { divisionsRead, everywhere } from '../../web/ledger-query.ts'
import { placeName } from '../../web/models/ledger.ts'
import { queueView } from '../../web/models/queue.ts'
import { divisionName, trackOptions } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type CaseRow, casesPage } from '../../web/views/pages/cases.tsx'
import { queuePage } from '../../web/views/pages/queue.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 20
/** Where cases of one track, or with one name, are picked from it: no more are read at once. */
const perFilteredPage = 100

/** What waits for the person's organs, the soonest due first; one page of each at constant cost. */
export const queue = async (visit: Visit): Promise<SiteResponse> => {
  const view = await queueView(visit, personOf(visit), '/work')
  const isApprover = personOf(visit).roles.some(({ role }) => role === 'approver')
  return show(
    visit,
    queuePage({
      ...view,
      duties: '/work/duties',
      devices: '/work/devices',
      ...(isApprover && { absence: '/work/absence', mail: '/work/mail' }),
      ...(isOfficer(visit) && { open: '/work/opening' }),
    }),
  )
}

const isOfficer = (visit: Visit): boolean => personOf(visit).roles.some(({ role }) => role === 'officer')

/** Whether an organ of this officer leads work that is about no enterprise. */
const beginsMatters = (visit: Visit): boolean =>
  personOf(visit).roles.some(
    (role) => role.role === 'officer' && tracks.some(({ of, lead }) => of && role.organ.endsWith(`-${lead}`)),
  )

/** Cases of one division or of several in turn, the newest first, with the notices in preparation there. */
export const cases = async (visit: Visit): Promise<SiteResponse> => {
  const own = divisionsRead(personOf(visit))
  const query = casesQueryOf(visit, own)
  const { county, track, q } = query
  const after = visit.query.get('after') ?? undefined
  const places = county === everywhere ? own : [county]
  const { items: heads, next } = await inTurn(
    places,
    { limit: track || q ? perFilteredPage : perPage, after },
    async (place, page) => {
      const { heads: items, next: more } = await services().cases.ofCounty(place, page)
      return { items, next: more }
    },
  )
  const drafts = await openingsIn(visit, county)
  const here = addressOf(query)
  return show(
    visit,
    casesPage({
      title: { zh: `案件（${placeName(county).zh}）`, en: `Cases: ${placeName(county).en}` },
      rows: heads
        .filter(({ state }) => matches(state, q) && (!track || state.track.id === track))
        .map((head) => caseRow(head, `/work/cases/${head.id}`)),
      today: visit.today,
      search: {
        action: '/work/cases',
        counties: own.map((id) => ({ value: id, label: placeName(id) })),
        county: county === everywhere ? '' : county,
        q,
        tracks: { options: trackOptions, value: track },
      },
      ...(isOfficer(visit) && { open: '/work/opening' }),
      ...(beginsMatters(visit) && { matters: '/work/matters' }),
      registry: '/work/enterprises',
      drafts: drafts.map((draft) => ({
        href: `/work/opening/${draft.case}`,
        text: draftTitle(draft.answers.name, draft.savedByName),
      })),
      ...(after && { first: here }),
      ...(next && { next: `${here}&after=${next}` }),
    }),
  )
}

/** The list as it was asked for, which its pages keep. */
export const addressOf = ({ county, track, q }: ReturnType<typeof casesQueryOf>): string =>
  `/work/cases?${new URLSearchParams({ county, ...(track && { track }), ...(q && { q }) })}`

const casesQueryOf = ({ query }: Visit, own: readonly string[]) => {
  const asked = query.get('county')
  const isAll = (asked === '' || asked === everywhere) && own.length > 1
  return {
    county: isAll ? everywhere : (own.find((one) => one === asked) ?? own[0] ?? ''),
    track: newestTrack(query.get('track') ?? '')?.id ?? '',
    q: (query.get('q') ?? '').trim(),
  }
}

/** Notices in preparation in the division shown, and those that the municipality's own officers began. */
const openingsIn = async (visit: Visit, county: string) => {
  const of = personOf(visit).roles.flatMap((role) =>
    role.role === 'officer' ? [divisionOf(role.organ)] : [],
  )
  const all = of.includes(municipality.id) ? [county, municipality.id] : [county]
  const shown = all.filter((one) => of.includes(one) || of.includes(municipality.id))
  const pages = await Promise.all(shown.map((one) => services().drafts.openings(one, perPage)))
  return pages.flatMap(({ drafts }) => drafts)
}

const matches = ({ number, enterprise }: Head['state'], q: string): boolean =>
  q === '' ||
  number.includes(q.toUpperCase()) ||
  enterprise.code === q.toUpperCase() ||
  enterprise.name.includes(q)

const draftTitle = (name: unknown, by: string) => {
  const shown = typeof name === 'string' && name ? name : '—'
  return { zh: `${shown}（${by}起草）`, en: `${shown} (drafted by ${by})` }
}

/** A case as a line of a list. */
export const caseRow = ({ state }: Head, href: string): CaseRow => {
  const track = trackOf(state.track)
  const clock = nextClock(state)
  return {
    number: state.number,
    href,
    enterprise: state.enterprise.name,
    county: divisionName(state.county),
    track: track.title,
    state: stateOf(track, state.state).title,
    ...(state.status === 'open' && clock && { due: clock.effective }),
  }
}
