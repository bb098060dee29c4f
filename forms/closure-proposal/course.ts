import type { FormContext } from '../../functions/engine/form.ts'
import { isFailing } from '../rectification-review/findings.ts'
import { onDay } from '../shared/letter-words.ts'

const review = ({ recalled }: FormContext) => recalled?.['rectification-review']?.answers

const hasPassed = ({ due, today }: FormContext): boolean => due !== undefined && today > due.effective

/** The reason that the case itself shows today, to be checked by whoever proposes; empty where it shows none. */
export const reasonToday = (context: FormContext): string => {
  if (isFailing(review(context) ?? {})) return 'failed'
  return hasPassed(context) ? (context.recalled?.['public-commitment'] ? 'not-dismantled' : 'overdue') : ''
}

/** The course of the case as its dates tell it, for the facts to begin with. */
export const courseSoFar = (context: FormContext): string => {
  const { due, notice } = context
  const reviewedOn = onDay(review(context)?.visitedOn)
  return [
    `${notice.number}通知书于${onDay(notice.servedOn)}送达。`,
    ...(due && hasPassed(context) ? [`期限至${onDay(due.effective)}24时届满。`] : []),
    ...(reviewedOn ? [`${reviewedOn}进行了复核。`] : []),
  ].join('')
}
