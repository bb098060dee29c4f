import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackDuty, TrackEffect, TrackMove, TrackState } from '../../functions/engine/track.ts'
import { leading } from '../define.ts'
import { accepted, answered, ended } from './parts.ts'

const subject = 'tip'
const [tip, result] = ['tip-off', 'tip-off-result']

/** Its lead office alone: the city's, so that no officer of a county handles a tip-off about a case of their own. */
const dutyOf = (id: string, title: Text, task: Text, workingDays: number): TrackDuty => ({
  id,
  title,
  subjects: [{ id: subject, title, task, organ: leading }],
  forms: [result],
  excuse: { field: 'outcome', is: 'spam' },
  workingDays,
  remind: 3,
  basis: {
    zh: `工作方案二（五）3：接受社会监督；${workingDays}个工作日为本平台配置（政策）`,
    en: `The plan, 2(5)3: under public supervision; ${workingDays} working days are our policy`,
  },
})

const handling = dutyOf(
  'handle',
  { zh: '举报核查答复', en: 'Tip-off to be checked and answered' },
  {
    zh: '核查举报的情况，作出答复；属实的转告办案单位依法处理',
    en: 'Check what was told and answer it; what is true is told to the office of the case',
  },
  15,
)

const screening: TrackDuty = {
  ...dutyOf(
    'screen',
    { zh: '疑似垃圾信息甄别', en: 'Probably spam, to be looked at' },
    {
      zh: '甄别是否为垃圾信息；不是的，照常核查答复',
      en: 'See whether it is spam; where it is not, check and answer it like any other',
    },
    15,
  ),
  apart: true,
}

const give = ({ id }: TrackDuty): TrackEffect => ({ kind: 'assign', duty: id, from: { always: subject } })

const tell: TrackEffect = { kind: 'tell-case', number: 'concerns', words: 'finding', act: 'act' }

const decided = (is: string, to: string, effects?: readonly TrackEffect[]): TrackMove => ({
  on: { kind: 'duties-done' },
  where: answered('outcome', is),
  to,
  ...(effects && { effects }),
})

const results: readonly TrackMove[] = [
  decided('true', 'true', [tell]),
  decided('partly', 'true', [tell]),
  decided('untrue', 'untrue'),
  decided('unclear', 'untrue'),
  decided('spam', 'spam'),
  { on: { kind: 'duties-done' }, to: 'not-taken-up' },
]

const waiting = (id: string, title: Text): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: [],
  moves: results,
})

/** 接受社会监督 (the plan, 二(五)3; DOMAIN row 45): what anybody tells is checked and answered, by the city's lead office. */
export const tipOffTrack: Track = {
  id: 'tip-offs',
  version: '1',
  title: { zh: '社会监督举报', en: 'Tip-offs' },
  of: 'organ',
  begunBy: 'public',
  lead: 'miit',
  start: 'coming-in',
  clocks: [],
  duties: [handling, screening],
  states: [
    {
      id: 'coming-in',
      title: { zh: '登记中', en: 'Coming in' },
      owner: 'county',
      forms: [tip],
      moves: [
        accepted(tip, 'screening', { where: answered('suspect', '是'), effects: [give(screening)] }),
        accepted(tip, 'handling', { effects: [give(handling)] }),
      ],
    },
    waiting('handling', { zh: '核查办理中', en: 'Being checked' }),
    waiting('screening', { zh: '疑似垃圾信息，待甄别', en: 'Probably spam, to be looked at' }),
    ended('true', { zh: '举报属实或者部分属实，办结', en: 'True, at least in part: ended' }),
    ended('untrue', { zh: '不属实或者无法核实，办结', en: 'Not true, or not to be verified: ended' }),
    ended('not-taken-up', {
      zh: '不属于本机关职责或者重复，办结',
      en: 'Not for this authority, or told before: ended',
    }),
    ended('spam', { zh: '垃圾信息，办结', en: 'Spam: ended' }),
  ],
}
