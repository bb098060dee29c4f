import { rectificationReport } from '../../../../forms/rectification-report/form.ts'
import { startingAnswers } from '../../../../functions/engine/answers.ts'
import { dayBetween, workingDaysBefore, workingDayUpTo } from '../days.ts'
import { type Fill, headerOf } from './filler.ts'

/** A limit and what was measured again, in one unit. */
export interface Measured {
  readonly standard: string
  readonly limit: string
  readonly measured: string
  readonly unit: string
}

export interface Reported {
  /** What was done, with its cost in 10,000 yuan. */
  readonly done: readonly (readonly [measure: string, spent: string])[]
  readonly summary: string
  /** Absent where what was to be rectified has no limit. */
  readonly result?: Measured & { readonly by: string }
}

/** Reports that all was done seven working days ago, and measured since. */
export const reports =
  ({ done, summary, result }: Reported): Fill =>
  (context, enterprise) => {
    const finishedOn = workingDaysBefore(context.today, 7)
    const measures = done.map(([measure, spent], place) => ({
      measure,
      doneOn: workingDayUpTo(dayBetween(context.notice.servedOn, finishedOn, (place + 1) / done.length)),
      spent,
    }))
    return {
      ...startingAnswers(rectificationReport, context),
      ...headerOf(enterprise),
      finishedOn,
      measures,
      summary,
      ...(result
        ? { ...measuredIn(result), measuredOn: workingDaysBefore(context.today, 3), measuredBy: result.by }
        : { hasStandard: 'no' }),
      truth: 'yes',
    }
  }

/** The answers on standard, limit and measurement, which reports and reviews share. */
export function measuredIn({ standard, limit, measured, unit }: Measured) {
  return {
    hasStandard: 'yes',
    standard,
    limit: { amount: limit, unit },
    measured: { amount: measured, unit },
  }
}
