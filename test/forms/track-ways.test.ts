import { describe, expect, test } from 'vitest'
import { rules } from '../../forms/rules.ts'
import { creditTrack } from '../../forms/tracks/credit.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { environmentalCreditTrack } from '../../forms/tracks/environmental-credit.ts'
import { qualityTrack } from '../../forms/tracks/quality.ts'
import { safetyTrack } from '../../forms/tracks/safety.ts'
import { technologyTrack } from '../../forms/tracks/technology.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { moved } from '../../functions/engine/move.ts'
import { meansSomething, stateOf, type TrackTrigger } from '../../functions/engine/track.ts'
import { accepted, caseIn, passed, today, wayFrom } from './ways.ts'

test('an energy case hears of a report that is accepted while an extension is under approval', () => {
  expect(wayFrom(energyTrack, 'extension-requested', [accepted('rectification-report')])).toEqual([
    'extension-requested',
    'under-review',
  ])
})

describe('a review that finds the works unfinished', () => {
  const found = (form: string): [TrackTrigger, Answers] => [accepted(form), { finding: 'continue' }]

  test('lets an energy case go on while time is left', () => {
    expect(wayFrom(energyTrack, 'under-review', found('rectification-review'))).toEqual([
      'under-review',
      'rectifying',
    ])
  })

  test('does not hide that the time has ended meanwhile', () => {
    expect(
      wayFrom(energyTrack, 'under-review', [passed('rectification')], found('rectification-review')),
    ).toEqual(['under-review', 'late-review', 'overdue'])
    expect(wayFrom(qualityTrack, 'rechecking', [passed('rectification')], found('recheck'))).toEqual([
      'rechecking',
      'late-recheck',
      'overdue',
    ])
  })

  test('leaves what is unsafe suspended', () => {
    expect(wayFrom(safetyTrack, 'resumption-review', found('recheck'))).toEqual([
      'resumption-review',
      'suspended',
    ])
  })
})

describe('an order made on the spot', () => {
  test.each([
    [qualityTrack, 'stopped'],
    [safetyTrack, 'suspended'],
  ])('is in force as soon as its service is recorded', (track, state) => {
    const served: Answers = { servedOn: '2026-01-14' }
    expect(wayFrom(track, 'found', [accepted('order-service'), served])).toEqual(['found', state])
  })

  test('starts the six months from service', () => {
    const events = moved(rules, caseIn(qualityTrack, 'order-signed'), accepted('order-service'), {
      filing: 1,
      answers: { servedOn: '2025-08-16' },
      today,
    })
    expect(events[0]).toMatchObject({
      type: 'ClockStarted',
      from: '2025-08-16',
      nominal: '2026-02-16',
      effective: '2026-02-24',
    })
  })
})

describe('a government that suspends business', () => {
  test('leads to no dismantling, and back', () => {
    expect(
      wayFrom(
        environmentTrack,
        'awaiting-decision',
        [accepted('government-decision'), { decision: 'suspend' }],
        [accepted('suspension-service')],
        [accepted('business-resumption'), { outcome: 'refuse' }],
        [accepted('business-resumption'), { outcome: 'resume' }],
      ),
    ).toEqual(['awaiting-decision', 'suspension-decided', 'out-of-business', 'back-in-business'])
  })
})

describe('an environment case', () => {
  test.each([
    ['limit', 'limit-signed', 'limited', 'verifying-limited'],
    ['stop', 'stop-signed', 'stopped', 'verifying'],
  ])('whose order to %s is not lifted stands where it stood', (order, signed, inForce, verifying) => {
    expect(
      wayFrom(
        environmentTrack,
        'found',
        [accepted('production-order'), { order }],
        [accepted('order-service')],
        [accepted('rectification-report')],
        [accepted('order-lifting'), { outcome: 'refuse' }],
        [accepted('rectification-report')],
        [accepted('order-lifting'), { outcome: 'lift' }],
      ),
    ).toEqual(['found', signed, inForce, verifying, inForce, verifying, 'lifted'])
  })

  test('is stopped by a new order alone', () => {
    expect(
      wayFrom(
        environmentTrack,
        'verifying-limited',
        [accepted('production-order'), { order: 'stop' }],
        [accepted('order-service')],
      ),
    ).toEqual(['verifying-limited', 'stop-signed', 'stopped'])
  })
})

describe('a technology case', () => {
  test.each([
    ['dismantle', ['ClockStarted']],
    ['seal', []],
  ])('found to %s reminds of what is to be dismantled at once', (outcome, types) => {
    const events = moved(rules, caseIn(technologyTrack, 'matched'), accepted('feasibility-finding'), {
      filing: 1,
      answers: { outcome },
      today: '2026-02-12',
    })
    expect(events.map(({ type }) => type)).toEqual(types)
  })

  const inspected: [TrackTrigger, Answers] = [accepted('inspection-record'), { resumed: 'yes' }]
  const two = { amount: '2', unit: '台' }
  const removing = (...serials: string[]) => ({
    items: serials.map((serial) => ({ serial, planned: two, removed: two })),
  })

  test.each([
    ['matched', 'resumed-uncommitted'],
    ['certifying', 'resumed-uncommitted', 'matched'],
    ['supervised', 'resumed-illegally'],
    ['committing-more', 'resumed-illegally', 'supervised'],
    ['dismantling-overdue', 'resumed-late'],
    ['certifying-late', 'resumed-late', 'dismantling-overdue'],
  ])('in which production was resumed while %s gains nothing by it', (from, during, after = from) => {
    expect(wayFrom(technologyTrack, from, inspected, [accepted('illegal-resumption')])).toEqual([
      from,
      during,
      after,
    ])
  })

  test('is late even where production was resumed on the last day', () => {
    expect(
      wayFrom(
        technologyTrack,
        'supervised',
        inspected,
        [passed('dismantling')],
        [accepted('illegal-resumption')],
      ),
    ).toEqual(['supervised', 'resumed-illegally', 'resumed-late', 'dismantling-overdue'])
  })

  test.each(['matched', 'supervised', 'dismantling-overdue', 'resumed-illegally', 'resumed-late'])(
    'hears in %s that a certification filed before is accepted',
    (state) => {
      const events = (...serials: string[]) =>
        moved(rules, caseIn(technologyTrack, state), accepted('dismantling-certification'), {
          filing: 1,
          answers: removing(...serials),
          today,
        }).map(({ type }) => type)
      expect(events('S-1')).toEqual(['ItemsMarked', 'NoticePublished'])
      expect(events('S-1', 'S-2')).toEqual(['ItemsMarked', 'NoticePublished', 'CaseMoved', 'CaseClosed'])
    },
  )
})

describe('an environmental credit case', () => {
  const published = [{ register: 'environmental-credit', filing: 1 }]
  const doneBy = (state: string, form: string, answers: Answers) =>
    moved(rules, { ...caseIn(environmentalCreditTrack, state), published }, accepted(form), {
      filing: 2,
      answers,
      today,
    })
  const turned = (state: string, colour: string) =>
    doneBy(state, 'environmental-credit-rating', { colour, publishedUntil: '2027-01-14' })

  test.each([
    ['rated', 'black', 'disciplined'],
    ['rated', 'yellow', 'disciplined'],
    ['to-renew', 'black', 'disciplined'],
    ['to-renew', 'green', 'rated'],
    ['disciplined', 'blue', 'rated'],
  ])('that was %s and turns %s is published anew', (state, colour, to) => {
    const events = turned(state, colour)
    expect(events.map(({ type }) => type)).toEqual([
      'NoticeRemoved',
      'NoticePublished',
      'ClockStarted',
      'CaseMoved',
    ])
    expect(events.at(-1)).toMatchObject({ to })
  })

  test.each(['rated', 'disciplined', 'to-renew'])(
    'that is %s ends when its rating is taken down',
    (state) => {
      expect(doneBy(state, 'rating-removal', { reason: 'expired' }).map(({ type }) => type)).toEqual([
        'NoticeRemoved',
        'CaseMoved',
        'CaseClosed',
      ])
    },
  )
})

describe('a credit case', () => {
  test('ends where the response to the notice is upheld: nothing is sent', () => {
    expect(wayFrom(creditTrack, 'told', [accepted('credit-dropped')])).toEqual(['told', 'not-pursued'])
  })

  test('that the platform has is removed from it, even where nothing was published yet', () => {
    expect(
      wayFrom(creditTrack, 'pushed', [accepted('credit-objection')], [accepted('credit-removal')]),
    ).toEqual(['pushed', 'to-remove', 'removed'])
  })

  test('is removed on the last day, without waiting for the timer', () => {
    expect(wayFrom(creditTrack, 'published', [accepted('credit-removal')])).toEqual(['published', 'removed'])
  })
})

describe('production resumed illegally while a closure is in force', () => {
  const found: [TrackTrigger, Answers] = [accepted('inspection-record'), { resumed: 'yes' }]
  const dealtWith: [TrackTrigger] = [accepted('illegal-resumption')]

  test.each([
    ['closing', 'closing-resumed'],
    ['closing-overdue', 'closing-overdue-resumed'],
    ['out-of-business', 'out-of-business-resumed'],
  ])("in %s is the county's to stop, and the case then stands where it stood", (state, resumed) => {
    expect(wayFrom(safetyTrack, state, found, dealtWith)).toEqual([state, resumed, state])
    const { owner, forms } = stateOf(safetyTrack, resumed)
    expect([owner, forms[0]]).toEqual(['county', 'illegal-resumption'])
  })

  test('does not hide that the day to dismantle by has passed meanwhile', () => {
    expect(wayFrom(energyTrack, 'closing', found, [passed('closing')], dealtWith)).toEqual([
      'closing',
      'closing-resumed',
      'closing-overdue-resumed',
      'closing-overdue',
    ])
  })

  test('lets nobody resume business before it is dealt with', () => {
    const resumes: [TrackTrigger, Answers] = [accepted('business-resumption'), { outcome: 'resume' }]
    expect(wayFrom(environmentTrack, 'out-of-business', found, resumes)).toEqual([
      'out-of-business',
      'out-of-business-resumed',
    ])
  })

  test.each([
    'closure-proposed',
    'sent-back',
    'legally-reviewed',
    'hearing-told',
    'hearing-window',
    'hearing',
    'awaiting-decision',
    'suspension-decided',
    'decided',
  ])('may be stopped by an order in %s too, before anything is in force', (state) => {
    expect(stateOf(qualityTrack, state).forms).toContain('illegal-resumption')
  })
})

describe('a hearing that is asked for after the window', () => {
  const asked = accepted('hearing-request')

  test('is held where the lead office takes the reason, until the government has decided', () => {
    expect(stateOf(energyTrack, 'awaiting-decision').forms).toContain('hearing-request')
    expect(
      wayFrom(
        energyTrack,
        'awaiting-decision',
        [asked],
        [accepted('hearing-record'), { conclusion: 'upheld' }],
      ),
    ).toEqual(['awaiting-decision', 'hearing', 'awaiting-decision'])
  })

  test('does nothing where it is refused, nor once the government has decided', () => {
    const refused: [TrackTrigger] = [{ kind: 'refused', form: 'hearing-request' }]
    expect(wayFrom(energyTrack, 'awaiting-decision', refused)).toEqual(['awaiting-decision'])
    expect(wayFrom(energyTrack, 'decided', [asked])).toEqual(['decided'])
    expect(meansSomething(energyTrack, 'decided', 'hearing-request')).toBe(false)
  })
})
