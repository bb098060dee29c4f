import type { Text } from '../../functions/engine/text.ts'
import type { TrackCondition, TrackEffect, TrackMove, TrackState } from '../../functions/engine/track.ts'

/** Forms that may be filed at any time in an open case and move it nowhere. */
export const anyTime = ['inspection-record', 'support-request', 'chase-up'] as const

/** What an accepted filing does, perhaps only where one of its answers says so. */
export const accepted = (
  form: string,
  to: string,
  more: { readonly where?: TrackCondition; readonly effects?: readonly TrackEffect[] } = {},
): TrackMove => ({ on: { kind: 'accepted', form }, to, ...more })

export const answered = (field: string, is: string): TrackCondition => ({ kind: 'answer', field, is })

export const passed = (clock: string, to: string): TrackMove => ({ on: { kind: 'clock-passed', clock }, to })

export const filed = (form: string, to: string): TrackMove => ({ on: { kind: 'filed', form }, to })

export const ended = (id: string, title: Text): TrackState => ({
  id,
  title,
  owner: 'nobody',
  forms: [],
  moves: [],
  end: true,
})

/** Signed, and not in force before it has been served. */
export const toServe = (
  id: string,
  title: Text,
  moves: readonly TrackMove[],
  forms: readonly string[] = [],
): TrackState => ({ id, title, owner: 'county', forms: ['order-service', ...forms, ...anyTime], moves })

/** A filing of the enterprise under approval; refused or withdrawn, the case is back where it was filed. */
export const underApproval = (
  id: string,
  title: Text,
  form: string,
  backTo: string,
  moves: readonly TrackMove[],
  refusedTo = backTo,
): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: [...anyTime],
  moves: [
    ...moves,
    { on: { kind: 'refused', form }, to: refusedTo },
    { on: { kind: 'withdrawn', form }, to: backTo },
  ],
})
