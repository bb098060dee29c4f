import type { Track } from '../../functions/engine/track.ts'
import { municipal } from '../define.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const due = 'return'
const again = 'correction'

const sent = accepted('half-year-return', 'submitted', {
  effects: [
    { kind: 'meet-clock', clock: due },
    { kind: 'meet-clock', clock: again },
  ],
})
const form = ['half-year-return'] as const

/** The return of an organ for half a year: sent, merged or sent back, locked (the plan, 四(三); DOMAIN §2). */
export const halfYearReturnTrack: Track = {
  id: 'half-year-return',
  version: '1',
  title: { zh: '半年退出情况报送', en: 'Half-year return' },
  of: 'organ',
  each: 'half',
  lead: 'miit',
  ledBy: 'organ',
  start: 'to-send',
  startClock: due,
  clocks: [
    {
      id: due,
      title: { zh: '报送期限', en: 'Time to send the return' },
      owner: 'county',
      period: { yearly: ['07-15', '12-31'] },
      // 7月15日前 may be read to leave that day out, so everybody is told before it (DOMAIN §6.11).
      remind: [15, 5, 2],
      basis: {
        zh: '工作方案四（三）：分别于7月15日前、12月底前函告市工业和信息化局',
        en: 'The plan, 4(3): by 15 July and by the end of December, by letter to the city',
      },
    },
    {
      id: again,
      title: { zh: '重新报送期限', en: 'Time to send it again' },
      owner: 'county',
      // Of the first day the sweep tells the city in one list, with those that were never begun.
      tells: municipal('miit'),
      remind: [2],
      basis: {
        zh: '市级退回意见载明的日期（政策）',
        en: 'The day that the remarks of the city name (policy)',
      },
    },
  ],
  states: [
    {
      id: 'to-send',
      title: { zh: '待报送', en: 'To be sent' },
      owner: 'county',
      forms: form,
      moves: [sent, passed(due, 'late')],
    },
    {
      id: 'late',
      title: { zh: '逾期未报送', en: 'Not sent in time' },
      owner: 'county',
      forms: form,
      moves: [sent],
    },
    {
      id: 'submitted',
      title: { zh: '已报送，待市级汇总', en: 'Sent, to be merged by the city' },
      owner: 'municipal',
      forms: ['return-review'],
      moves: [
        accepted('return-review', 'merged', { where: answered('outcome', 'merged') }),
        accepted('return-review', 'returned', {
          effects: [{ kind: 'start-clock', clock: again, until: 'correctBy' }],
        }),
      ],
    },
    {
      id: 'returned',
      title: { zh: '退回修改，待重新报送', en: 'Sent back, to come again' },
      owner: 'county',
      forms: form,
      moves: [sent, passed(again, 'late')],
    },
    ended('merged', { zh: '已汇总，锁定', en: 'Merged and locked' }),
  ],
}
