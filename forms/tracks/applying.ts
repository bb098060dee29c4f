import type { Text } from '../../functions/engine/text.ts'
import type { TrackMove, TrackState } from '../../functions/engine/track.ts'
import { ended, filed } from './parts.ts'

/**
 * How a case begins that an enterprise asks for: nothing happens before it is submitted, what is withdrawn may be
 * submitted anew, and what is declined is over.
 */
export const applying = (
  form: string,
  titles: { readonly apply: Text; readonly reviewing: Text },
  moves: readonly TrackMove[],
  /** Asked for in the same place, and answered in a state of its own. */
  other?: { readonly form: string; readonly to: string },
): readonly TrackState[] => [
  {
    id: 'to-apply',
    title: titles.apply,
    owner: 'enterprise',
    forms: [form, ...(other ? [other.form] : [])],
    moves: [filed(form, 'reviewing'), ...(other ? [filed(other.form, other.to)] : [])],
  },
  {
    id: 'reviewing',
    title: titles.reviewing,
    owner: 'county',
    forms: [],
    moves: [
      ...moves,
      { on: { kind: 'refused', form }, to: 'declined' },
      { on: { kind: 'withdrawn', form }, to: 'to-apply' },
    ],
  },
  ended('declined', { zh: '不予受理，办结', en: 'Not taken up, case ended' }),
]
