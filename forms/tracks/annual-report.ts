import type { Track, TrackEffect } from '../../functions/engine/track.ts'
import { municipalLeading } from '../define.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const january = 'january'
const register = 'annual-notices'

const publish: TrackEffect = { kind: 'publish', register }
const shown = accepted('annual-notice', 'publicised', {
  effects: [publish, { kind: 'meet-clock', clock: january }],
})

/** The year of the city: shown to the public in January, and reported to the province (the plan, 四(四)). */
export const annualReportTrack: Track = {
  id: 'annual-report',
  version: '1',
  title: { zh: '年度公示和报省', en: 'Annual notice and report' },
  of: 'organ',
  each: 'year',
  lead: 'miit',
  start: 'to-publish',
  startClock: january,
  clocks: [
    {
      id: january,
      title: { zh: '年度公示时限', en: 'Time to show the year' },
      owner: 'municipal',
      keeper: municipalLeading,
      period: { yearly: ['01-31'] },
      remind: [15, 5],
      basis: {
        zh: '工作方案四（四）：2026年1月面向社会公示',
        en: 'The plan, 4(4): shown to the public in January',
      },
    },
  ],
  states: [
    {
      id: 'to-publish',
      title: { zh: '待公示', en: 'To be shown' },
      owner: 'municipal',
      forms: ['annual-notice'],
      moves: [shown, passed(january, 'publish-late')],
    },
    {
      id: 'publish-late',
      title: { zh: '逾期未公示', en: 'Not shown in time' },
      owner: 'municipal',
      forms: ['annual-notice'],
      moves: [shown],
    },
    {
      // The notice itself, its period and its objections are a matter of their own.
      id: 'publicised',
      title: { zh: '公示中，公示结束后报省', en: 'On notice; reported once that is over' },
      owner: 'municipal',
      forms: [],
      moves: [
        {
          on: { kind: 'notice-concluded' },
          where: answered('correct', 'yes'),
          to: 'to-publish-again',
        },
        { on: { kind: 'notice-concluded' }, to: 'to-report' },
      ],
    },
    {
      id: 'to-publish-again',
      title: { zh: '异议成立，待更正后重新公示', en: 'Objection upheld, to be corrected and shown again' },
      owner: 'municipal',
      forms: ['annual-notice'],
      moves: [
        accepted('annual-notice', 'publicised', { effects: [{ kind: 'remove-entry', register }, publish] }),
      ],
    },
    {
      id: 'to-report',
      title: { zh: '公示结束，待汇总报省', en: 'Notice over, to be reported' },
      owner: 'municipal',
      forms: ['province-report'],
      moves: [accepted('province-report', 'reported')],
    },
    ended('reported', { zh: '已报省，办结', en: 'Reported, matter ended' }),
  ],
}
