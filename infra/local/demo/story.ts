import { calendars } from '../../../forms/calendars.ts'
import { organOf } from '../../../forms/organs.ts'
import { energyTrack } from '../../../forms/tracks/energy.ts'
import { technologyTrack } from '../../../forms/tracks/technology.ts'
import { nextWorkingDay } from '../../../functions/engine/calendar.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Correction } from '../../../functions/engine/events.ts'
import type { EquipmentItem, Form } from '../../../functions/engine/form.ts'
import type { Track } from '../../../functions/engine/track.ts'
import type { Enterprise } from '../../../functions/store/enterprises.ts'
import type { Fill } from './answers/filler.ts'

/** What somebody did in a case on a day. An office stands for its organ that the filing waits for. */
export type Act = { readonly on: string } & (
  | { readonly act: 'file'; readonly form: Form; readonly fill: Fill; readonly files?: Counts }
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

/** Files of a slot, where they are not as many as it must have. */
export type Counts = Readonly<Record<string, number>>

/** A case as it came about. */
export interface Story {
  readonly enterprise: Enterprise
  readonly track: Track
  readonly grounds: readonly string[]
  readonly basis: readonly string[]
  readonly noticeNumber: string
  readonly servedOn: string
  readonly openedOn: string
  readonly equipment: readonly EquipmentItem[]
  readonly acts: readonly Act[]
}

interface Told {
  readonly enterprise: Enterprise
  readonly servedOn: string
  readonly number: number
  readonly equipment: readonly EquipmentItem[]
  readonly acts: readonly Act[]
}

/** A case of energy used above the limit. */
export function energyCase(told: Told): Story {
  return { ...opened(told), track: energyTrack, grounds: ['energy'], basis: ['plan-2025', 'energy-law'] }
}

/** A case of equipment in the eliminated category. */
export function technologyCase(told: Told): Story {
  const grounds = ['technology', 'eliminated']
  return { ...opened(told), track: technologyTrack, grounds, basis: ['plan-2025', 'catalogue-2024'] }
}

/** Entered on the working day after service, under the county's next number of the year. */
function opened({ enterprise, servedOn, number, equipment, acts }: Told) {
  const word = organOf(`${enterprise.county}-miit`)?.word ?? ''
  return {
    enterprise,
    noticeNumber: `${word}〔${servedOn.slice(0, 4)}〕${number}号`,
    servedOn,
    openedOn: nextWorkingDay(addDays(servedOn, 1), calendars),
    equipment: [...equipment],
    acts,
  }
}
