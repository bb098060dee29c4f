import type { Track, TrackMove } from '../../functions/engine/track.ts'
import { county, municipal } from '../define.ts'
import { assignDisciplines, disciplineDuty, releaseDisciplines } from '../shared/duties.ts'
import { accepted, anyTime, ended, passed } from './parts.ts'

const clock = 'disclosure'

const removal = accepted('credit-removal', 'removed', {
  effects: [{ kind: 'remove-entry', register: 'credit' }, { kind: 'meet-clock', clock }, releaseDisciplines],
})

/** What departments have not done yet is not done any more. */
const lifted = (form: string): TrackMove => accepted(form, 'to-remove', { effects: [releaseDisciplines] })

/**
 * Credit discipline of those who did not exit in time: told, pushed, published, repaired, removed (the plan, 三(三)).
 * The plan has “相关部门” report them: that this is the office that led the late case, and that industry, which
 * gathers the work of the county, is told of it, is policy.
 */
export const creditTrack: Track = {
  id: 'credit',
  version: '1',
  title: { zh: '失信惩戒', en: 'Credit discipline' },
  lead: 'miit',
  ledBy: 'origin',
  told: [county('miit')],
  start: 'late',
  clocks: [
    {
      id: clock,
      title: { zh: '公示期限', en: 'Disclosure' },
      owner: 'municipal',
      lapses: true,
      keeper: municipal('drc'),
      remind: [15],
      basis: {
        zh: '《山东省社会信用条例》：公示期最长不超过五年；期满由人办理移出，系统只提示',
        en: 'Shandong Regulation on social credit: at most five years; a person removes it, the system only reminds',
      },
    },
  ],
  duties: [disciplineDuty],
  states: [
    {
      id: 'late',
      title: { zh: '未按期关停退出，待事先告知', en: 'Not exited in time, to be told' },
      owner: 'county',
      forms: ['credit-pre-notice', ...anyTime],
      moves: [accepted('credit-pre-notice', 'notice-signed')],
    },
    {
      id: 'notice-signed',
      title: { zh: '事先告知书已签发，待送达', en: 'Notice before discipline signed, to be served' },
      owner: 'county',
      forms: ['pre-notice-service', ...anyTime],
      moves: [accepted('pre-notice-service', 'told')],
    },
    {
      id: 'told',
      title: { zh: '已事先告知', en: 'Told in advance' },
      owner: 'county',
      forms: ['credit-referral', 'credit-dropped', ...anyTime],
      moves: [
        accepted('credit-referral', 'to-push', { effects: [assignDisciplines] }),
        accepted('credit-dropped', 'not-pursued'),
      ],
    },
    {
      id: 'to-push',
      title: { zh: '已同意推送，待推送登记回执', en: 'Approved, to be sent to the platform' },
      owner: 'county',
      forms: ['credit-push', ...anyTime],
      moves: [accepted('credit-push', 'pushed')],
    },
    {
      id: 'pushed',
      title: { zh: '已推送市信用平台，待公示', en: 'Pushed to the credit platform' },
      owner: 'municipal',
      forms: ['credit-publication', 'credit-objection', ...anyTime],
      moves: [
        accepted('credit-publication', 'published', {
          effects: [
            { kind: 'publish', register: 'credit' },
            { kind: 'start-clock', clock, from: 'publishedOn', until: 'disclosureUntil' },
          ],
        }),
        // The platform has it already, published or not.
        lifted('credit-objection'),
      ],
    },
    {
      id: 'published',
      title: { zh: '公示和联合惩戒中', en: 'Published, disciplined jointly' },
      owner: 'enterprise',
      forms: ['credit-objection', 'credit-repair', 'credit-removal', 'bank-letter', ...anyTime],
      moves: [lifted('credit-objection'), lifted('credit-repair'), removal, passed(clock, 'to-remove')],
    },
    {
      id: 'to-remove',
      title: { zh: '待移出', en: 'To be removed' },
      owner: 'municipal',
      forms: ['credit-removal', ...anyTime],
      moves: [removal],
    },
    ended('removed', { zh: '已移出，办结', en: 'Removed, case ended' }),
    ended('not-pursued', {
      zh: '陈述申辩成立，不予惩戒，办结',
      en: 'Response upheld, no discipline, case ended',
    }),
  ],
}
