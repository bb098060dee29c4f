import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, anyTime, ended, toServe } from './parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from './tail.ts'

const report = 'rectification-report'

const served = accepted('order-service', 'suspended')

/**
 * Unsafe conditions: stopped at once, with no days of grace and nothing to extend; closed where they stay
 * unsafe, and the licences revoked (the plan, 二(四)2).
 */
export const safetyTrack: Track = {
  id: 'safety',
  version: '1',
  title: { zh: '安全', en: 'Safety' },
  lead: 'emergency',
  start: 'found',
  clocks: tailClocks,
  duties: tailDuties,
  states: [
    {
      id: 'found',
      title: {
        zh: '安全生产条件达不到要求，待责令停产停业整顿',
        en: 'Unsafe conditions found, to be suspended',
      },
      owner: 'county',
      // Stopped on the spot, as unsafe production must be: what was served there is recorded at once.
      forms: ['production-order', 'order-service', ...anyTime],
      moves: [accepted('production-order', 'order-signed'), served],
    },
    toServe(
      'order-signed',
      { zh: '停产停业整顿决定已签发，待送达', en: 'Order to suspend signed, to be served' },
      [served],
    ),
    {
      id: 'suspended',
      title: { zh: '立即停产停业整顿', en: 'Suspended at once' },
      owner: 'enterprise',
      forms: [report, 'recheck', ...anyTime],
      moves: [
        accepted(report, 'resumption-review'),
        // Conditions may be found beyond repair without a report that never comes.
        accepted('recheck', 'unsafe', { where: answered('finding', 'failed') }),
      ],
    },
    {
      id: 'resumption-review',
      title: { zh: '复产验收中', en: 'Resumption under review' },
      owner: 'county',
      forms: ['recheck', ...anyTime],
      moves: [
        accepted('recheck', 'resumed', { where: answered('finding', 'passed') }),
        accepted('recheck', 'suspended', { where: answered('finding', 'continue') }),
        accepted('recheck', 'unsafe'),
      ],
    },
    {
      id: 'unsafe',
      title: { zh: '仍不具备安全生产条件', en: 'Still unsafe' },
      owner: 'county',
      forms: ['closure-proposal', 'licence-revocation', 'bank-letter', ...anyTime],
      moves: [accepted('closure-proposal', proposed)],
    },
    ...closureTail,
    ended('resumed', { zh: '验收合格，恢复生产，办结', en: 'Passed, production resumed, case ended' }),
  ],
}
