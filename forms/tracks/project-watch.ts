import type { Track } from '../../functions/engine/track.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const [flag, review] = ['project-flag', 'project-review']
const [reviewing, rectifying] = ['review', 'rectification']

const met = [reviewing, rectifying].map((clock) => ({ kind: 'meet-clock', clock }) as const)
const flagged = accepted(flag, 'flagged', {
  effects: [{ kind: 'start-clock', clock: reviewing, until: 'reviewBy' }],
})
const reviewed = [
  accepted(review, 'stopped', { where: answered('outcome', 'stop'), effects: met }),
  accepted(review, 'cleared', { where: answered('outcome', 'clear'), effects: met }),
  accepted(review, 'rectifying', {
    effects: [
      { kind: 'meet-clock', clock: reviewing },
      { kind: 'start-clock', clock: rectifying, until: 'rectifyBy' },
    ],
  }),
]

/** One project of high energy use, high emission or low level: flagged, and reviewed by the departments (the plan, 二(二)1). */
export const projectWatchTrack: Track = {
  id: 'project-watch',
  version: '1',
  title: { zh: '高耗能、高排放、低水平项目管控', en: 'Watch on projects' },
  of: 'organ',
  lead: 'ecology',
  start: 'to-flag',
  clocks: [
    {
      id: reviewing,
      title: { zh: '项目审查时限', en: 'Time to review' },
      owner: 'county',
      remind: [7, 1],
      basis: {
        zh: '工作方案二（二）1未规定期限；以标识中载明的审查时限为准（政策）',
        en: 'The plan, 2(2)1, names no period: the flag does (policy)',
      },
    },
    {
      id: rectifying,
      title: { zh: '项目整改时限', en: 'Time to put it right' },
      owner: 'county',
      remind: [15, 3],
      basis: {
        zh: '工作方案二（二）1未规定期限；以审查意见载明的整改时限为准（政策）',
        en: 'The plan, 2(2)1, names no period: the review does (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-flag',
      title: { zh: '待作出标识', en: 'To be flagged' },
      owner: 'county',
      forms: [flag],
      moves: [flagged],
    },
    {
      id: 'flagged',
      title: { zh: '已标识，待审查', en: 'Flagged, to be reviewed' },
      owner: 'county',
      forms: [review, flag],
      moves: [...reviewed, flagged, passed(reviewing, 'late')],
    },
    {
      id: 'late',
      title: { zh: '审查时限已过', en: 'Not reviewed in time' },
      owner: 'county',
      forms: [review, flag],
      moves: [...reviewed, flagged],
    },
    {
      id: 'rectifying',
      title: { zh: '限期整改，待复审', en: 'Being put right' },
      owner: 'county',
      forms: [review],
      moves: [...reviewed, passed(rectifying, 'late-rectifying')],
    },
    {
      id: 'late-rectifying',
      title: { zh: '整改时限已过，待复审', en: 'Not put right in time' },
      owner: 'county',
      forms: [review],
      moves: reviewed,
    },
    ended('stopped', { zh: '停止建设，办结', en: 'Stopped, matter ended' }),
    ended('cleared', { zh: '解除标识，办结', en: 'No longer flagged, matter ended' }),
  ],
}
