import { trackOf } from '../../../forms/registry.ts'
import { isLate } from '../../../forms/tracks/late.ts'
import { type Case, isUnserved } from '../../engine/case.ts'
import { type Listing, type Machine, machineIn } from '../../engine/machine.ts'
import { leadOf, stateOf } from '../../engine/track.ts'
import type { Head } from '../../store/head.ts'
import { divisionName } from '../names.ts'
import { services } from '../services.ts'
import { markWords } from '../story.ts'
import type { OtherListing } from '../views/case/equipment.tsx'
import type { RelatedCase } from '../views/case/related.tsx'
import { officeName } from './track-words.ts'

/** What else the platform knows of the enterprise of a case. */
export type Related = {
  readonly machines: readonly Machine[]
  /** Its other cases, the newest first. */
  readonly heads: readonly Head[]
}

/** As many as a page shows; an enterprise has a handful. */
const most = 50

/** The enterprise's machines and cases; `except` is the case that they are asked for. */
export const relatedTo = async (code: string, except?: string): Promise<Related> => {
  const { cases } = services()
  const [machines, { heads }] = await Promise.all([
    cases.machines(code),
    cases.ofEnterprise(code, { limit: most }),
  ])
  return { machines, heads: heads.filter(({ id }) => id !== except) }
}

/** The same without cases whose notice has not been served, for the enterprise itself. */
export const servedAlone = ({ machines, heads }: Related): Related => {
  const unserved = heads.filter(({ state }) => isUnserved(state)).map(({ id }): string => id)
  return {
    machines: machines.map(({ cases, ...machine }) => ({
      ...machine,
      cases: cases.filter((listing) => !unserved.includes(listing.case)),
    })),
    heads: heads.filter(({ state }) => !isUnserved(state)),
  }
}

/** Where a reader finds another case of the enterprise; undefined where it is not for them to see. */
export type CaseHref = (head: Head) => string | undefined

/** The other cases that list a machine, with what became of it there. */
export const otherListings = (
  { machines, heads }: Related,
  own: string,
  serial: string,
  hrefOf: CaseHref,
): OtherListing[] =>
  (machineIn(machines, serial)?.cases ?? [])
    .filter((listing) => listing.case !== own)
    .map((listing) => otherListing(listing, heads, hrefOf))

const otherListing = (listing: Listing, heads: readonly Head[], hrefOf: CaseHref): OtherListing => {
  const head = heads.find(({ id }) => id === listing.case)
  const href = head && hrefOf(head)
  return {
    number: listing.number,
    ...(href && { href }),
    ...(listing.mark && { mark: markWords(listing.mark) }),
  }
}

/** The cases of an enterprise, each where its reader finds it. */
export const casesOf = ({ heads }: Related, hrefOf: CaseHref): RelatedCase[] =>
  heads.map((head) => {
    const { number, county, track, state } = head.state
    const href = hrefOf(head)
    return {
      number,
      county: divisionName(county),
      track: trackOf(track).title,
      state: stateOf(trackOf(track), state).title,
      late: isLate(head.state),
      ...(href && { href }),
    }
  })

/** The enterprise's other cases, and which of them this one comes from or led to. */
export const relatedCases = (
  related: Related,
  own: { readonly id: string; readonly state: Case },
  hrefOf: CaseHref,
): RelatedCase[] =>
  casesOf(related, hrefOf).map((line, at) => ({
    ...line,
    ...(own.state.origin === related.heads[at]?.id && { link: 'origin' as const }),
    ...(related.heads[at]?.state.origin === own.id && { link: 'led-to' as const }),
  }))

/** Cases in which the enterprise has not exited in time, as a choice shows them. */
export const lateCases = ({ heads }: Related) =>
  heads
    .filter(({ state }) => isLate(state))
    .map(({ id, state }) => {
      const [track, place] = [trackOf(state.track), divisionName(state.county)]
      const [now, lead] = [stateOf(track, state.state).title, officeName(leadOf(track, state))]
      return {
        value: id,
        label: {
          zh: `${state.number}（${place.zh}${lead.zh}，${track.title.zh}：${now.zh}）`,
          en: `${state.number} (${lead.en}, ${place.en}; ${track.title.en}: ${now.en})`,
        },
      }
    })
