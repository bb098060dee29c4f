import { extensionRequest } from '../../../../forms/extension-request/form.ts'
import { startingAnswers } from '../../../../functions/engine/answers.ts'
import { addMonths } from '../../../../functions/engine/day.ts'
import { dayBetween } from '../days.ts'
import { type Fill, headerOf } from './filler.ts'

/** How far an enterprise is with using less energy, and why it needs longer. */
export interface Rectification {
  /** Its class, and the reason in words. */
  readonly cause: 'delivery' | 'works' | 'testing' | 'permit' | 'money' | 'other'
  readonly reason: string
  /** What was done, with its cost in 10,000 yuan. */
  readonly done: readonly (readonly [measure: string, spent: string])[]
  readonly remaining: readonly string[]
  readonly standard: string
  readonly limit: string
  readonly measured: string
  readonly unit: string
  readonly months: 1 | 2 | 3
}

/** Asks for so many months more, with what was done since service and what remains until then. */
export const asksFor =
  (told: Rectification): Fill =>
  (context, enterprise) => {
    const { today, notice, due } = context
    if (!due) throw new Error('Without a clock there is nothing to extend')
    const requestedOn = addMonths(due.nominal, told.months)
    return {
      ...startingAnswers(extensionRequest, context),
      ...headerOf(enterprise),
      requestedOn,
      cause: told.cause,
      reason: told.reason,
      measures: told.done.map(([measure, spent], place) => ({
        measure,
        doneOn: dayBetween(notice.servedOn, today, (place + 1) / (told.done.length + 1)),
        spent,
      })),
      milestones: told.remaining.map((milestone, place) => ({
        milestone,
        byOn: dayBetween(today, requestedOn, (place + 1) / told.remaining.length),
      })),
      standard: told.standard,
      limit: { amount: told.limit, unit: told.unit },
      measured: { amount: told.measured, unit: told.unit },
      truth: 'yes',
    }
  }
