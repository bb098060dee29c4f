import type { Track, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { accepted, filed, passed, refused, state, text, withdrawn } from './track-parts.ts'

const when = (is: string) => ({ kind: 'answer', field: 'outcome', is }) as const
const late = passed('rectification', 'overdue')
const reported = filed('rectification-report', 'under-review')
const proposed = filed('closure-proposal', 'legal-review')
const meet: Pick<TrackMove, 'effects'> = { effects: [{ kind: 'meet-clock', clock: 'rectification' }] }
const asked: Pick<TrackMove, 'effects'> = { effects: [{ kind: 'meet-clock', clock: 'hearing' }] }
const toDismantle: Pick<TrackMove, 'effects'> = {
  effects: [{ kind: 'start-clock', clock: 'dismantling', until: 'dismantleBy' }],
}

const rectifying: readonly TrackState[] = [
  state(
    'rectifying',
    text('整改中', 'Rectifying'),
    'enterprise',
    ['extension-request', 'rectification-report'],
    [filed('extension-request', 'extension-requested'), reported, late],
  ),
  state(
    'extension-requested',
    text('延期审批中', 'Extension under approval'),
    'county',
    [],
    [
      accepted('extension-request', 'extended', {
        effects: [{ kind: 'extend-clock', clock: 'rectification', to: 'requestedOn' }],
      }),
      refused('extension-request', 'extension-refused'),
      withdrawn('extension-request', 'rectifying'),
      late,
    ],
  ),
  state(
    'extended',
    text('已延期，整改中', 'Extended, rectifying'),
    'enterprise',
    ['rectification-report'],
    [reported, late],
  ),
  state(
    'extension-refused',
    text('不予延期，整改中', 'Not extended, rectifying'),
    'enterprise',
    ['rectification-report'],
    [reported, late],
  ),
  state(
    'under-review',
    text('整改报告复核中', 'Report under review'),
    'county',
    ['rectification-review'],
    [
      accepted('rectification-review', 'compliant', { where: when('compliant'), ...meet }),
      accepted('rectification-review', 'failed', meet),
    ],
  ),
  state('compliant', text('整改达标，办结', 'Compliant, case ended'), 'nobody'),
  state('overdue', text('逾期未整改', 'Not rectified in time'), 'county', ['closure-proposal'], [proposed]),
  state(
    'failed',
    text('经整改仍未达标', 'Rectified, still not compliant'),
    'county',
    ['closure-proposal'],
    [proposed],
  ),
]

const tail: readonly TrackState[] = [
  state(
    'legal-review',
    text('关停建议法制审核中', 'Closure proposed, legal review'),
    'municipal',
    ['legal-review'],
    [
      accepted('legal-review', 'hearing-window', { effects: [{ kind: 'start-clock', clock: 'hearing' }] }),
      refused('legal-review', 'overdue'),
    ],
  ),
  state(
    'hearing-window',
    text('可申请听证', 'Hearing may be asked for'),
    'enterprise',
    ['hearing-request'],
    [filed('hearing-request', 'hearing', asked), passed('hearing', 'deciding')],
  ),
  state(
    'hearing',
    text('听证中', 'Hearing'),
    'municipal',
    ['hearing-record'],
    [accepted('hearing-record', 'deciding'), withdrawn('hearing-request', 'deciding')],
  ),
  state(
    'deciding',
    text('报政府决定', 'Before the government'),
    'municipal',
    ['government-decision'],
    [
      accepted('government-decision', 'decided', { where: when('close') }),
      accepted('government-decision', 'overdue'),
    ],
  ),
  state(
    'decided',
    text('已决定关停，待送达', 'Closure decided, to be served'),
    'county',
    ['closure-service'],
    [accepted('closure-service', 'dismantling', toDismantle)],
  ),
  state(
    'dismantling',
    text('拆除中', 'Dismantling'),
    'enterprise',
    ['dismantling-certification'],
    [filed('dismantling-certification', 'accepting'), passed('dismantling', 'dismantling-overdue')],
  ),
  state(
    'dismantling-overdue',
    text('逾期未拆除', 'Not dismantled in time'),
    'county',
    ['chase-up', 'dismantling-certification'],
    [accepted('chase-up', 'dismantling', toDismantle), filed('dismantling-certification', 'accepting')],
  ),
  state(
    'accepting',
    text('拆除验收中', 'Dismantling under acceptance'),
    'county',
    [],
    [
      accepted('dismantling-certification', 'accepted', {
        where: { kind: 'all-items', are: 'dismantled' },
        effects: [{ kind: 'publish', register: 'dismantled' }],
      }),
      accepted('dismantling-certification', 'dismantling'),
      refused('dismantling-certification', 'dismantling'),
      withdrawn('dismantling-certification', 'dismantling'),
    ],
  ),
  state('accepted', text('验收合格，办结', 'Dismantling accepted, case ended'), 'nobody'),
]

/** A track as long as they get: rectification with an extension, and the tail that ends in closure. */
export const closingTrack: Track = {
  id: 'closing',
  version: '1',
  title: { zh: '能耗（样例）', en: 'Energy (sample)' },
  lead: 'miit',
  start: 'rectifying',
  startClock: 'rectification',
  clocks: [
    {
      id: 'rectification',
      title: { zh: '整改期限', en: 'Time to rectify' },
      owner: 'enterprise',
      period: { months: 6 },
      extension: { months: 3, times: 1 },
      remind: [30, 15, 3],
      basis: {
        zh: '工作方案二（一）2：在6个月内整改',
        en: 'The plan, 2(1)2: rectify within 6 months',
      },
    },
    {
      id: 'hearing',
      title: { zh: '申请听证期限', en: 'Time to ask for a hearing' },
      owner: 'enterprise',
      period: { workingDays: 5 },
      remind: [1],
      basis: { zh: '行政处罚法第六十四条', en: 'Administrative Penalty Law, article 64' },
    },
    {
      id: 'dismantling',
      title: { zh: '拆除期限', en: 'Time to dismantle' },
      owner: 'enterprise',
      remind: [30, 7],
      basis: { zh: '关停决定载明的期限', en: 'The day named by the decision' },
    },
  ],
  states: [...rectifying, ...tail],
}
