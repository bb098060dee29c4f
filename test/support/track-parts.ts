import type { Outline } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import type { TrackMove, TrackState } from '../../functions/engine/track.ts'

/** Short builders for the tracks of tests. */

export const text = (zh: string, en = zh): Text => ({ zh, en })

export const outline = (id: string, title = text(id), rest: Partial<Outline> = {}): Outline => ({
  id,
  version: '1',
  title,
  intro: title,
  chain: 'some',
  ...rest,
})

type Rest = Omit<TrackMove, 'on' | 'to'>

const onForm =
  (kind: 'filed' | 'accepted' | 'refused' | 'withdrawn') =>
  (form: string, to: string, rest: Rest = {}): TrackMove => ({ on: { kind, form }, to, ...rest })

export const filed = onForm('filed')
export const accepted = onForm('accepted')
export const refused = onForm('refused')
export const withdrawn = onForm('withdrawn')
export const passed = (clock: string, to: string, rest: Rest = {}): TrackMove => ({
  on: { kind: 'clock-passed', clock },
  to,
  ...rest,
})

/** Whoever owns a state that nobody owns has ended. */
export const state = (
  id: string,
  title: Text,
  owner: TrackState['owner'],
  forms: readonly string[] = [],
  moves: readonly TrackMove[] = [],
): TrackState => ({ id, title, owner, forms, moves, ...(owner === 'nobody' && { end: true }) })
