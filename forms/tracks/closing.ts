import type { Text } from '../../functions/engine/text.ts'
import type { TrackEffect, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { accepted, answered, anyTime, passed } from './parts.ts'

const certification = 'dismantling-certification'

/** Items that were removed in full are gone; one removed in part is not (DOMAIN §6.6). */
export const dismantled: TrackEffect = {
  kind: 'mark-items',
  rows: 'items',
  as: 'dismantled',
  only: { field: 'removed', reaches: 'planned' },
}
export const publishDismantled: TrackEffect = { kind: 'publish', register: 'dismantled' }
export const allDismantled = { kind: 'all-items', are: 'dismantled' } as const

export const closing = 'closing'
const overdue = 'closing-overdue'
export const closedDown = 'closed-down'

/** Equipment gone, but not every organ has answered: the case waits, and ends with the last answer. */
const outstanding = 'duties-outstanding'

const allGone: readonly TrackEffect[] = [
  dismantled,
  publishDismantled,
  { kind: 'meet-clock', clock: 'closing' },
]

/** Accepted in part, the case stays where it is until every item is gone. */
const certified = (stay: string): TrackMove[] => [
  accepted(certification, closedDown, {
    where: { kind: 'all', of: [allDismantled, { kind: 'all-duties-done' }] },
    effects: allGone,
  }),
  accepted(certification, outstanding, { where: allDismantled, effects: allGone }),
  accepted(certification, stay, { effects: [dismantled, publishDismantled] }),
]

/** 擅自恢复生产处置: what the county answers with. */
export const resumption = 'illegal-resumption'

/** Found while a closure or suspension is in force: the county stops it at once, before anything else goes on. */
export const resumed = (to: string) =>
  accepted('inspection-record', to, { where: answered('resumed', 'yes') })

/** Production resumed illegally; once it is dealt with, the case stands where it stood, no better and no worse. */
export const resumedFrom = (
  backTo: string,
  title: Text,
  { forms, moves }: Pick<TrackState, 'forms' | 'moves'>,
): TrackState => ({
  id: `${backTo}-resumed`,
  title,
  owner: 'county',
  forms: [resumption, ...forms, ...anyTime],
  moves: [accepted(resumption, backTo), ...moves],
})

const whileClosing = [certification, 'licence-revocation', 'tariff-letter', 'bank-letter'] as const

/** A served closure until everything is dismantled, in time or not. */
export const closingStates: readonly TrackState[] = [
  {
    id: closing,
    title: { zh: '关停退出中', en: 'Closing down' },
    owner: 'enterprise',
    forms: [...whileClosing, ...anyTime],
    moves: [...certified(closing), passed('closing', overdue), resumed(`${closing}-resumed`)],
  },
  resumedFrom(
    closing,
    { zh: '关停期间擅自恢复生产', en: 'Production resumed illegally while closing down' },
    {
      forms: whileClosing,
      moves: [...certified(`${closing}-resumed`), passed('closing', `${overdue}-resumed`)],
    },
  ),
  {
    id: overdue,
    title: { zh: '逾期未拆除', en: 'Not dismantled in time' },
    owner: 'county',
    forms: [...whileClosing, ...anyTime],
    // Nothing that the office writes dismantles anything: what it may still do is press.
    proposes: ['tariff-letter', 'bank-letter', 'inspection-record'],
    moves: [...certified(overdue), resumed(`${overdue}-resumed`)],
  },
  resumedFrom(
    overdue,
    { zh: '逾期未拆除，擅自恢复生产', en: 'Production resumed illegally, not dismantled in time' },
    { forms: whileClosing, moves: certified(`${overdue}-resumed`) },
  ),
  {
    id: outstanding,
    title: { zh: '拆除验收合格，待交办事项办结', en: 'Dismantled, awaiting the duties of other organs' },
    owner: 'county',
    forms: ['licence-revocation', 'bank-letter', ...anyTime],
    moves: [{ on: { kind: 'duties-done' }, to: closedDown }],
  },
]
