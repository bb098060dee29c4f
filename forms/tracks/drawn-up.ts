import type { Text } from '../../functions/engine/text.ts'
import type { TrackState } from '../../functions/engine/track.ts'
import { accepted, ended } from './parts.ts'

const service = 'notice-service'
const revocation = 'opening-revoked'

/** Where a case begins whose notice is drawn up in it. */
export const noticeDue = 'notice-due'

/**
 * A notice that is drawn up in the case, signed and then served: only service starts the clock, and until then
 * nothing is asked of the enterprise, which does not see the case (DOMAIN row 10 and §3).
 */
export const drawnUp = (
  notice: string,
  { due, signed }: { readonly due: Text; readonly signed: Text },
  /** What service leads to, and the clock that it starts. */
  { to, clock }: { readonly to: string; readonly clock: string },
): readonly TrackState[] => [
  {
    id: noticeDue,
    title: due,
    owner: 'county',
    forms: [notice, revocation, 'chase-up'],
    proposes: [notice],
    moves: [accepted(notice, 'notice-signed'), accepted(revocation, 'not-opened')],
  },
  {
    id: 'notice-signed',
    title: signed,
    owner: 'county',
    forms: [service, revocation, 'chase-up'],
    proposes: [service],
    moves: [
      accepted(service, to, {
        effects: [
          { kind: 'serve-notice', of: notice, on: 'servedOn', method: 'method' },
          { kind: 'start-clock', clock, from: 'servedOn' },
        ],
      }),
      accepted(revocation, 'not-opened'),
    ],
  },
  ended('not-opened', { zh: '立案已撤销，办结', en: 'Opening revoked, case ended' }),
]

/** Words of the states of a notice to rectify. */
export const toRectify = {
  due: { zh: '已立案，待签发限期整改通知书', en: 'Opened, notice to rectify to be signed' },
  signed: { zh: '限期整改通知书已签发，待送达', en: 'Notice to rectify signed, to be served' },
}
