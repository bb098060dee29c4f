import { type CaseEvent, isContent, type LoggedEvent } from './events.ts'
import type { Evidence } from './form.ts'

/** Every file that a log names: what was filed, what it replaced, and letters. */
export const everyFileIn = (log: readonly Pick<LoggedEvent, 'event'>[]): Evidence[] =>
  log.flatMap(({ event }) => filesOf(event)).flatMap(withReplaced)

/** The same, once each by its content. */
export const filesIn = (log: readonly Pick<LoggedEvent, 'event'>[]): Evidence[] => [
  ...new Map(everyFileIn(log).map((file) => [file.sha256, file])).values(),
]

const filesOf = (event: CaseEvent): readonly Evidence[] => {
  if (event.type === 'CaseOpened') return [...(event.notice?.proof ?? []), ...(event.papers ?? [])]
  if (event.type === 'LetterKept') return [event.letter]
  return isContent(event) ? event.evidence : []
}

const withReplaced = (file: Evidence): Evidence[] => [file, ...(file.replaced ?? []).flatMap(withReplaced)]
