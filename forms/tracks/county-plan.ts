import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const clock = 'tasks'

const whileItRuns = ['plan-progress', 'county-plan', 'plan-closing'] as const
const changed = accepted('county-plan', 'sent')
const closed = accepted('plan-closing', 'closed', { effects: [{ kind: 'meet-clock', clock }] })

/** The annual plan of a county's five departments: sent, on record, carried out, closed (the plan, 四(一)). */
export const countyPlanTrack: Track = {
  id: 'county-plan',
  version: '1',
  title: { zh: '年度工作计划', en: 'Annual plan of work' },
  of: 'organ',
  lead: 'miit',
  start: 'drafting',
  clocks: [
    {
      id: clock,
      title: { zh: '年度任务完成时限', en: 'Tasks of the year' },
      owner: 'county',
      remind: [30, 7],
      basis: {
        zh: '工作方案四（一）：计划明确时间节点；以计划中最晚的完成时限为准（政策）',
        en: 'The plan, 4(1): the county plan names its dates; the latest of them counts (policy)',
      },
    },
  ],
  states: [
    {
      id: 'drafting',
      title: { zh: '待编制报送', en: 'To be drawn up and sent' },
      owner: 'county',
      forms: ['county-plan'],
      moves: [changed],
    },
    {
      id: 'sent',
      title: { zh: '已报送，待市级备案', en: 'Sent, to be taken on record by the city' },
      owner: 'municipal',
      forms: ['plan-review'],
      moves: [
        accepted('plan-review', 'in-force', {
          where: answered('outcome', 'recorded'),
          effects: [{ kind: 'start-clock', clock, until: 'lastDay' }],
        }),
        accepted('plan-review', 'drafting'),
      ],
    },
    {
      id: 'in-force',
      title: { zh: '执行中', en: 'Being carried out' },
      owner: 'county',
      forms: whileItRuns,
      moves: [changed, closed, passed(clock, 'to-close')],
    },
    {
      id: 'to-close',
      title: { zh: '计划期满，待总结', en: 'Its time is over, to be closed' },
      owner: 'county',
      forms: whileItRuns,
      moves: [changed, closed],
    },
    ended('closed', { zh: '已总结，办结', en: 'Closed, matter ended' }),
  ],
}
