import type { LoggedEvent } from './events.ts'
import type { Answers } from './form.ts'

/** Answers of the accepted filings of a form, as they were accepted and in that order. */
export const acceptedOf = (log: readonly LoggedEvent[], form: string): Answers[] => {
  const answers = new Map<number, Answers>()
  return log.flatMap(({ event }) => {
    if (event.type === 'FilingSubmitted' && event.form.id === form) answers.set(event.filing, event.answers)
    if (event.type === 'FilingResubmitted' && answers.has(event.filing))
      answers.set(event.filing, event.answers)
    const found = event.type === 'FilingAccepted' && answers.get(event.filing)
    return found ? [found] : []
  })
}
