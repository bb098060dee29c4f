import type { Story } from '../story.ts'
import { drafted, matched, promised, published } from './commitments.ts'
import { accepted, certifying } from './dismantling.ts'
import { extended, refused, withdrawn } from './extension-decided.ts'
import { atCountersign, atFirstStep, atMunicipality, parked, returned } from './extension-pending.ts'
import { dueSoon, freshlyServed, overdue, underWay } from './rectifying.ts'

const tellers = {
  freshlyServed,
  underWay,
  dueSoon,
  overdue,
  atFirstStep,
  atCountersign,
  atMunicipality,
  returned,
  parked,
  refused,
  withdrawn,
  extended,
  matched,
  drafted,
  promised,
  published,
  certifying,
  accepted,
}

export type StoryName = keyof typeof tellers

/** Every story by what it shows, told so that it stands there today. */
export function storiesOn(today: string): ReadonlyMap<StoryName, Story> {
  const names = Object.keys(tellers) as StoryName[]
  return new Map(names.map((name) => [name, tellers[name](today)]))
}
