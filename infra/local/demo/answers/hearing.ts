import { hearingNotice } from '../../../../forms/hearing-notice/form.ts'
import { hearingService } from '../../../../forms/hearing-service/form.ts'
import { divisionOf } from '../../../../forms/organs.ts'
import { governmentOf } from '../../../../forms/shared/closure.ts'
import { recalledText } from '../../../../forms/shared/recalled.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

/** Tells the enterprise what the proposal says of it, and which government is to decide. */
export const tellsOfHearing = (law: string): Fill =>
  drawnUp(hearingNotice, (context) => ({
    facts: recalledText('closure-proposal', 'facts')(context).replaceAll('该企业', '你单位'),
    basis: [law, 'plan-2025'],
    proposed: `报请${governmentOf('county', divisionOf(context.county)?.name.zh ?? '')}批准，对你单位依法关停退出`,
  }))

/** Served on the same day. */
export const servesNotice: Fill = drawnUp(hearingService, ({ today }) => ({
  servedOn: today,
  method: 'direct',
}))
