import type { Story } from '../story.ts'
import { closing, hearingWindow } from './closing.ts'
import { drafted, matched, promised, published } from './commitments.ts'
import { disciplined, ratedYellow } from './credit.ts'
import { accepted, certifying } from './dismantling.ts'
import { extended, refused, withdrawn } from './extension-decided.ts'
import { atCountersign, atFirstStep, atMunicipality, parked, returned } from './extension-pending.ts'
import { campaign, countyPlan, jointMeeting, supervision } from './matters.ts'
import { noticeToSign } from './notice.ts'
import { objected, tipAnswered, tipComeIn } from './outside.ts'
import { closureProposed, qualityStopped } from './quality.ts'
import { dueSoon, freshlyServed, overdue, underWay } from './rectifying.ts'
import { sealedAndGone } from './sealed-and-gone.ts'
import { orderedToStop, suspended } from './stops.ts'
import { waterBlocked } from './water.ts'

const tellers = {
  noticeToSign,
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
  sealedAndGone,
  qualityStopped,
  closureProposed,
  suspended,
  orderedToStop,
  hearingWindow,
  closing,
  waterBlocked,
  ratedYellow,
  disciplined,
  countyPlan,
  jointMeeting,
  campaign,
  supervision,
  tipComeIn,
  tipAnswered,
  objected,
}

export type StoryName = keyof typeof tellers

/** Every story by what it shows, told so that it stands there today. */
export function storiesOn(today: string): ReadonlyMap<StoryName, Story> {
  const names = Object.keys(tellers) as StoryName[]
  return new Map(names.map((name) => [name, tellers[name](today)]))
}
