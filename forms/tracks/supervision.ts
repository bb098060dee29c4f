import type { Track } from '../../functions/engine/track.ts'
import { municipalLeading } from '../define.ts'
import { accepted, ended, passed } from './parts.ts'

const clock = 'round'

const closed = accepted('supervision-closing', 'closed', { effects: [{ kind: 'meet-clock', clock }] })

/** A round of supervision by the city, in July or December: plan, findings, summary (the plan, 四(三)). */
export const supervisionTrack: Track = {
  id: 'supervision',
  version: '1',
  title: { zh: '督导检查', en: 'Supervision' },
  of: 'organ',
  lead: 'miit',
  start: 'to-plan',
  clocks: [
    {
      id: clock,
      title: { zh: '本轮督导检查结束', en: 'End of the round' },
      owner: 'municipal',
      keeper: municipalLeading,
      remind: [3],
      basis: {
        zh: '工作方案四（三）：7月、12月督导检查；结束日期由督导检查方案确定（政策）',
        en: 'The plan, 4(3): in July and December; the plan of the round names its last day (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-plan',
      title: { zh: '待制定方案', en: 'To be planned' },
      owner: 'municipal',
      forms: ['supervision-plan'],
      moves: [
        accepted('supervision-plan', 'inspecting', {
          effects: [{ kind: 'start-clock', clock, until: 'toOn' }],
        }),
      ],
    },
    {
      id: 'inspecting',
      title: { zh: '督导检查中', en: 'Under way' },
      owner: 'municipal',
      forms: ['supervision-finding', 'supervision-closing'],
      moves: [closed, passed(clock, 'to-close')],
    },
    {
      id: 'to-close',
      title: { zh: '本轮结束，待总结', en: 'The round is over, to be closed' },
      owner: 'municipal',
      forms: ['supervision-finding', 'supervision-closing'],
      moves: [closed],
    },
    ended('closed', { zh: '已总结，办结', en: 'Closed, matter ended' }),
  ],
}
