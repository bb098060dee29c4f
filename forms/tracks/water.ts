import type { Track, TrackMove } from '../../functions/engine/track.ts'
import { drawnUp, noticeDue, toRectify } from './drawn-up.ts'
import { accepted, anyTime, ended, passed } from './parts.ts'

const clock = 'retirement'
const renewal = 'permit-renewal'
/** The window of a permit runs beside all else, and its end moves the case nowhere. */
const permit = (state: string): readonly TrackMove[] => [
  accepted('water-permit', state, {
    effects: [{ kind: 'start-clock', clock: renewal, until: 'renewBy' }],
  }),
  passed(renewal, state),
]
const clearing = accepted('water-clearing', 'cleared', { effects: [{ kind: 'meet-clock', clock }] })

/** Water-intensive processes: not retired in time, four kinds of application are refused (the plan, 二(五)4). */
export const waterTrack: Track = {
  id: 'water',
  version: '1',
  title: { zh: '高耗水', en: 'Water' },
  lead: 'water',
  start: 'flagged',
  startUnserved: noticeDue,
  startClock: clock,
  clocks: [
    {
      id: clock,
      title: { zh: '高耗水工艺淘汰期限', en: 'Time to retire the water-intensive process' },
      owner: 'enterprise',
      period: { months: 6 },
      remind: [30, 15, 3],
      basis: {
        zh: '工作方案二（五）4未规定期限；6个月为本平台配置（政策）',
        en: 'The plan, 2(5)4, names no period; 6 months are set on this platform (policy)',
      },
    },
    {
      id: renewal,
      title: { zh: '取水许可证延续申请', en: 'Applying for renewal of the water permit' },
      owner: 'enterprise',
      lapses: true,
      remind: [30, 15, 3],
      basis: {
        zh: '取水许可和水资源费征收管理条例第二十五条：有效期届满45日前提出延续申请；遇休息日提前（本平台配置，政策）',
        en: 'Water permit regulations, article 25: applied for 45 days before it expires; on a day off, before it (our policy)',
      },
    },
  ],
  states: [
    ...drawnUp('notice-to-rectify', toRectify, { to: 'flagged', clock }),
    {
      id: 'flagged',
      title: { zh: '已列入，限期淘汰', en: 'Listed, to be retired in time' },
      owner: 'enterprise',
      // New projects are refused for what they use, whether or not a period has ended.
      forms: ['rectification-report', 'water-clearing', 'water-refusal', 'water-permit', ...anyTime],
      moves: [
        accepted('rectification-report', 'verifying'),
        clearing,
        passed(clock, 'blocked'),
        ...permit('flagged'),
      ],
    },
    {
      id: 'verifying',
      title: { zh: '淘汰情况核查中', en: 'Retirement being verified' },
      owner: 'county',
      forms: ['water-clearing', 'water-refusal', 'water-permit', ...anyTime],
      moves: [clearing, passed(clock, 'blocked'), ...permit('verifying')],
    },
    {
      id: 'blocked',
      title: {
        zh: '逾期未淘汰，四类申请不予批准',
        en: 'Not retired in time, four kinds of application refused',
      },
      owner: 'county',
      forms: ['water-refusal', 'rectification-report', 'water-clearing', 'water-permit', ...anyTime],
      // The block is not lifted because the time is over: applications are refused until it is retired.
      proposes: ['water-refusal', 'water-clearing'],
      moves: [clearing, ...permit('blocked')],
    },
    ended('cleared', { zh: '已淘汰，解除限制，办结', en: 'Retired, block lifted, case ended' }),
  ],
}
