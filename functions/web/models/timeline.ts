import type { Case } from '../../engine/case.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { namesFor } from '../names.ts'
import { actorName, tell } from '../story.ts'
import type { TimelineEntry } from '../views/case/timeline.tsx'

/** What happened, the newest first. */
export const timelineOf = (state: Case, log: readonly LoggedEvent[]): TimelineEntry[] => {
  const names = namesFor(state)
  return log.toReversed().map(({ at, actor, event }) => {
    const { what, detail } = tell(event, names)
    return {
      at,
      title: what,
      by: actorName(actor, names),
      ...(detail && { quote: detail }),
      ...(event.type === 'CaseClosed' && { end: true }),
    }
  })
}
