import { closureProposal } from '../../../../forms/closure-proposal/form.ts'
import { closureService } from '../../../../forms/closure-service/form.ts'
import { governmentDecision } from '../../../../forms/government-decision/form.ts'
import { legalReview } from '../../../../forms/legal-review/form.ts'
import { pointIds } from '../../../../forms/legal-review/points.ts'
import { addMonths } from '../../../../functions/engine/day.ts'
import type { Answers } from '../../../../functions/engine/form.ts'
import { workingDaysBefore } from '../days.ts'
import { officialAt } from '../officials.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

export interface Proposed {
  readonly reason: 'overdue' | 'failed'
  readonly facts: string
  readonly law: string
  readonly staff: string
  readonly settlement: string
}

/** The county proposes to close down and exit, by a decision of its own government. */
export const proposes = ({ law, ...told }: Proposed): Fill =>
  drawnUp(closureProposal, () => ({ ...told, measure: 'exit', level: 'county', basis: [law, 'plan-2025'] }))

/** The city's justice bureau finds it lawful on every point. */
export const findsLawful = (remark: string): Fill =>
  drawnUp(legalReview, ({ today }) => ({
    ...Object.fromEntries(pointIds.map((point) => [point, 'sound'])),
    outcome: 'lawful',
    remark,
    reviewer: officialAt('371500-justice', 'officer').name,
    reviewedOn: today,
  }))

/** Decided on the working day before, to be done in so many months; these licences fall with it. */
export const decides = (
  decisionNumber: string,
  months: number,
  conditions: string,
  licences: readonly Answers[],
): Fill =>
  drawnUp(governmentDecision, ({ today }) => ({
    decision: 'exit',
    decisionNumber,
    decidedOn: workingDaysBefore(today, 1),
    closeBy: addMonths(today, months),
    conditions,
    licences,
  }))

/** Served on the same day; the equipment goes by the day until which the decision gives. */
export const servesClosure: Fill = (context, enterprise) =>
  drawnUp(closureService, ({ today, recalled }) => ({
    servedOn: today,
    method: 'direct',
    recipient: `${enterprise.legalRepresentative}（法定代表人）`,
    dismantleBy: recalled?.['government-decision']?.answers.closeBy,
  }))(context, enterprise)
