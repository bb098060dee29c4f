import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackState } from '../../functions/engine/track.ts'
import { accepted, answered, anyTime, ended, toServe } from './parts.ts'
import { closureTail, proposed, tailClocks, tailDuties } from './tail.ts'

const report = 'rectification-report'
const order = 'production-order'
/** Automatic monitoring goes on in every state (the plan, 二(二)2). */
const watched = ['monitoring-record', ...anyTime] as const
const severe = accepted('severity-finding', 'severe')

const ordered = [
  accepted(order, 'limit-signed', { where: answered('order', 'limit') }),
  accepted(order, 'stop-signed'),
]

const stopped = accepted(order, 'stop-signed', { where: answered('order', 'stop') })

/** What the report is checked for; a refusal to lift leaves the order as it was, and makes no heavier one. */
const verifying = (
  id: string,
  title: Text,
  inForce: string,
  more: Pick<TrackState, 'forms' | 'moves'> = { forms: [], moves: [] },
): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: ['order-lifting', ...more.forms, 'severity-finding', ...watched],
  moves: [
    accepted('order-lifting', 'lifted', { where: answered('outcome', 'lift') }),
    accepted('order-lifting', inForce),
    ...more.moves,
    severe,
  ],
})

/** Breaches of environmental law: production limited or stopped; severe ones go to the government (the plan, 二(二)3). */
export const environmentTrack: Track = {
  id: 'environment',
  version: '1',
  title: { zh: '环保', en: 'Environment' },
  lead: 'ecology',
  start: 'found',
  clocks: tailClocks,
  duties: tailDuties,
  states: [
    {
      id: 'found',
      title: { zh: '已查实环境违法行为', en: 'Breach found' },
      owner: 'county',
      forms: [order, 'severity-finding', ...watched],
      moves: [...ordered, severe],
    },
    toServe(
      'limit-signed',
      { zh: '限制生产决定已签发，待送达', en: 'Order to limit signed, to be served' },
      [accepted('order-service', 'limited'), severe],
      ['severity-finding'],
    ),
    {
      id: 'limited',
      title: { zh: '限制生产', en: 'Production limited' },
      owner: 'enterprise',
      forms: [report, order, 'severity-finding', ...watched],
      moves: [accepted(report, 'verifying-limited'), stopped, severe],
    },
    toServe(
      'stop-signed',
      { zh: '停产整治决定已签发，待送达', en: 'Order to stop signed, to be served' },
      [accepted('order-service', 'stopped'), severe],
      ['severity-finding'],
    ),
    {
      id: 'stopped',
      title: { zh: '停产整治', en: 'Production stopped' },
      owner: 'enterprise',
      forms: [report, 'severity-finding', ...watched],
      moves: [accepted(report, 'verifying'), severe],
    },
    verifying(
      'verifying-limited',
      { zh: '限制生产整改情况核查中', en: 'Rectification under limited production being verified' },
      'limited',
      { forms: [order], moves: [stopped] },
    ),
    verifying(
      'verifying',
      { zh: '停产整治情况核查中', en: 'Rectification while stopped being verified' },
      'stopped',
    ),
    {
      id: 'severe',
      title: { zh: '情节严重，待建议关停', en: 'Severe, closure to be proposed' },
      owner: 'county',
      forms: ['closure-proposal', 'bank-letter', ...watched],
      moves: [accepted('closure-proposal', proposed)],
    },
    ...closureTail,
    ended('lifted', { zh: '解除限制、恢复生产，办结', en: 'Order lifted, case ended' }),
  ],
}
