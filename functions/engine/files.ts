import type { CaseEvent, LoggedEvent } from './events.ts'
import type { Evidence } from './form.ts'

/** Every file that a log names, once each by its content: what was filed, what it replaced, and letters. */
export const filesIn = (log: readonly Pick<LoggedEvent, 'event'>[]): Evidence[] => {
  const all = log.flatMap(({ event }) => filesOf(event)).flatMap(withReplaced)
  return [...new Map(all.map((file) => [file.sha256, file])).values()]
}

const filesOf = (event: CaseEvent): readonly Evidence[] => {
  if (event.type === 'CaseOpened') return [...(event.notice?.proof ?? []), ...(event.papers ?? [])]
  if (event.type === 'LetterKept') return [event.letter]
  return event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted' ? event.evidence : []
}

const withReplaced = (file: Evidence): Evidence[] => [file, ...(file.replaced ?? []).flatMap(withReplaced)]
