import { retentionOf } from '../../../forms/retention.ts'
import { rules } from '../../../forms/rules.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import { filesIn } from '../../engine/files.ts'
import type { PersonId } from '../../engine/ids.ts'
import { keptUntil } from '../../engine/retention.ts'
import type { Text } from '../../engine/text.ts'
import type { Head } from '../../store/head.ts'
import type { KeptAs } from '../../store/keeping.ts'
import { divisionName, namesFor } from '../names.ts'
import { actorName } from '../story.ts'
import type { DeletionView, HoldView, RecordView } from '../views/pages/retained.tsx'
import type { KeptLine } from '../views/pages/retention.tsx'

/** A record in the list of those that are held, due or gone. */
export const keptLine = ({ id, state }: Head, as: KeptAs): KeptLine => ({
  href: `/work/retention/${id}`,
  number: state.number,
  party: state.enterprise.name,
  county: divisionName(state.county),
  retention: retentionOf(state).title,
  until: keptUntil(rules, state),
  ...(as === 'due' && { agreed: state.deletion?.agreed.length ?? 0 }),
})

/** All that is to be said of the record of a case as a record. */
export const recordView = (
  { id, state }: Head,
  log: readonly LoggedEvent[],
  reader: PersonId,
): RecordView => {
  const names = namesFor(state)
  const said = (sequence: LoggedEvent) => ({
    who: actorName(sequence.actor, names),
    on: shanghaiDate(Date.parse(sequence.at)),
  })
  const holds = log.flatMap((logged): HoldView[] => {
    const { event } = logged
    if (event.type !== 'HoldPlaced') return []
    const asked = log.findLast(({ event: one }) => isAbout('HoldReleaseAsked', one, event.hold))
    const released = log.find(({ event: one }) => isAbout('HoldReleased', one, event.hold))
    return [
      {
        no: event.hold,
        reason: event.reason,
        paper: event.paper,
        placed: said(logged),
        ...(asked?.event.type === 'HoldReleaseAsked' && {
          asked: { ...said(asked), reason: asked.event.reason, paper: asked.event.paper },
          mine: 'person' in asked.actor && asked.actor.person === reader,
        }),
        ...(released && { released: said(released) }),
      },
    ]
  })
  return {
    back: state.deletion?.certificate === undefined ? `/audit/cases/${id}` : '/work/retention',
    number: state.number,
    party: state.enterprise.name,
    retention: retentionOf(state),
    ended: state.endedOn,
    until: keptUntil(rules, state),
    ...(state.deletion && { deletion: deletionView(log, said, reader) }),
    holds,
    files: filesIn(log).length,
  }
}

/** How far the deletion is: proposed, agreed to by whom, done. */
const deletionView = (
  log: readonly LoggedEvent[],
  said: (logged: LoggedEvent) => { who: Text; on: string },
  reader: PersonId,
): DeletionView => {
  const from = log.findLastIndex(({ event }) => event.type === 'DeletionProposed')
  const since = log.slice(Math.max(from, 0))
  const agreed = since.filter(({ event }) => event.type === 'DeletionAgreed')
  const done = since.find(({ event }) => event.type === 'RecordDeleted')
  return {
    agreed: agreed.map((one) => ({
      ...said(one),
      remark: one.event.type === 'DeletionAgreed' ? one.event.remark : '',
    })),
    mine: agreed.some(({ actor }) => 'person' in actor && actor.person === reader),
    ...(done?.event.type === 'RecordDeleted' && {
      done: {
        on: shanghaiDate(Date.parse(done.at)),
        certificate: done.event.certificate,
        size: done.event.size,
        events: done.event.events,
        files: done.event.files,
      },
    }),
  }
}

type AboutHold = 'HoldReleaseAsked' | 'HoldReleased'

const isAbout = (type: AboutHold, event: LoggedEvent['event'], hold: number): boolean =>
  event.type === type && (event as EventOf<AboutHold>).hold === hold
