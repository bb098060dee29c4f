import type { Track } from '../../functions/engine/track.ts'
import { applying } from './applying.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const [application, record, clock] = ['renewal-application', 'renewal-record', 'works']

const met = { kind: 'meet-clock', clock } as const
const ends = [
  accepted(record, 'completed', { where: answered('outcome', 'done'), effects: [met] }),
  accepted(record, 'given-up', { where: answered('outcome', 'stopped'), effects: [met] }),
]

/** Renewal of equipment and technology, and less solid waste (the plan, 二(五)2). */
export const renewalTrack: Track = {
  id: 'renewal',
  version: '1',
  title: { zh: '设备更新和技术改造', en: 'Renewal of equipment and technology' },
  begunBy: 'enterprise',
  lead: 'miit',
  start: 'to-apply',
  clocks: [
    {
      id: clock,
      title: { zh: '项目计划完成日期', en: 'Planned last day of the project' },
      owner: 'enterprise',
      remind: [30, 7],
      basis: {
        zh: '工作方案二（五）2未规定期限；以企业申报的计划完成日期为准（政策），逾期只提示',
        en: 'The plan, 2(5)2, names no period: the enterprise does (policy), and its end is only told',
      },
    },
  ],
  states: [
    ...applying(
      application,
      {
        apply: { zh: '待提交设备更新、技术改造申请', en: 'Application to be submitted' },
        reviewing: { zh: '申请审核中', en: 'Application under review' },
      },
      [accepted(application, 'in-works', { effects: [{ kind: 'start-clock', clock, until: 'doneBy' }] })],
    ),
    {
      id: 'in-works',
      title: { zh: '项目实施中', en: 'Under way' },
      owner: 'county',
      forms: [record],
      moves: [...ends, passed(clock, 'late')],
    },
    {
      id: 'late',
      title: { zh: '计划完成日期已过，待核查', en: 'Its time is over, to be visited' },
      owner: 'county',
      forms: [record],
      moves: ends,
    },
    ended('completed', { zh: '项目完成，办结', en: 'Done, case ended' }),
    ended('given-up', { zh: '项目终止，办结', en: 'Given up, case ended' }),
  ],
}
