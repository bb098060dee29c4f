import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const [list, progress, clock] = ['hazard-list', 'hazard-progress', 'hazards']

const listed = accepted(list, 'rectifying', {
  effects: [{ kind: 'start-clock', clock, until: 'lastDay' }],
})
const settled = accepted(progress, 'closed', {
  where: answered('outcome', 'settled'),
  effects: [{ kind: 'meet-clock', clock }],
})

/** Major hazards, found or imported, each with measure and day, followed until none is open (the plan, 二(四)1). */
export const hazardsTrack: Track = {
  id: 'hazards',
  version: '1',
  title: { zh: '重大隐患排查治理', en: 'Major hazards' },
  of: 'organ',
  lead: 'emergency',
  start: 'to-list',
  clocks: [
    {
      id: clock,
      title: { zh: '隐患整改时限', en: 'Hazards to be put right' },
      owner: 'county',
      remind: [7, 1],
      basis: {
        zh: '工作方案二（四）1：及时消除安全风险隐患；以清单中最晚的整改时限为准（政策）',
        en: 'The plan, 2(4)1: put right in time; the latest day in the list counts (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-list',
      title: { zh: '待列隐患清单', en: 'To be listed' },
      owner: 'county',
      forms: [list],
      moves: [listed],
    },
    {
      id: 'rectifying',
      title: { zh: '隐患整改中', en: 'Being put right' },
      owner: 'county',
      forms: [progress, list],
      moves: [settled, listed, passed(clock, 'late')],
    },
    {
      id: 'late',
      title: { zh: '整改时限已过', en: 'Its time is over' },
      owner: 'county',
      forms: [progress, list],
      moves: [settled, listed],
    },
    ended('closed', { zh: '隐患全部销号，办结', en: 'None is open, matter ended' }),
  ],
}
