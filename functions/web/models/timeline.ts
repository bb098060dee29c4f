import type { Case } from '../../engine/case.ts'
import type { Actor, LoggedEvent } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import { howWords } from '../../mail/words/how.ts'
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
      by: withHow(actorName(actor, names), actor),
      ...(detail && { quote: detail }),
      ...(event.type === 'CaseClosed' && { end: true }),
    }
  })
}

/** Whoever confirmed it, and on what. */
const withHow = (name: Text, actor: Actor): Text => {
  const how = actor.kind === 'official' ? howWords(actor) : undefined
  return how ? { zh: `${name.zh}（${how.zh}）`, en: `${name.en} (${how.en})` } : name
}
