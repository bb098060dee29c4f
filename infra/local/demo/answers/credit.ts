import { creditPreNotice } from '../../../../forms/credit-pre-notice/form.ts'
import { creditPublication } from '../../../../forms/credit-publication/form.ts'
import { creditPush } from '../../../../forms/credit-push/form.ts'
import { creditReferral } from '../../../../forms/credit-referral/form.ts'
import { environmentalCreditRating } from '../../../../forms/environmental-credit-rating/form.ts'
import { preNoticeService } from '../../../../forms/pre-notice-service/form.ts'
import { addDays, addMonths, yearOf } from '../../../../functions/engine/day.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

/** Yellow after a year with breaches, each so many days ago; penalties are numbered under the office's word. */
export const ratesYellow = (
  word: string,
  breaches: readonly (readonly [breach: string, daysAgo: number, number: number])[],
): Fill =>
  drawnUp(environmentalCreditRating, ({ today }) => ({
    periodFrom: addMonths(today, -12),
    periodTo: addDays(today, -1),
    violations: breaches.map(([breach, daysAgo, number]) => {
      const breachOn = addDays(today, -daysAgo)
      return { breach, breachOn, decisionNumber: `${word}〔${yearOf(breachOn)}〕${number}号` }
    }),
    previousColour: 'green',
    colour: 'yellow',
    disciplines: ['funds', 'tax', 'safety-licence'],
    ratedOn: today,
    publishedUntil: addMonths(today, 12),
  }))

const disciplines = ['land', 'funds', 'credit', 'procurement']

/** Told that the dismantling is late. */
export const tellsOfDiscipline = (dueOn: string, facts: string): Fill =>
  drawnUp(creditPreNotice, () => ({
    trigger: 'dismantling',
    dueOn,
    facts,
    citations: [{ law: 'shandong-credit', article: '关于失信信息归集和披露' }],
    disciplines,
  }))

/** Served on the same day. */
export const servesPreNotice: Fill = drawnUp(preNoticeService, ({ today }) => ({
  servedOn: today,
  method: 'direct',
}))

/** Nothing was said against it: to be disclosed for three years. */
export const refers: Fill = drawnUp(creditReferral, ({ today }) => ({
  response: 'none',
  disciplines,
  disclosureFrom: today,
  disclosureUntil: addMonths(today, 36),
}))

/** Sent and received on the same day. */
export const pushes = (number: string): Fill =>
  drawnUp(creditPush, ({ today }) => ({
    pushedOn: today,
    receiptNumber: `LCXY-${yearOf(today)}-${number}`,
    receivedOn: today,
  }))

export const publishes = (url: string): Fill =>
  drawnUp(creditPublication, ({ today }) => ({ url, publishedOn: today }))
