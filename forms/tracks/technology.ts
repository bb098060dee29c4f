import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackEffect, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { allDismantled, dismantled, publishDismantled } from './closing.ts'
import { accepted, answered, anyTime, ended, filed, passed, underApproval } from './parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from './tail.ts'

const commitment = 'public-commitment'
const certification = 'dismantling-certification'
const deadline = 'dismantling'
const notice = 'public-notice'
const alert = 'at-once'

/** Announced, the items count as sealed, never as dismantled, and their date begins to run (DOMAIN §6.6). */
const announced: readonly TrackEffect[] = [
  { kind: 'publish', register: 'commitments' },
  { kind: 'mark-items', rows: 'items', as: 'sealed' },
  { kind: 'start-clock', clock: deadline, until: 'dismantleBy' },
]

/** Its acceptance needs all five proofs: water, power, drive, seals and the promise. */
const committed = (to: string): TrackMove => accepted(commitment, to, { effects: announced })

/** With the last item the case ends, before that it goes on. */
const certified = (stay: string): readonly TrackMove[] => [
  accepted(certification, 'accepted', {
    where: allDismantled,
    effects: [
      dismantled,
      publishDismantled,
      { kind: 'meet-clock', clock: deadline },
      { kind: 'meet-clock', clock: alert },
    ],
  }),
  accepted(certification, stay, { effects: [dismantled, publishDismantled] }),
]

const resumed = (to: string): TrackMove =>
  accepted('inspection-record', to, { where: answered('resumed', 'yes') })

const withResumed = (to: string, state: TrackState): TrackState => ({
  ...state,
  moves: [...state.moves, resumed(to)],
})

const committing = (id: string, title: Text, backTo: string, resumedTo: string): TrackState =>
  withResumed(resumedTo, underApproval(id, title, commitment, backTo, [committed('supervised')]))

const certifying = (id: string, title: Text, backTo: string, resumedTo: string): TrackState =>
  withResumed(resumedTo, underApproval(id, title, certification, backTo, certified(backTo)))

const proposal: TrackMove = accepted('closure-proposal', proposed)

/**
 * Production resumed illegally: once it is dealt with, the case stands where it stood, no better and no worse.
 * What was under approval meanwhile is still heard.
 */
const resumption = (id: string, title: Text, backTo: string, moves: readonly TrackMove[]): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: ['illegal-resumption', 'closure-proposal', ...anyTime],
  moves: [accepted('illegal-resumption', backTo), proposal, ...moves, ...certified(id)],
})

/** Where production that was resumed leads: before any promise, within its time, and after it. */
const early = 'resumed-uncommitted'
const within = 'resumed-illegally'
const late = 'resumed-late'

const certifyingTitle = { zh: '拆除验收中', en: 'Dismantling under acceptance' }
/** What can be dismantled is to be dismantled at once: the days only say when somebody should look again (DOMAIN §2, path A). */
const findings: readonly TrackMove[] = [
  accepted('feasibility-finding', 'matched', {
    where: answered('outcome', 'dismantle'),
    effects: [{ kind: 'start-clock', clock: alert }],
  }),
  accepted('feasibility-finding', 'matched'),
]

/** Eliminated equipment: dismantled at once (path A), or committed, supervised and then dismantled (path B; the plan, 二(五)3). */
export const technologyTrack: Track = {
  id: 'technology',
  version: '2',
  title: { zh: '技术（落后工艺装备）', en: 'Technology (outdated equipment)' },
  lead: 'miit',
  start: 'matched',
  clocks: [
    {
      id: deadline,
      title: { zh: '承诺拆除期限', en: 'Dismantling as promised' },
      owner: 'enterprise',
      remind: [30, 15, 3],
      basis: {
        zh: '工作方案二（五）3：限时拆除，确保不再投入生产；期限以公开承诺载明的日期为准',
        en: 'The plan, 2(5)3: dismantled by a date, never to run again; the date is that of the commitment',
      },
    },
    {
      id: alert,
      title: { zh: '立即拆除', en: 'Dismantling at once' },
      owner: 'enterprise',
      period: { workingDays: 30 },
      remind: [10],
      basis: {
        zh: '工作方案二（五）3：具备拆除条件的应立即拆除；30个工作日为本系统政策，仅作提醒',
        en: 'The plan, 2(5)3: what can be dismantled is dismantled at once; 30 working days are our policy, a reminder only',
      },
    },
    ...tailClocks,
  ],
  duties: tailDuties,
  states: [
    {
      id: 'matched',
      title: { zh: '已认定，待拆除或承诺', en: 'Matched, to be dismantled or committed' },
      owner: 'enterprise',
      forms: [commitment, certification, 'feasibility-finding', ...anyTime],
      moves: [
        filed(commitment, 'commitment-filed'),
        filed(certification, 'certifying'),
        ...findings,
        committed('supervised'),
        ...certified('matched'),
        resumed(early),
      ],
    },
    committing(
      'commitment-filed',
      { zh: '公开承诺审核中', en: 'Commitment under approval' },
      'matched',
      early,
    ),
    {
      id: 'supervised',
      title: { zh: '承诺已公开，社会监督中', en: 'Commitment published, under supervision' },
      owner: 'enterprise',
      forms: [certification, commitment, notice, ...anyTime],
      moves: [
        filed(commitment, 'committing-more'),
        filed(certification, 'certifying-committed'),
        passed(deadline, 'dismantling-overdue'),
        committed('supervised'),
        ...certified('supervised'),
        resumed(within),
      ],
    },
    committing(
      'committing-more',
      { zh: '其余设备公开承诺审核中', en: 'Commitment for further items under approval' },
      'supervised',
      within,
    ),
    certifying('certifying', certifyingTitle, 'matched', early),
    certifying(
      'certifying-committed',
      { zh: '承诺设备拆除验收中', en: 'Committed dismantling under acceptance' },
      'supervised',
      within,
    ),
    {
      id: 'dismantling-overdue',
      title: { zh: '逾期未拆除', en: 'Not dismantled by the promised date' },
      owner: 'county',
      forms: [certification, 'closure-proposal', 'bank-letter', notice, ...anyTime],
      moves: [
        filed(certification, 'certifying-late'),
        proposal,
        ...certified('dismantling-overdue'),
        resumed(late),
      ],
    },
    certifying(
      'certifying-late',
      { zh: '逾期设备拆除验收中', en: 'Late dismantling under acceptance' },
      'dismantling-overdue',
      late,
    ),
    resumption(
      early,
      { zh: '擅自恢复生产（尚未承诺）', en: 'Production resumed illegally, before any commitment' },
      'matched',
      [committed(within)],
    ),
    resumption(
      within,
      { zh: '擅自恢复生产（承诺期内）', en: 'Production resumed illegally, within the time promised' },
      'supervised',
      [committed(within), passed(deadline, late)],
    ),
    resumption(
      late,
      { zh: '擅自恢复生产（已逾期）', en: 'Production resumed illegally, after the time promised' },
      'dismantling-overdue',
      [],
    ),
    ...closureTail,
    ended('accepted', { zh: '拆除验收合格，办结', en: 'Dismantling accepted, case ended' }),
  ],
}
