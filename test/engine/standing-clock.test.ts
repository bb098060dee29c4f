import { describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { wakesAfter } from '../../functions/engine/clocks.ts'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { organs, rules } from '../support/rules.ts'
import { contentB, open, readClocks, resubmit, sendBack, submit, withdraw } from './commands.ts'
import { given, opened, stateAfter } from './given.ts'
import { takeBack } from './task-acts.ts'

/** Commands one after the other; each has to be taken. */
const playedOn = (on: Rules, commands: readonly Command[]): CaseEvent[] =>
  commands.reduce<CaseEvent[]>((events, command) => {
    const decided = decide(on, stateAfter(events), command)
    if (!decided.ok) throw new Error(decided.rejection.code)
    return events.concat(decided.events)
  }, [])

const real: Rules = { ...rules, calendars }
const played = (...commands: readonly Command[]): CaseEvent[] => playedOn(real, commands)

const clocksAfter = (events: readonly CaseEvent[]) => {
  const state = stateAfter([...events])
  return state.status === 'none'
    ? {}
    : Object.fromEntries(state.clocks.map(({ id, ...clock }) => [id, clock]))
}

// Served on Monday 2026-01-05: six months end on Sunday 5 July, moved to Monday the 6th. Filed on
// 2 March: ten working days end on the 16th.
const filed = [open('pause'), submit('report', 'line')]
const back = sendBack(organs.lead, 1, { today: '2026-03-04' })
const atReturn = played(...filed, back)
const again = (today: string) => resubmit(1, { today })

describe('a clock that stands still while a filing is back for correction', () => {
  test('stops on the day of the return, and no other does', () => {
    expect(atReturn.slice(-2)).toEqual([
      { type: 'ClockStopped', clock: 'pausing', filing: 1, on: '2026-03-04' },
      { type: 'ClockStopped', clock: 'counting', filing: 1, on: '2026-03-04' },
    ])
    expect(clocksAfter(atReturn)).toMatchObject({
      pausing: { stands: '2026-03-04', nominal: '2026-07-05' },
      counting: { stands: '2026-03-04', nominal: '2026-03-16' },
      running: { nominal: '2026-09-02' },
    })
    expect(clocksAfter(atReturn).running).not.toHaveProperty('stands')
  })

  test.each([
    // From 4 to 18 March: 14 days, ten of them working days. 5 July + 14 = Sunday 19, moved to Monday 20.
    ['2026-03-18', 14, '2026-07-19', '2026-07-20', 10, '2026-03-30'],
    // Back on the same day: nothing is left out.
    ['2026-03-04', 0, '2026-07-05', '2026-07-06', 0, '2026-03-16'],
    // Over Tomb-sweeping (4 to 6 April, the 6th a Monday): 34 days, 23 working days.
    ['2026-04-07', 34, '2026-08-08', '2026-08-10', 23, '2026-04-17'],
    // Back on a Saturday: 10 days, of which 7 are working days.
    ['2026-03-14', 10, '2026-07-15', '2026-07-15', 7, '2026-03-25'],
  ])('goes on when it is back on %s', (today, days, nominal, effective, workingDays, counted) => {
    expect(played(...filed, back, again(today)).slice(-2)).toEqual([
      { type: 'ClockResumed', clock: 'pausing', filing: 1, days, nominal, effective, provisional: false },
      {
        type: 'ClockResumed',
        clock: 'counting',
        filing: 1,
        days: workingDays,
        nominal: counted,
        effective: counted,
        provisional: false,
      },
    ])
  })

  test('neither passes nor reminds anybody meanwhile, and wakes nobody for itself', () => {
    given(...atReturn)
      .when(readClocks('2026-09-02'))
      .refused({ code: 'clock-not-due' })
    given(...atReturn)
      .when(readClocks('2026-09-03'))
      .happens({ type: 'DeadlinePassed', clock: 'running', effective: '2026-09-02', parked: true })
    const state = stateAfter([...atReturn])
    expect(state.status !== 'none' && wakesAfter(rules, state)).toBe('2026-09-02')
  })

  test('goes on where the filing is withdrawn, or the return taken back', () => {
    const ended = { ...withdraw(1), today: '2026-03-18' }
    expect(played(...filed, back, ended).slice(-2)).toMatchObject([
      { type: 'ClockResumed', clock: 'pausing', days: 14 },
      { type: 'ClockResumed', clock: 'counting', days: 10 },
    ])
    const undone = takeBack(organs.lead, { today: '2026-03-05' })
    expect(played(...filed, back, undone).slice(-2)).toMatchObject([
      { type: 'ClockResumed', clock: 'pausing', days: 1 },
      { type: 'ClockResumed', clock: 'counting', days: 1 },
    ])
  })

  test('adds up over two returns', () => {
    const seen = { digest: contentB }
    const twice = played(
      ...filed,
      back,
      again('2026-03-18'),
      sendBack(organs.lead, 2, { today: '2026-03-19', ...seen }),
      again('2026-03-23'),
    )
    expect(clocksAfter(twice)).toMatchObject({
      pausing: { stood: 18, nominal: '2026-07-23', effective: '2026-07-23' },
      counting: { stood: 12, nominal: '2026-04-01' },
    })
  })

  test('does not stop once it has run out', () => {
    const late = played(...filed, { ...readClocks('2026-03-17') })
    const decided = given(...late).when(sendBack(organs.lead, 1, { today: '2026-03-17' })).decided
    expect(decided).toMatchObject({
      events: [{ type: 'FilingReturned' }, { type: 'ClockStopped', clock: 'pausing' }],
    })
  })

  test('is reckoned anew, once a calendar is added, with the days for which it stood', () => {
    const without = { ...real, calendars: calendars.filter(({ year }) => year !== 2026) }
    const events = playedOn(without, [...filed, back, again('2026-03-18')])
    expect(clocksAfter(events).counting).toMatchObject({ provisional: true, stood: 10 })
    const anew = decide(real, stateAfter([...events]), {
      ...readClocks('2026-03-19'),
      type: 'RecomputeClocks',
    })
    expect(anew).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ clock: 'counting', nominal: '2026-03-30', provisional: false }),
        expect.objectContaining({ clock: 'pausing', nominal: '2026-07-19', effective: '2026-07-20' }),
      ]),
    })
  })
})

test('a clock of a track that does not say so runs on', () => {
  expect(given(opened()).when(readClocks('2026-07-07')).decided.ok).toBe(true)
  const events = played(open(), submit('report', 'line'), back)
  expect(events.at(-1)?.type).toBe('FilingReturned')
})
