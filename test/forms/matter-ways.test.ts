import { describe, expect, test } from 'vitest'
import { leading } from '../../forms/define.ts'
import { rules } from '../../forms/rules.ts'
import { annualReportTrack } from '../../forms/tracks/annual-report.ts'
import { campaignTrack } from '../../forms/tracks/campaign.ts'
import { countyPlanTrack } from '../../forms/tracks/county-plan.ts'
import { halfYearReturnTrack } from '../../forms/tracks/half-year-return.ts'
import { jointMeetingTrack } from '../../forms/tracks/joint-meeting.ts'
import { supervisionTrack } from '../../forms/tracks/supervision.ts'
import { nothing } from '../../functions/engine/case.ts'
import { organsOf } from '../../functions/engine/chain.ts'
import type { OpenCase } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { LoggedEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { moved } from '../../functions/engine/move.ts'
import { divisionOf } from '../../functions/engine/people.ts'
import { placeOf } from '../../functions/web/names.ts'
import { returners } from '../../functions/web/returns.ts'
import { accepted, caseIn, passed, today, wayFrom } from './ways.ts'

const register = 'annual-notices'

describe('the annual plan', () => {
  test('sent back is changed and sent again, and is in force once it is on record', () => {
    expect(
      wayFrom(
        countyPlanTrack,
        'drafting',
        [accepted('county-plan')],
        [accepted('plan-review'), { outcome: 'returned' }],
        [accepted('county-plan')],
        [accepted('plan-review'), { outcome: 'recorded', lastDay: '2026-12-20' }],
        [accepted('plan-progress')],
        [accepted('county-plan')],
      ),
    ).toEqual(['drafting', 'sent', 'drafting', 'sent', 'in-force', 'sent'])
  })

  test('whose time is over is not ended by that, and may still be changed or closed', () => {
    expect(wayFrom(countyPlanTrack, 'in-force', [passed('tasks')], [accepted('plan-closing')])).toEqual([
      'in-force',
      'to-close',
      'closed',
    ])
    expect(wayFrom(countyPlanTrack, 'to-close', [accepted('county-plan')])).toEqual(['to-close', 'sent'])
  })
})

/** What opens the matter of an organ and a half, as the page of the returns does. */
const opening = (organ: string): Omit<OpenCase, 'actor'> => ({
  type: 'OpenCase',
  today,
  number: `LC-2026H1-${organ.toUpperCase()}`,
  county: divisionOf(organ),
  enterprise: {
    ...{ code: organ, name: organ, legalRepresentative: '', address: '', industry: '', sector: '' },
  },
  grounds: [],
  basis: [],
  track: { id: halfYearReturnTrack.id, version: halfYearReturnTrack.version },
  notice: { number: '', servedOn: today, method: '', proof: [] },
  equipment: [],
})

describe('a half-year return', () => {
  test.each(returners)('of %s is that organ’s to send', (organ) => {
    const by = { kind: 'official', organ: OrganId.parse(organ) } as OpenCase['actor']
    const opened = decide(rules, nothing, { ...opening(organ), actor: by })
    const state = opened.ok
      ? fold(
          opened.events.map((event) => ({ event }) as LoggedEvent),
          nothing,
        )
      : nothing
    if (state.status === 'none') throw new Error('It is begun')
    expect(organsOf([leading], placeOf(state))).toEqual([organ])
  })

  test('is sent, merged and locked', () => {
    expect(
      wayFrom(
        halfYearReturnTrack,
        'to-send',
        [accepted('half-year-return')],
        [accepted('return-review'), { outcome: 'merged' }],
      ),
    ).toEqual(['to-send', 'submitted', 'merged'])
  })

  test('that is late is still sent, and one that is sent back comes again', () => {
    expect(
      wayFrom(
        halfYearReturnTrack,
        'to-send',
        [passed('return')],
        [accepted('half-year-return')],
        [accepted('return-review'), { outcome: 'returned', correctBy: '2026-07-25' }],
        [passed('correction')],
        [accepted('half-year-return')],
      ),
    ).toEqual(['to-send', 'late', 'submitted', 'returned', 'late', 'submitted'])
  })
})

describe('the year', () => {
  const concluded = { kind: 'notice-concluded' } as const

  test('is shown, and reported only once its notice is over', () => {
    expect(
      wayFrom(
        annualReportTrack,
        'to-publish',
        [accepted('annual-notice')],
        [accepted('province-report')],
        [concluded, { outcome: 'none' }],
        [accepted('province-report')],
      ),
    ).toEqual(['to-publish', 'publicised', 'to-report', 'reported'])
  })

  test('is shown again where an objection asks for more than taking rows off', () => {
    expect(
      wayFrom(
        annualReportTrack,
        'publicised',
        [concluded, { outcome: 'resolved', upheld: 'yes', correct: 'yes' }],
        [accepted('annual-notice')],
        [concluded, { outcome: 'resolved', upheld: 'yes' }],
      ),
    ).toEqual(['publicised', 'to-publish-again', 'publicised', 'to-report'])
  })

  test('takes the first notice down by the same act that shows the second', () => {
    const shown = { ...caseIn(annualReportTrack, 'to-publish-again'), published: [{ register, filing: 1 }] }
    const events = moved(rules, shown, accepted('annual-notice'), { filing: 2, answers: {}, today })
    expect(events.map(({ type }) => type)).toEqual(['NoticeRemoved', 'NoticePublished', 'CaseMoved'])
    expect(events[0]).toMatchObject({ entries: [1] })
  })

  test('hears how its notice ended while it shows it, and not of one that it took down', () => {
    const hear = (filing: number) =>
      decide(
        rules,
        { ...caseIn(annualReportTrack, 'publicised'), published: [{ register, filing: 2 }] },
        {
          ...{ type: 'HearNotice', actor: { kind: 'system', name: '公示' }, today, filing },
          ...{ from: 'LC-N-1', outcome: 'resolved', decided: { upheld: 1, spam: 2 }, rows: [3] },
        },
      )
    expect(hear(1)).toEqual({ ok: false, rejection: { code: 'no-such-filing', filing: 1 } })
    expect(hear(2)).toMatchObject({
      events: [
        { type: 'NoticeConcluded', filing: 2, rows: [3] },
        { type: 'CaseMoved', to: 'to-report' },
      ],
    })
  })
})

test('a meeting is followed up until no decision is open', () => {
  expect(
    wayFrom(
      jointMeetingTrack,
      'to-record',
      [accepted('meeting-minutes'), { lastDay: '2026-02-04' }],
      [accepted('meeting-follow-up'), { outcome: 'open' }],
      [passed('decisions')],
      [accepted('meeting-follow-up'), { outcome: 'open' }],
      [accepted('meeting-follow-up'), { outcome: 'settled' }],
    ),
  ).toEqual(['to-record', 'following', 'late', 'closed'])
})

test('a round of supervision takes findings after its last day too', () => {
  expect(
    wayFrom(
      supervisionTrack,
      'to-plan',
      [accepted('supervision-plan'), { toOn: '2026-07-24' }],
      [accepted('supervision-finding')],
      [passed('round')],
      [accepted('supervision-finding')],
      [accepted('supervision-closing')],
    ),
  ).toEqual(['to-plan', 'inspecting', 'to-close', 'closed'])
})

test('a campaign goes on after results so far, and after a new list', () => {
  const list = { lastDay: '2026-05-20' }
  expect(
    wayFrom(
      campaignTrack,
      'to-plan',
      [accepted('campaign-plan'), list],
      [accepted('campaign-result'), { stage: 'interim' }],
      [passed('visits')],
      [accepted('campaign-plan'), list],
      [accepted('campaign-result'), { stage: 'final' }],
    ),
  ).toEqual(['to-plan', 'under-way', 'to-close', 'under-way', 'closed'])
})
