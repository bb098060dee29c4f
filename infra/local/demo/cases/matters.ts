import { calendars } from '../../../../forms/calendars.ts'
import { campaignPlan } from '../../../../forms/campaign-plan/form.ts'
import { campaignResult } from '../../../../forms/campaign-result/form.ts'
import { countyPlan as planForm } from '../../../../forms/county-plan/form.ts'
import { meetingFollowUp } from '../../../../forms/meeting-follow-up/form.ts'
import { meetingMinutes } from '../../../../forms/meeting-minutes/form.ts'
import { planProgress } from '../../../../forms/plan-progress/form.ts'
import { planReview } from '../../../../forms/plan-review/form.ts'
import { supervisionFinding } from '../../../../forms/supervision-finding/form.ts'
import { supervisionPlan } from '../../../../forms/supervision-plan/form.ts'
import { campaignTrack } from '../../../../forms/tracks/campaign.ts'
import { countyPlanTrack } from '../../../../forms/tracks/county-plan.ts'
import { jointMeetingTrack } from '../../../../forms/tracks/joint-meeting.ts'
import { supervisionTrack } from '../../../../forms/tracks/supervision.ts'
import { nextWorkingDay } from '../../../../functions/engine/calendar.ts'
import { addDays, yearOf } from '../../../../functions/engine/day.ts'
import {
  finds,
  followsUp,
  minutes,
  plansCampaign,
  plansRound,
  plansYear,
  reportsProgress,
  resultsSoFar,
  takesOnRecord,
} from '../answers/matter.ts'
import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { matter, type Story } from '../story.ts'
import { approves, files } from './acts.ts'

const departments = ['drc', 'ecology', 'emergency', 'market'] as const

/** In force since spring, or for some weeks, with progress reported once: of the year that still has a month. */
export function countyPlan(today: string): Story {
  const year = yearOf(addDays(today, 30))
  const signed = [today, `${year}-03-16`].toSorted()[0] ?? today
  const before = (days: number) => workingDaysBefore(signed, days)
  return matter(countyPlanTrack, {
    organ: '371522-miit',
    openedOn: before(40),
    acts: [
      files(before(38), planForm, plansYear(year)),
      ...departments.map((office) => approves(before(36), office, '涉及本部门的任务已核对。')),
      approves(before(34), 'government', '同意报送。'),
      approves(before(33), 'miit', '同意签发。'),
      files(before(31), planReview, takesOnRecord),
      approves(before(30), 'miit', '同意备案。'),
      files(workingDaysBefore(today, 3), planProgress, reportsProgress),
      approves(workingDaysBefore(today, 2), 'miit', '情况属实。'),
    ],
  })
}

/** Three decisions, of which one is carried out. */
export function jointMeeting(today: string): Story {
  const before = (days: number) => workingDaysBefore(today, days)
  return matter(jointMeetingTrack, {
    organ: '371525-miit',
    openedOn: before(12),
    acts: [
      files(before(11), meetingMinutes, minutes(before(12), before(5), addDays(today, 12))),
      approves(before(10), 'miit', '与会议议定一致，同意印发。'),
      files(before(4), meetingFollowUp, followsUp),
      approves(before(3), 'miit', '继续跟踪落实。'),
    ],
  })
}

/** Two enterprises to visit, of which one was; all in the year in which the next month ends. */
export function campaign(today: string): Story {
  const before = (days: number) => workingDaysBefore(today, days)
  const year = yearOf(addDays(today, 30))
  const first = [before(5), `${year}-01-01`].toSorted().at(-1) ?? ''
  return matter(campaignTrack, {
    organ: '371503-miit',
    openedOn: before(15),
    acts: [
      files(
        before(14),
        campaignPlan,
        plansCampaign(year, [
          [enterprises.lanxin, first],
          [enterprises.landuo, addDays(today, 30)],
        ]),
      ),
      approves(before(13), 'miit', '清单无遗漏，同意。'),
      files(before(2), campaignResult, resultsSoFar(before(4))),
      approves(before(1), 'miit', '同意。'),
    ],
  })
}

/** The latest round that is over, with what was found in one county; it waits for its summary. */
export function supervision(today: string): Story {
  const year = yearOf(today)
  const rounds = [
    { round: 'december', year: year - 1, month: 12 },
    { round: 'july', year, month: 7 },
    { round: 'december', year, month: 12 },
  ] as const
  const ended = rounds
    .map((one) => ({ ...one, days: daysOf(one) }))
    .filter(({ days: [, to] }) => addDays(to, 8) < today)
  const { round, year: of, days } = ended.at(-1) ?? { ...rounds[0], days: daysOf(rounds[0]) }
  const [from, to] = days
  const overOn = addDays(nextWorkingDay(to, calendars), 1)
  return matter(supervisionTrack, {
    organ: '371500-miit',
    openedOn: workingDaysBefore(from, 8),
    acts: [
      files(workingDaysBefore(from, 7), supervisionPlan, plansRound(round, of, days)),
      ...departments.map((office) => approves(workingDaysBefore(from, 5), office, '人员已确定。')),
      approves(workingDaysBefore(from, 4), 'miit', '同意。'),
      ...found(days),
      { act: 'pass-clock', on: overOn },
    ],
  })
}

type Days = readonly [from: string, to: string]

/** Two weeks from the sixth of the month, or the first working day after it. */
function daysOf({ year, month }: { readonly year: number; readonly month: number }): Days {
  const from = nextWorkingDay(`${year}-${String(month).padStart(2, '0')}-06`, calendars)
  return [from, addDays(from, 11)]
}

function found([from]: Days) {
  const visit = nextWorkingDay(addDays(from, 2), calendars)
  const after = (days: number) => nextWorkingDay(addDays(from, days), calendars)
  return [
    files(
      after(3),
      supervisionFinding,
      finds('371521', visit, '封存设备无人看管，监督检查记录不全。', '明确看管责任人\n每月检查并记录'),
    ),
    approves(after(4), 'miit', '同意反馈。'),
  ]
}
