import { calendars } from '../../../forms/calendars.ts'
import { municipality, organOf } from '../../../forms/organs.ts'
import { creditTrack } from '../../../forms/tracks/credit.ts'
import { energyTrack } from '../../../forms/tracks/energy.ts'
import { environmentTrack } from '../../../forms/tracks/environment.ts'
import { environmentalCreditTrack } from '../../../forms/tracks/environmental-credit.ts'
import { qualityTrack } from '../../../forms/tracks/quality.ts'
import { safetyTrack } from '../../../forms/tracks/safety.ts'
import { technologyTrack } from '../../../forms/tracks/technology.ts'
import { waterTrack } from '../../../forms/tracks/water.ts'
import { nextWorkingDay } from '../../../functions/engine/calendar.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { EquipmentItem, Form } from '../../../functions/engine/form.ts'
import type { Correction } from '../../../functions/engine/task-events.ts'
import type { Track } from '../../../functions/engine/track.ts'
import type { Enterprise } from '../../../functions/store/enterprises.ts'
import type { Informant } from '../../../functions/web/outside/informant.ts'
import type { Fill } from './answers/filler.ts'

/**
 * What somebody did in a case on a day. A form is filed by whom it is for: the enterprise, or an officer of an
 * organ that it names, or of the organ whose duty it answers. An office stands for its organ that the filing waits for.
 */
export type Act = { readonly on: string } & (
  | {
      readonly act: 'file'
      readonly form: Form
      readonly fill: Fill
      readonly files?: Counts
      readonly duty?: number
    }
  | Sent
  | { readonly act: 'approve'; readonly office: string; readonly remark: string }
  | {
      readonly act: 'return'
      readonly office: string
      readonly reason: string
      readonly corrections: readonly Correction[]
    }
  | { readonly act: 'refuse'; readonly office: string; readonly reason: string }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'pass-clock' }
  | {
      readonly act: 'draft'
      readonly form: Form
      readonly fill: Fill
      readonly visited: readonly string[]
      readonly files: Counts
    }
)

/** What somebody of the public sends about the entry that the story is about, under a code to follow it by. */
export interface Sent {
  readonly act: 'send'
  readonly form: Form
  readonly fill: Fill
  readonly code: string
  readonly informant?: Informant
  readonly files?: Counts
}

/** Files of a slot, where they are not as many as it must have. */
export type Counts = Readonly<Record<string, number>>

/** A case as it came about. */
export interface Story {
  readonly enterprise: Enterprise
  readonly track: Track
  readonly grounds: readonly string[]
  readonly basis: readonly string[]
  readonly noticeNumber: string
  /** Where the notice is drawn up in the case, the day of the finding on which it rests. */
  readonly foundOn?: string
  readonly servedOn: string
  readonly openedOn: string
  readonly equipment: readonly EquipmentItem[]
  readonly acts: readonly Act[]
  /** Of what the public sends: the entry of a register that it is about. */
  readonly about?: Entry
}

/** What the filing of a case, by its number in it, published. */
export interface Entry {
  readonly story: Story
  readonly filing: number
}

interface Told {
  readonly enterprise: Enterprise
  readonly servedOn: string
  readonly number: number
  readonly equipment: readonly EquipmentItem[]
  readonly acts: readonly Act[]
}

/** How cases of a track begin. */
const casesOf =
  (track: Track, grounds: readonly string[], basis: readonly string[]) =>
  (told: Told): Story => ({ ...opened(track, told), track, grounds, basis: ['plan-2025', ...basis] })

/** Energy used above the limit. */
export const energyCase = casesOf(energyTrack, ['energy'], ['energy-law'])
/** Energy used above the limit, with a notice that is drawn up in the case. */
export const unservedCase = ({
  foundOn,
  openedOn,
  ...told
}: Pick<Story, 'enterprise' | 'equipment' | 'acts' | 'openedOn'> & { readonly foundOn: string }): Story => ({
  ...told,
  track: energyTrack,
  grounds: ['energy'],
  basis: ['plan-2025', 'energy-law'],
  noticeNumber: '',
  foundOn,
  servedOn: '',
  openedOn,
})
/** Breaches of environmental law. */
export const environmentCase = casesOf(environmentTrack, ['environment'], ['environment-law'])
/** Products below a compulsory standard. */
export const qualityCase = casesOf(qualityTrack, ['quality'], ['quality-law'])
/** Conditions that are not safe. */
export const safetyCase = casesOf(safetyTrack, ['safety'], ['safety-law'])
/** Equipment in the eliminated category. */
export const technologyCase = casesOf(technologyTrack, ['technology', 'eliminated'], ['catalogue-2024'])
/** Water-intensive processes in the eliminated category. */
export const waterCase = casesOf(waterTrack, ['eliminated'], ['water-permit-25'])
/** A rating of environmental credit. */
export const environmentalCreditCase = casesOf(
  environmentalCreditTrack,
  ['environment'],
  ['environment-law', 'shandong-credit'],
)
/** Credit discipline of an enterprise that did not exit in time. */
export const creditCase = casesOf(creditTrack, ['technology', 'eliminated'], ['shandong-credit'])

/** Work of an organ, which stands where an enterprise does; it begins on the day itself, without a notice. */
export function matter(
  track: Track,
  {
    organ,
    openedOn,
    acts,
  }: { readonly organ: string; readonly openedOn: string; readonly acts: readonly Act[] },
): Story {
  const { division = '', name } = organOf(organ) ?? {}
  const party = { code: organ, county: division, name: name?.zh ?? organ }
  return {
    enterprise: { ...party, legalRepresentative: '', address: '', industry: '', sector: '' },
    track,
    grounds: [],
    basis: ['plan-2025'],
    noticeNumber: '',
    servedOn: openedOn,
    openedOn,
    equipment: [],
    acts,
  }
}

/** What the public tells of an entry, or objects to: in a case of its own, of the city's office that leads such ones. */
export function fromOutside(track: Track, about: Entry, openedOn: string, acts: readonly Act[]): Story {
  const { enterprise, ...story } = matter(track, {
    organ: `${municipality.id}-${track.lead}`,
    openedOn,
    acts,
  })
  return { ...story, enterprise: { ...enterprise, code: `${enterprise.code}/public` }, about }
}

/** Entered on the working day after service, under the next number of the county's lead office in that year. */
function opened(track: Track, { enterprise, servedOn, number, equipment, acts }: Told) {
  const word = organOf(`${enterprise.county}-${track.lead}`)?.word ?? ''
  return {
    enterprise,
    noticeNumber: `${word}〔${servedOn.slice(0, 4)}〕${number}号`,
    servedOn,
    openedOn: nextWorkingDay(addDays(servedOn, 1), calendars),
    equipment: [...equipment],
    acts,
  }
}
