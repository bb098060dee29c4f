import { inspectionRecord } from '../../../../forms/inspection-record/form.ts'
import { recheck } from '../../../../forms/recheck/form.ts'
import { rectificationReview } from '../../../../forms/rectification-review/form.ts'
import { workingDaysBefore } from '../days.ts'
import { drawnUp, inspectedBy, type Team } from './act.ts'
import type { Fill } from './filler.ts'
import { type Measured, measuredIn } from './report.ts'

/** The works were done, and it is not enough: found at a visit on the working day before. */
export const reviewsFailing = (
  team: Team,
  result: Measured,
  told: { readonly failings: string; readonly opinion: string },
): Fill =>
  drawnUp(rectificationReview, (context) => ({
    visitedOn: workingDaysBefore(context.today, 1),
    inspectors: inspectedBy(team, context),
    ...measuredIn(result),
    finding: 'failing',
    ...told,
  }))

/** A new sample, taken two working days before, did not pass either. */
export const rechecksFailed = (team: Team, reportNumber: string, reason: string): Fill =>
  drawnUp(recheck, (context) => ({
    visitedOn: workingDaysBefore(context.today, 2),
    inspectors: inspectedBy(team, context),
    reportNumber,
    finding: 'failed',
    reason,
  }))

/** A visit of the same day: nothing runs. */
export const inspects = (team: Team, findings: string, sealsIntact: 'yes' | 'none'): Fill =>
  drawnUp(inspectionRecord, (context) => ({
    inspectedOn: context.today,
    inspectors: inspectedBy(team, context),
    findings,
    sealsIntact,
    resumed: 'no',
  }))
