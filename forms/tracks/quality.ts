import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { accepted, answered, anyTime, ended, passed, toServe } from './parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from './tail.ts'

const clock = 'rectification'
const report = 'rectification-report'
const met = { kind: 'meet-clock', clock } as const

/** The six months run from service of the order, whoever signed it (DOMAIN §3). */
const served = accepted('order-service', 'stopped', {
  effects: [{ kind: 'start-clock', clock, from: 'servedOn' }],
})

/** The plan, 三(二), does not name quality among the grounds on which credit is limited (DOMAIN row 55). */
const withoutBanks = (forms: readonly string[]) => forms.filter((form) => form !== 'bank-letter')
const tail = closureTail.map(({ proposes, ...state }) => ({
  ...state,
  forms: withoutBanks(state.forms),
  ...(proposes && { proposes: withoutBanks(proposes) }),
}))

/** Not there yet with time left, the works go on; a recheck never lengthens the period. */
const rechecking = (
  id: string,
  title: Text,
  unfinished: string,
  more: readonly TrackMove[] = [],
): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: ['recheck', ...anyTime],
  moves: [
    accepted('recheck', 'resumed', { where: answered('finding', 'passed'), effects: [met] }),
    accepted('recheck', unfinished, { where: answered('finding', 'continue') }),
    accepted('recheck', 'failed', { effects: [met] }),
    ...more,
  ],
})

/** Products below a compulsory standard: stopped, six months to rectify, never extended (the plan, 二(三)2). */
export const qualityTrack: Track = {
  id: 'quality',
  version: '1',
  title: { zh: '质量', en: 'Quality' },
  lead: 'market',
  start: 'found',
  clocks: [
    {
      id: clock,
      title: { zh: '停产整改期限', en: 'Time to rectify while stopped' },
      owner: 'enterprise',
      period: { months: 6 },
      remind: [30, 15, 3],
      basis: {
        zh: '工作方案二（三）2：责令停产整改；在6个月内未整改或经整改仍未达标的，报政府关停退出（不得延期）',
        en: 'The plan, 2(3)2: stopped to rectify; not done or failed within 6 months, to the government (no extension)',
      },
    },
    ...tailClocks,
  ],
  duties: tailDuties,
  states: [
    {
      id: 'found',
      title: { zh: '已查实质量违法行为，待责令停产', en: 'Breach found, to be ordered to stop' },
      owner: 'county',
      forms: ['production-order', 'order-service', ...anyTime],
      moves: [accepted('production-order', 'order-signed'), served],
    },
    toServe('order-signed', { zh: '停产整改决定已签发，待送达', en: 'Order to stop signed, to be served' }, [
      served,
    ]),
    {
      id: 'stopped',
      title: { zh: '责令停产整改', en: 'Stopped to rectify' },
      owner: 'enterprise',
      forms: [report, ...anyTime],
      moves: [accepted(report, 'rechecking'), passed(clock, 'overdue')],
    },
    rechecking('rechecking', { zh: '复查中', en: 'Being rechecked' }, 'stopped', [
      passed(clock, 'late-recheck'),
    ]),
    rechecking('late-recheck', { zh: '期限已满，复查中', en: 'Time is over, being rechecked' }, 'overdue'),
    {
      id: 'overdue',
      title: { zh: '逾期未整改', en: 'Not rectified in time' },
      owner: 'county',
      forms: [report, 'closure-proposal', 'tariff-letter', ...anyTime],
      moves: [accepted(report, 'late-recheck'), accepted('closure-proposal', proposed)],
    },
    {
      id: 'failed',
      title: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' },
      owner: 'county',
      forms: ['closure-proposal', 'tariff-letter', ...anyTime],
      moves: [accepted('closure-proposal', proposed)],
    },
    ...tail,
    ended('resumed', { zh: '复查合格，恢复生产，办结', en: 'Passed, production resumed, case ended' }),
  ],
}
