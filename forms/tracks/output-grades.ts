import type { Track } from '../../functions/engine/track.ts'
import { accepted, ended } from './parts.ts'

/** The grades of a year, and what is recommended to banks by them (the plan, 三(一) and 三(二)). */
export const outputGradesTrack: Track = {
  id: 'output-grades',
  version: '1',
  title: { zh: '亩产效益评价和绿色信贷', en: 'Output per area and green credit' },
  of: 'organ',
  lead: 'miit',
  start: 'to-grade',
  clocks: [],
  states: [
    {
      id: 'to-grade',
      title: { zh: '待评价', en: 'To be graded' },
      owner: 'county',
      forms: ['grade-list'],
      moves: [accepted('grade-list', 'graded')],
    },
    {
      id: 'graded',
      title: { zh: '评价结果执行中', en: 'In force' },
      owner: 'county',
      forms: ['green-credit-letter', 'grade-list', 'matter-closing'],
      moves: [accepted('grade-list', 'graded'), accepted('matter-closing', 'closed')],
    },
    ended('closed', { zh: '年度结束，办结', en: 'The year is over, matter ended' }),
  ],
}
