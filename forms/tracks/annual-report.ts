import type { Track } from '../../functions/engine/track.ts'
import { noticeDays } from '../annual-notice/days.ts'
import { municipalLeading } from '../define.ts'
import { accepted, answered, ended, passed } from './parts.ts'

const january = 'january'
const objections = 'objections'
const register = 'annual-notices'

const shown = accepted('annual-notice', 'publicised', {
  effects: [
    { kind: 'publish', register },
    { kind: 'meet-clock', clock: january },
    { kind: 'start-clock', clock: objections },
  ],
})

/** One that is upheld takes the notice down; corrected, it runs again in full (DOMAIN §6.12). */
const concluded = [
  accepted('notice-conclusion', 'to-publish-again', {
    where: answered('outcome', 'upheld'),
    effects: [{ kind: 'remove-entry', register }],
  }),
  accepted('notice-conclusion', 'to-report'),
]

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
    {
      id: objections,
      title: { zh: '公示期', en: 'Period of the notice' },
      owner: 'municipal',
      keeper: municipalLeading,
      period: { workingDays: noticeDays },
      lapses: true,
      remind: [1],
      basis: {
        zh: '工作方案四（四）：公示无异议后汇总上报；5个工作日为本系统政策',
        en: 'The plan, 4(4): reported once nobody objects; 5 working days are our policy',
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
      id: 'publicised',
      title: { zh: '公示中', en: 'Shown to the public' },
      owner: 'municipal',
      forms: ['notice-conclusion'],
      moves: [...concluded, passed(objections, 'to-conclude')],
    },
    {
      id: 'to-conclude',
      title: { zh: '公示期满，待确认结果', en: 'Period over, to be concluded' },
      owner: 'municipal',
      forms: ['notice-conclusion'],
      moves: concluded,
    },
    {
      id: 'to-publish-again',
      title: { zh: '异议成立，待更正后重新公示', en: 'Objection upheld, to be shown again' },
      owner: 'municipal',
      forms: ['annual-notice'],
      moves: [shown],
    },
    {
      id: 'to-report',
      title: { zh: '公示无异议，待汇总报省', en: 'Nobody objects, to be reported' },
      owner: 'municipal',
      forms: ['province-report'],
      moves: [accepted('province-report', 'reported')],
    },
    ended('reported', { zh: '已报省，办结', en: 'Reported, matter ended' }),
  ],
}
