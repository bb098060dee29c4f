import type { Track, TrackEffect, TrackMove } from '../../functions/engine/track.ts'
import { assignDisciplines, disciplineDuty, releaseDisciplines } from '../shared/duties.ts'
import { accepted, answered, anyTime, ended, passed } from './parts.ts'

const rating = 'environmental-credit-rating'
const clock = 'publication'

const published = [
  { kind: 'publish', register: 'environmental-credit' },
  { kind: 'start-clock', clock, until: 'publishedUntil' },
] as const
/** What a rating gave to departments falls with it. */
const replaced = [{ kind: 'remove-entry', register: 'environmental-credit' }, releaseDisciplines] as const

/** Every rating is published, whatever came before; yellow and black lead to discipline. */
const ratedWith = (effects: readonly TrackEffect[]): readonly TrackMove[] => [
  ...['yellow', 'black'].map((colour) =>
    accepted(rating, 'disciplined', {
      where: answered('colour', colour),
      effects: [...effects, assignDisciplines],
    }),
  ),
  accepted(rating, 'rated', { effects }),
]

/** A published rating is followed by another, or taken down by a person; a timer only says that it is time. */
const afterPublication: readonly TrackMove[] = [
  ...ratedWith([...replaced, ...published]),
  accepted('rating-removal', 'ended', { effects: [...replaced, { kind: 'meet-clock', clock }] }),
]

/** Environmental credit: four colours, published; yellow and black are disciplined jointly (the plan, 二(二)3). */
export const environmentalCreditTrack: Track = {
  id: 'environmental-credit',
  version: '1',
  title: { zh: '环境信用评价', en: 'Environmental credit' },
  lead: 'ecology',
  start: 'to-rate',
  clocks: [
    {
      id: clock,
      title: { zh: '评价结果公开期限', en: 'Publication of the rating' },
      owner: 'county',
      lapses: true,
      remind: [15],
      basis: {
        zh: '工作方案二（二）3：向社会公开评价结果；公开期限由评价决定载明（政策）',
        en: 'The plan, 2(2)3: ratings are published; the decision names how long (policy)',
      },
    },
  ],
  duties: [disciplineDuty],
  states: [
    {
      id: 'to-rate',
      title: { zh: '待评价', en: 'To be rated' },
      owner: 'county',
      forms: [rating, ...anyTime],
      moves: ratedWith(published),
    },
    {
      id: 'disciplined',
      title: { zh: '黄色或黑色标识，联合惩戒', en: 'Yellow or black, joint discipline' },
      owner: 'county',
      forms: [rating, 'rating-removal', 'tariff-letter', 'bank-letter', ...anyTime],
      moves: [...afterPublication, passed(clock, 'to-renew')],
    },
    {
      id: 'rated',
      title: { zh: '绿色或蓝色标识，已公开', en: 'Green or blue, published' },
      owner: 'county',
      forms: [rating, 'rating-removal', ...anyTime],
      moves: [...afterPublication, passed(clock, 'to-renew')],
    },
    {
      id: 'to-renew',
      title: { zh: '公开期满，待撤下或重新评价', en: 'Publication over, to be taken down or rated anew' },
      owner: 'county',
      forms: [rating, 'rating-removal', ...anyTime],
      moves: afterPublication,
    },
    ended('ended', { zh: '评价结果已撤下，办结', en: 'Rating taken down, case ended' }),
  ],
}
