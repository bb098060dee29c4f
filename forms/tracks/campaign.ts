import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const clock = 'visits'

const planned = accepted('campaign-plan', 'under-way', {
  effects: [{ kind: 'start-clock', clock, until: 'lastDay' }],
})
const ends = accepted('campaign-result', 'closed', {
  where: answered('stage', 'final'),
  effects: [{ kind: 'meet-clock', clock }],
})

/** An inspection campaign, a diagnosis or a choice of frontrunners: a list, and what was found (the plan, 二(一)1). */
export const campaignTrack: Track = {
  id: 'campaign',
  version: '1',
  title: { zh: '执法监察', en: 'Campaign' },
  of: 'organ',
  lead: 'miit',
  start: 'to-plan',
  clocks: [
    {
      id: clock,
      title: { zh: '计划检查日期', en: 'Visits of the campaign' },
      owner: 'county',
      remind: [15, 3],
      basis: {
        zh: '工作方案二（一）1未规定期限；以清单中最晚的计划日期为准（政策）',
        en: 'The plan, 2(1)1, names no period; the latest day in the list counts (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-plan',
      title: { zh: '待制定计划', en: 'To be planned' },
      owner: 'county',
      forms: ['campaign-plan'],
      moves: [planned],
    },
    {
      id: 'under-way',
      title: { zh: '执行中', en: 'Under way' },
      owner: 'county',
      forms: ['campaign-result', 'campaign-plan'],
      moves: [ends, planned, passed(clock, 'to-close')],
    },
    {
      id: 'to-close',
      title: { zh: '计划日期已过，待总结', en: 'Its days are over, to be closed' },
      owner: 'county',
      forms: ['campaign-result', 'campaign-plan'],
      moves: [ends, planned],
    },
    ended('closed', { zh: '已总结，办结', en: 'Closed, matter ended' }),
  ],
}
