import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const clock = 'decisions'

const settled = accepted('meeting-follow-up', 'closed', {
  where: answered('outcome', 'settled'),
  effects: [{ kind: 'meet-clock', clock }],
})

/** One joint meeting of the departments: minutes, and decisions followed until none is open (the plan, 四(二)). */
export const jointMeetingTrack: Track = {
  id: 'joint-meeting',
  version: '1',
  title: { zh: '联席会议', en: 'Joint meeting' },
  of: 'organ',
  lead: 'miit',
  start: 'to-record',
  clocks: [
    {
      id: clock,
      title: { zh: '议定事项完成时限', en: 'Decisions of the meeting' },
      owner: 'county',
      remind: [7, 1],
      basis: {
        zh: '工作方案四（二）：定期调度；以会议纪要中最晚的完成时限为准（政策）',
        en: 'The plan, 4(2): followed up from time to time; the latest day in the minutes counts (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-record',
      title: { zh: '待形成会议纪要', en: 'To be held and minuted' },
      owner: 'county',
      forms: ['meeting-minutes'],
      moves: [
        accepted('meeting-minutes', 'following', {
          effects: [{ kind: 'start-clock', clock, until: 'lastDay' }],
        }),
      ],
    },
    {
      id: 'following',
      title: { zh: '议定事项落实中', en: 'Decisions being carried out' },
      owner: 'county',
      forms: ['meeting-follow-up'],
      moves: [settled, passed(clock, 'late')],
    },
    {
      id: 'late',
      title: { zh: '完成时限已过，待调度', en: 'Its time is over, to be followed up' },
      owner: 'county',
      forms: ['meeting-follow-up'],
      moves: [settled],
    },
    ended('closed', { zh: '议定事项已落实，办结', en: 'Decisions settled, matter ended' }),
  ],
}
