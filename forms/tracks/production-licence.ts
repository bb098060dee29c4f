import type { Track, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { drawnUp, noticeDue } from './drawn-up.ts'
import { accepted, answered, anyTime, ended, passed } from './parts.ts'

const decision = 'licence-decision'
const register = 'production-licences'
const [deciding, validity] = ['decision', 'validity']

const granted = answered('outcome', 'grant')
const entered = [
  { kind: 'publish', register },
  { kind: 'start-clock', clock: validity, until: 'validUntil' },
] as const
const removed = [{ kind: 'remove-entry', register }] as const

/** A first decision; refused, the case is over. */
const decided: readonly TrackMove[] = [
  accepted(decision, 'licensed', {
    where: granted,
    effects: [{ kind: 'meet-clock', clock: deciding }, ...entered],
  }),
  accepted(decision, 'refused', { effects: [{ kind: 'meet-clock', clock: deciding }] }),
]

/** A further decision on a licence that is in the register. */
const renewed: readonly TrackMove[] = [
  accepted(decision, 'licensed', { where: granted, effects: [...removed, ...entered] }),
  accepted(decision, 'refused', { effects: removed }),
]

/** How a case goes on once its time to decide runs, whoever began it. */
export const licensingStates: readonly TrackState[] = [
  {
    id: 'applied',
    title: { zh: '已受理，待决定', en: 'Accepted, to be decided' },
    owner: 'county',
    forms: [decision, ...anyTime],
    moves: [...decided, passed(deciding, 'late')],
  },
  {
    id: 'late',
    title: { zh: '超过期限未决定', en: 'Not decided in time' },
    owner: 'county',
    forms: [decision, ...anyTime],
    moves: decided,
  },
  {
    id: 'licensed',
    title: { zh: '准予许可，已登记', en: 'Licensed, in the register' },
    owner: 'county',
    forms: [decision, 'licence-revocation', ...anyTime],
    moves: [
      ...renewed,
      accepted('licence-revocation', 'revoked', { effects: removed }),
      passed(validity, 'expired'),
    ],
  },
  {
    id: 'expired',
    title: { zh: '许可证到期，待延续或退出登记', en: 'Expired, to be renewed or struck off' },
    owner: 'county',
    forms: [decision, 'licence-revocation', ...anyTime],
    moves: [...renewed, accepted('licence-revocation', 'revoked', { effects: removed })],
  },
  ended('refused', { zh: '不予许可，办结', en: 'Refused, case ended' }),
  ended('revoked', { zh: '许可证吊销或注销，办结', en: 'Licence revoked or cancelled, case ended' }),
]

/** Production licences: what is eliminated or below the standard gets none (the plan, 二(三)1). */
export const productionLicenceTrack: Track = {
  id: 'production-licence',
  version: '1',
  title: { zh: '生产许可', en: 'Production licence' },
  lead: 'market',
  start: 'applied',
  startUnserved: noticeDue,
  startClock: deciding,
  clocks: [
    {
      id: deciding,
      title: { zh: '许可决定期限', en: 'Time to decide' },
      owner: 'county',
      period: { workingDays: 20 },
      remind: [5, 1],
      basis: {
        zh: '自受理通知书送达次日起二十个工作日（行政许可法四十二，待核对）',
        en: '20 working days from the day after the acceptance was served (Administrative Licensing Law 42, to be checked)',
      },
    },
    {
      id: validity,
      title: { zh: '许可证有效期', en: 'Validity of the licence' },
      owner: 'enterprise',
      remind: [60, 30],
      basis: { zh: '有效期由许可决定载明', en: 'The decision names how long it is valid' },
    },
  ],
  states: [
    ...drawnUp(
      'licence-acceptance',
      {
        due: { zh: '已登记申请，待签发受理通知书', en: 'Application entered, acceptance to be signed' },
        signed: { zh: '受理通知书已签发，待送达', en: 'Acceptance signed, to be served' },
      },
      { to: 'applied', clock: deciding },
    ),
    ...licensingStates,
  ],
}
