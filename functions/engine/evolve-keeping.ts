import type { Case } from './case.ts'
import type { Actor, EventOf } from './events.ts'

type Keeping = EventOf<
  'HoldPlaced' | 'HoldReleaseAsked' | 'HoldReleased' | 'DeletionProposed' | 'DeletionAgreed' | 'RecordDeleted'
>

/** The case after something happened to its record. */
export const kept = (state: Case, event: Keeping, actor: Actor): Case => {
  switch (event.type) {
    case 'HoldPlaced': {
      const { deletion: _, ...rest } = state
      return { ...rest, held: event.hold, holds: [...(state.holds ?? []), { no: event.hold }] }
    }
    case 'HoldReleaseAsked':
      return {
        ...state,
        holds: (state.holds ?? []).map((hold) =>
          hold.no === event.hold && 'person' in actor ? { ...hold, asked: actor.person } : hold,
        ),
      }
    case 'HoldReleased':
      return { ...state, holds: (state.holds ?? []).filter(({ no }) => no !== event.hold) }
    case 'DeletionProposed':
      return { ...state, deletion: { until: event.until, agreed: [] } }
    case 'DeletionAgreed':
      return withDeletion(state, ({ agreed }) => ({
        agreed: [...agreed, ...('person' in actor ? [actor.person] : [])],
      }))
    case 'RecordDeleted':
      return withDeletion(state, () => ({ certificate: event.certificate, object: event.object }))
  }
}

type Deletion = NonNullable<Case['deletion']>

const withDeletion = (state: Case, change: (deletion: Deletion) => Partial<Deletion>): Case =>
  state.deletion ? { ...state, deletion: { ...state.deletion, ...change(state.deletion) } } : state
