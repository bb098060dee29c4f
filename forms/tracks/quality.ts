import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, anyTime, ended, passed } from './parts.ts'
import { closureTail, proposed, tailClocks } from './tail.ts'

const clock = 'rectification'
const report = 'rectification-report'
const met = { kind: 'meet-clock', clock } as const

/** The plan, 三(二), does not name quality among the grounds on which credit is limited (DOMAIN row 55). */
const tail = closureTail.map((state) => ({
  ...state,
  forms: state.forms.filter((form) => form !== 'bank-letter'),
}))

/** Products below a compulsory standard: stopped, six months to rectify, never extended (the plan, 二(三)2). */
export const qualityTrack: Track = {
  id: 'quality',
  version: '1',
  title: { zh: '质量', en: 'Quality' },
  lead: 'market',
  start: 'stopped',
  startClock: clock,
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
  states: [
    {
      id: 'stopped',
      title: { zh: '责令停产整改', en: 'Stopped to rectify' },
      owner: 'enterprise',
      forms: [report, ...anyTime],
      moves: [accepted(report, 'rechecking'), passed(clock, 'overdue')],
    },
    {
      id: 'rechecking',
      title: { zh: '复查中', en: 'Being rechecked' },
      owner: 'county',
      forms: ['recheck', ...anyTime],
      moves: [
        accepted('recheck', 'resumed', { where: answered('finding', 'passed'), effects: [met] }),
        accepted('recheck', 'failed', { effects: [met] }),
      ],
    },
    {
      id: 'overdue',
      title: { zh: '逾期未整改', en: 'Not rectified in time' },
      owner: 'county',
      forms: [report, 'closure-proposal', 'tariff-letter', ...anyTime],
      moves: [accepted(report, 'rechecking'), accepted('closure-proposal', proposed)],
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
