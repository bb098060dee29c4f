import type { Track } from '../../functions/engine/track.ts'

const clock = 'rectification'
const form = 'extension-request'

const passed = { on: { kind: 'clock-passed', clock }, to: 'overdue' } as const
const reported = { on: { kind: 'act', act: 'report-filed' }, to: 'under-review' } as const

/** Energy use above the limit: six months to rectify, one extension of at most three (the plan, 二(一)2). */
export const energyTrack: Track = {
  id: 'energy',
  version: '1',
  title: { zh: '能耗', en: 'Energy' },
  start: 'rectifying',
  clock: {
    id: clock,
    title: { zh: '整改期限', en: 'Time to rectify' },
    period: { months: 6 },
    extension: { months: 3, times: 1 },
    basis: {
      zh: '工作方案二（一）2：在6个月内整改；确需延长的，可提出不超过3个月的延期申请',
      en: 'The plan, 2(1)2: rectify within 6 months; an extension of at most 3 months may be asked for',
    },
  },
  states: [
    {
      id: 'rectifying',
      title: { zh: '整改中', en: 'Rectifying' },
      owner: 'enterprise',
      forms: [form],
      moves: [{ on: { kind: 'filed', form }, to: 'extension-requested' }, reported, passed],
    },
    {
      id: 'extension-requested',
      title: { zh: '延期审批中', en: 'Extension under approval' },
      owner: 'county',
      forms: [],
      moves: [
        {
          on: { kind: 'accepted', form },
          to: 'extended',
          effects: [{ kind: 'extend-clock', clock, to: 'requestedOn' }],
        },
        { on: { kind: 'refused', form }, to: 'extension-refused' },
        { on: { kind: 'withdrawn', form }, to: 'rectifying' },
        passed,
      ],
    },
    {
      id: 'extended',
      title: { zh: '已延期，整改中', en: 'Extended, rectifying' },
      owner: 'enterprise',
      forms: [],
      moves: [reported, passed],
    },
    {
      id: 'extension-refused',
      title: { zh: '不予延期，整改中', en: 'Extension refused, rectifying' },
      owner: 'enterprise',
      forms: [],
      moves: [reported, passed],
    },
    {
      id: 'under-review',
      title: { zh: '整改报告复核中', en: 'Report under review' },
      owner: 'county',
      forms: [],
      moves: [
        {
          on: { kind: 'act', act: 'found-compliant' },
          to: 'compliant',
          effects: [{ kind: 'meet-clock', clock }],
        },
        { on: { kind: 'act', act: 'found-failing' }, to: 'failed' },
      ],
    },
    {
      id: 'overdue',
      title: { zh: '逾期未整改', en: 'Not rectified in time' },
      owner: 'county',
      forms: [],
      moves: [reported, { on: { kind: 'act', act: 'closure-proposed' }, to: 'closure-proposed' }],
    },
    {
      id: 'failed',
      title: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' },
      owner: 'county',
      forms: [],
      moves: [{ on: { kind: 'act', act: 'closure-proposed' }, to: 'closure-proposed' }],
    },
    {
      id: 'closure-proposed',
      title: { zh: '已建议依法关停退出', en: 'Closure proposed' },
      owner: 'municipal',
      forms: [],
      moves: [{ on: { kind: 'act', act: 'closure-served' }, to: 'closed-down' }],
    },
    {
      id: 'compliant',
      title: { zh: '整改达标，办结', en: 'Compliant, case ended' },
      owner: 'nobody',
      forms: [],
      moves: [],
      end: true,
    },
    {
      id: 'closed-down',
      title: { zh: '依法关停退出，办结', en: 'Closed down, case ended' },
      owner: 'nobody',
      forms: [],
      moves: [],
      end: true,
    },
  ],
}
