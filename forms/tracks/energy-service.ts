import type { Track } from '../../functions/engine/track.ts'
import { municipal } from '../define.ts'
import { applying } from './applying.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const [decision, register, clock] = ['frontrunner-decision', 'frontrunners', 'listing']

const listed = [
  { kind: 'publish', register },
  { kind: 'start-clock', clock, until: 'validUntil' },
] as const
const off = { kind: 'remove-entry', register } as const

const chosen = answered('outcome', 'choose')
const relisted = accepted(decision, 'listed', { where: chosen, effects: [off, ...listed] })
const removed = accepted(decision, 'removed', { effects: [off, { kind: 'meet-clock', clock }] })

/** Energy diagnosis and frontrunners, at the wish of the enterprise (the plan, 二(一)1). */
export const energyServiceTrack: Track = {
  id: 'energy-service',
  version: '1',
  title: { zh: '节能诊断和能效领跑者', en: 'Energy diagnosis and frontrunners' },
  begunBy: 'enterprise',
  lead: 'miit',
  start: 'to-apply',
  clocks: [
    {
      id: clock,
      title: { zh: '领跑者名单有效期', en: 'Validity as a frontrunner' },
      owner: 'municipal',
      lapses: true,
      keeper: municipal('miit'),
      remind: [30],
      basis: {
        zh: '工作方案二（一）1未规定有效期，由遴选决定载明（政策）；期满由人办理移出，系统只提示',
        en: 'The plan, 2(1)1, names none: the decision does (policy); a person takes it off, the system only reminds',
      },
    },
  ],
  states: [
    ...applying(
      'energy-application',
      {
        apply: { zh: '待提交节能诊断或者领跑者申请', en: 'Application to be submitted' },
        reviewing: { zh: '申请审核中', en: 'Application under review' },
      },
      [
        accepted('energy-application', 'diagnosing', { where: answered('kind', 'diagnosis') }),
        accepted('energy-application', 'selecting'),
      ],
    ),
    {
      id: 'diagnosing',
      title: { zh: '节能诊断中', en: 'Being diagnosed' },
      owner: 'county',
      forms: ['diagnosis-report'],
      moves: [accepted('diagnosis-report', 'diagnosed')],
    },
    {
      id: 'selecting',
      title: { zh: '待市级遴选', en: 'To be chosen by the city' },
      owner: 'municipal',
      forms: [decision],
      moves: [
        accepted(decision, 'listed', { where: chosen, effects: listed }),
        accepted(decision, 'not-chosen'),
      ],
    },
    {
      id: 'listed',
      title: { zh: '在领跑者名单中', en: 'On the list of frontrunners' },
      owner: 'municipal',
      forms: [decision],
      moves: [relisted, removed, passed(clock, 'to-remove')],
    },
    {
      id: 'to-remove',
      title: { zh: '有效期满，待移出或者续列', en: 'Its time is over, to be taken off or listed anew' },
      owner: 'municipal',
      forms: [decision],
      moves: [relisted, removed],
    },
    ended('diagnosed', { zh: '诊断报告已送企业，办结', en: 'Report sent, case ended' }),
    ended('not-chosen', { zh: '未列入名单，办结', en: 'Not chosen, case ended' }),
    ended('removed', { zh: '已移出名单，办结', en: 'Taken off the list, case ended' }),
  ],
}
