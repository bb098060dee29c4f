import type { Track } from '../../functions/engine/track.ts'
import { accepted, ended } from './parts.ts'

/** Work with media and trade associations, record by record until it is ended (the plan, 三(四)). */
export const outreachTrack: Track = {
  id: 'outreach',
  version: '1',
  title: { zh: '宣传引导和行业协会', en: 'Media and trade associations' },
  of: 'organ',
  lead: 'miit',
  start: 'under-way',
  clocks: [],
  states: [
    {
      id: 'under-way',
      title: { zh: '工作开展中', en: 'Under way' },
      owner: 'county',
      forms: ['outreach-record', 'matter-closing'],
      moves: [accepted('matter-closing', 'closed')],
    },
    ended('closed', { zh: '已总结，办结', en: 'Closed, matter ended' }),
  ],
}
