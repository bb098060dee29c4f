import type { Track, TrackDuty, TrackEffect, TrackMove } from '../../functions/engine/track.ts'
import { leading } from '../define.ts'
import { noticeDays } from '../shared/notice-days.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const [objection, decision, outcome] = ['objection', 'objection-decision', 'notice-outcome']
const clock = 'notice-period'
const subject = 'objection'

/** Each objection is decided by itself, in its own time. */
const deciding: TrackDuty = {
  id: 'decide',
  title: { zh: '公示异议核查处理', en: 'Objection to be decided' },
  subjects: [
    {
      id: subject,
      title: { zh: '公示异议核查处理', en: 'Objection to be decided' },
      task: {
        zh: '核查异议，逐件答复；异议成立的，移除有关行并重新公示',
        en: 'Check and answer each; where one is upheld its rows go and the notice runs again',
      },
      organ: leading,
    },
  ],
  forms: [decision],
  excuse: { field: 'outcome', is: 'spam' },
  workingDays: 7,
  remind: 2,
  basis: {
    zh: '工作方案四（四）：公示无异议后汇总；7个工作日为本平台配置（政策）',
    en: 'The plan, 4(4): reported once there is no objection; 7 working days are our policy',
  },
}

/** Its rows go from the register, and the period begins anew for what is left. */
const again: readonly TrackEffect[] = [
  { kind: 'amend-entry', strike: 'strike' },
  { kind: 'start-clock', clock },
]

const upheld: TrackMove = accepted(decision, 'running', {
  where: answered('outcome', 'upheld'),
  effects: again,
})

/** 公示: begun with what a register publishes whose definition has a period for objections (DOMAIN row 72). */
export const noticesTrack: Track = {
  id: 'notices',
  version: '1',
  title: { zh: '公示和异议', en: 'Notices and objections' },
  of: 'organ',
  begunBy: 'publication',
  ledBy: 'origin',
  lead: 'miit',
  start: 'running',
  startClock: clock,
  clocks: [
    {
      id: clock,
      title: { zh: '公示期', en: 'Period of the notice' },
      owner: 'county',
      period: { workingDays: noticeDays },
      lapses: true,
      remind: [],
      basis: {
        zh: `公示期为 ${noticeDays} 个工作日，公示当日不计入（本平台配置，政策）`,
        en: `${noticeDays} working days, the day of publication excluded (our policy)`,
      },
    },
  ],
  duties: [deciding],
  states: [
    {
      id: 'running',
      title: { zh: '公示期内', en: 'On notice' },
      owner: 'county',
      forms: [objection],
      moves: [
        accepted(objection, 'running', {
          effects: [{ kind: 'assign', duty: deciding.id, from: { always: subject } }],
        }),
        upheld,
        { ...passed(clock, 'to-record'), where: { kind: 'all-duties-done' } },
        passed(clock, 'resolving'),
      ],
    },
    {
      id: 'resolving',
      title: { zh: '公示期满，异议处理中', en: 'Period over, objections being decided' },
      owner: 'county',
      forms: [],
      moves: [upheld, { on: { kind: 'duties-done' }, to: 'to-record' }],
    },
    {
      id: 'to-record',
      title: { zh: '公示期满，待登记结果', en: 'Period over, outcome to be recorded' },
      owner: 'county',
      forms: [outcome],
      moves: [accepted(outcome, 'closed')],
    },
    ended('closed', { zh: '公示结束，结果已登记，办结', en: 'Outcome recorded: ended' }),
  ],
}
