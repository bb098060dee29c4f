import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { drawnUp, noticeDue, toRectify } from './drawn-up.ts'
import { accepted, answered, anyTime, ended, filed, passed, underApproval } from './parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from './tail.ts'

const clock = 'rectification'
const extension = 'extension-request'
const report = 'rectification-report'

const reported = accepted(report, 'under-review')
const late = passed(clock, 'overdue')
const met = { kind: 'meet-clock', clock } as const

/** Short of the mark with time left, the works go on; a review never lengthens the period. */
const reviewing = (
  id: string,
  title: Text,
  unfinished: string,
  more: readonly TrackMove[] = [],
): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: ['rectification-review', ...anyTime],
  moves: [
    accepted('rectification-review', 'compliant', {
      where: answered('finding', 'compliant'),
      effects: [met],
    }),
    accepted('rectification-review', unfinished, { where: answered('finding', 'continue') }),
    accepted('rectification-review', 'failed', { effects: [met] }),
    ...more,
  ],
})

/** Energy use above the limit: six months to rectify, one extension of at most three (the plan, 二(一)2). */
export const energyTrack: Track = {
  id: 'energy',
  version: '2',
  title: { zh: '能耗', en: 'Energy' },
  lead: 'miit',
  start: 'rectifying',
  startUnserved: noticeDue,
  startClock: clock,
  clocks: [
    {
      id: clock,
      title: { zh: '整改期限', en: 'Time to rectify' },
      owner: 'enterprise',
      period: { months: 6 },
      extension: { months: 3, times: 1 },
      remind: [30, 15, 3],
      basis: {
        zh: '工作方案二（一）2：在6个月内整改；确需延长的，可提出不超过3个月的延期申请',
        en: 'The plan, 2(1)2: rectify within 6 months; an extension of at most 3 months may be asked for',
      },
    },
    ...tailClocks,
  ],
  duties: tailDuties,
  states: [
    ...drawnUp('notice-to-rectify', toRectify, { to: 'rectifying', clock }),
    {
      id: 'rectifying',
      title: { zh: '整改中', en: 'Rectifying' },
      owner: 'enterprise',
      forms: [report, extension, ...anyTime],
      moves: [filed(extension, 'extension-requested'), reported, late],
    },
    underApproval(
      'extension-requested',
      { zh: '延期审批中', en: 'Extension under approval' },
      extension,
      'rectifying',
      [
        accepted(extension, 'extended', {
          effects: [{ kind: 'extend-clock', clock, to: 'requestedOn' }],
        }),
        // A report may have been filed before the extension was asked for.
        reported,
      ],
      'extension-refused',
    ),
    {
      id: 'extended',
      title: { zh: '已延期，整改中', en: 'Extended, rectifying' },
      owner: 'enterprise',
      forms: [report, ...anyTime],
      moves: [reported, late],
    },
    {
      id: 'extension-refused',
      title: { zh: '不予延期，整改中', en: 'Extension refused, rectifying' },
      owner: 'enterprise',
      forms: [report, ...anyTime],
      moves: [reported, late],
    },
    reviewing('under-review', { zh: '整改报告复核中', en: 'Report under review' }, 'rectifying', [
      passed(clock, 'late-review'),
    ]),
    reviewing(
      'late-review',
      { zh: '期限已满，整改报告复核中', en: 'Time is over, report under review' },
      'overdue',
    ),
    {
      id: 'overdue',
      title: { zh: '逾期未整改', en: 'Not rectified in time' },
      owner: 'county',
      forms: [report, 'closure-proposal', 'tariff-letter', 'bank-letter', ...anyTime],
      moves: [accepted(report, 'late-review'), accepted('closure-proposal', proposed)],
    },
    {
      id: 'failed',
      title: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' },
      owner: 'county',
      forms: ['closure-proposal', 'tariff-letter', 'bank-letter', ...anyTime],
      moves: [accepted('closure-proposal', proposed)],
    },
    ...closureTail,
    ended('compliant', { zh: '整改达标，办结', en: 'Compliant, case ended' }),
  ],
}
