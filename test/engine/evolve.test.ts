import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Case, type CaseState, filingOf, nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { addDays } from '../../functions/engine/day.ts'
import { decide } from '../../functions/engine/decide.ts'
import { type CaseEvent, LoggedEvent } from '../../functions/engine/events.ts'
import { evolve, fold } from '../../functions/engine/evolve.ts'
import { Digest } from '../../functions/engine/ids.ts'
import { append, firstBreak, noEvent } from '../../functions/engine/log.ts'
import { organs, rules } from '../support/rules.ts'
import {
  act,
  actAnswers,
  approve,
  contentA,
  item,
  official,
  open,
  readClocks,
  refusal,
  resubmit,
  sendBack,
  served,
  submit,
  withdraw,
} from './commands.ts'
import { opened } from './given.ts'

/** What somebody may try, without knowing whether the case lets them. */
type Try = {
  readonly what:
    | 'open'
    | 'submit'
    | 'act'
    | 'resubmit'
    | 'withdraw'
    | 'approve'
    | 'refuse'
    | 'return'
    | 'pass'
  readonly track: string
  readonly form: string
  readonly chain: string
  readonly organ: string
  readonly person: string
  readonly filing: number
  /** How far behind what the case says the link is that they follow. */
  readonly stale: number
  readonly days: number
}

const tries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      'open',
      'submit',
      'resubmit',
      'withdraw',
      'act',
      'refuse',
      'return',
      'pass',
      ...Array(9).fill('approve'),
    ),
    track: fc.constantFrom('mend', 'mend', 'promise', 'lapse', 'order', 'order'),
    form: fc.constantFrom('longer', 'report', 'pledge', 'proof', 'plan', 'mending'),
    chain: fc.constantFrom('lone', 'line', 'wide'),
    organ: fc.constantFrom(...Object.values(organs)),
    person: fc.constantFrom('p-a', 'p-b', 'p-c'),
    filing: fc.integer({ min: 1, max: 4 }),
    stale: fc.constantFrom(0, 0, 0, 0, 0, 1),
    days: fc.integer({ min: 0, max: 20 }),
  }) as fc.Arbitrary<Try>,
  { minLength: 1, maxLength: 60, size: 'max' },
)

const asCommand = (tried: Try, state: CaseState, today: string, place: number): Command => {
  const no = tried.filing
  const filing = state.status === 'none' ? undefined : filingOf(state, no)
  const digest = filing?.digest ?? contentA
  const actor = official(tried.organ, tried.person)
  const decision = { actor, today, filing: no, digest }
  const epoch = (filing?.epoch ?? 1) - tried.stale
  switch (tried.what) {
    case 'open':
      return open(tried.track, { today, equipment: [item] })
    case 'submit':
      return submit(tried.form, tried.chain, {
        today,
        draft: `d-${place}`,
        ...(tried.form === 'mending' && { answers: actAnswers }),
      })
    case 'act':
      return act(tried.form === 'plan' ? 'note' : 'order', {
        today,
        draft: `d-${place}`,
        actor: official(organs.water, tried.person),
      })
    case 'resubmit':
      return resubmit(no, { today, digest: Digest.parse(String(place).padStart(64, '0')) })
    case 'withdraw':
      return withdraw(no, { today })
    case 'approve':
      return approve(tried.organ, epoch, { ...decision, serial: place, answers: actAnswers })
    case 'refuse':
      return refusal(tried.organ, epoch, decision)
    case 'return':
      return sendBack(tried.organ, epoch, decision)
    case 'pass':
      return readClocks(today)
  }
}

type Told = { readonly log: readonly LoggedEvent[]; readonly state: CaseState; readonly refused: number }

/** Plays a history as the store does: each command on the state so far, its events one by one. */
const played = (history: readonly Try[]): Told => {
  const log: LoggedEvent[] = []
  let state: CaseState = nothing
  let refused = 0
  let today = served
  for (const [place, tried] of [{ ...first, track: history[0]?.track ?? 'mend' }, ...history].entries()) {
    today = addDays(today, tried.days)
    const command = asCommand(tried, state, today, place)
    const decided = decide(rules, state, command)
    if (!decided.ok) refused += 1
    const stamp = { at: `${today}T00:00:00.000Z`, actor: command.actor }
    const last = log.at(-1) ?? { sequence: 0, hash: noEvent }
    for (const entry of append(last, stamp, decided.ok ? decided.events : [])) {
      state = evolve(state, entry)
      log.push(entry)
    }
  }
  return { log, state, refused }
}

/** Every history begins with a case. */
const first: Try = {
  what: 'open',
  track: 'mend',
  form: 'longer',
  chain: 'line',
  organ: organs.lead,
  person: 'p-a',
  filing: 1,
  stale: 0,
  days: 0,
}

const hasUndefined = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.values(value).some(hasUndefined))

describe('whatever people try, in whatever order (seed 20260224)', () => {
  const holds = (property: (told: Told) => void) =>
    fc.assert(
      fc.property(tries, (history) => {
        property(played(history))
      }),
      { seed: 20_260_224, numRuns: 400 },
    )

  test('the histories reach every event and many refusals', () => {
    const seen = fc.sample(tries, { seed: 20_260_224, numRuns: 3000 }).map(played)
    const types = new Set(seen.flatMap(({ log }) => log.map(({ event }) => event.type)))
    // All but what no person's command causes: a kept letter, a calendar added, an entry taken off; and clocks
    // that stand still, which these tracks have none of.
    expect(types.size).toBe(20)
    expect(seen.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(1000)
  })

  test('the log folds to the state that grew event by event', () => {
    holds(({ log, state }) => expect(fold(log, nothing)).toEqual(state))
  })

  test('the state has no undefined and comes back from JSON the same', () => {
    holds(({ state }) => {
      expect(hasUndefined(state)).toBe(false)
      expect(Case.parse(JSON.parse(JSON.stringify(state)))).toStrictEqual(state)
    })
  })

  test('the log is gapless, unbroken, and comes back from JSON the same', () => {
    holds(({ log }) => {
      expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, place) => place + 1))
      const read = z.array(LoggedEvent).parse(JSON.parse(JSON.stringify(log)))
      expect(read).toStrictEqual(log)
      expect(firstBreak(read)).toBeUndefined()
    })
  })

  test('the epochs of a filing strictly rise', () => {
    holds(({ log }) => {
      const last = new Map<number, number>()
      for (const { event } of log) {
        if (event.type !== 'StepEntered') continue
        expect(event.epoch).toBeGreaterThan(last.get(event.filing) ?? 0)
        last.set(event.filing, event.epoch)
      }
    })
  })

  test('every filing in approval waits for somebody at a step of its chain', () => {
    holds(({ state }) => {
      for (const filing of state.status === 'none' ? [] : state.filings) {
        if (filing.status !== 'in-approval') continue
        expect(filing.waiting.length).toBeGreaterThan(0)
        expect(rules.chain(filing.chain).steps.map(({ id }) => id)).toContain(filing.step)
        expect(new Set(filing.waiting).size).toBe(filing.waiting.length)
      }
    })
  })

  test('no organ signs a step twice under one epoch, and nobody signs where they may not', () => {
    holds(({ log }) => {
      const signed = log.flatMap(({ event }) => (event.type === 'StepApproved' ? [event] : []))
      const once = signed.map(({ filing, epoch, organ }) => `${filing} ${epoch} ${organ}`)
      expect(new Set(once).size).toBe(once.length)
      const finals = signed.filter(({ step }) => step === 'final')
      for (const final of finals) {
        const before = signed.findLast(
          ({ filing, step, epoch }) => filing === final.filing && step === 'check' && epoch < final.epoch,
        )
        expect(final.person).not.toBe(before?.person)
      }
    })
  })

  test('nothing follows the end of a case', () => {
    holds(({ log, state }) => {
      const end = log.findIndex(({ event }) => event.type === 'CaseClosed')
      expect(end === -1 || end === log.length - 1).toBe(true)
      expect(state.status === 'closed').toBe(end >= 0)
    })
  })
})

const happened = (event: CaseEvent, sequence: number) => ({ event, sequence, actor: official(organs.lead) })

describe('a log that cannot be', () => {
  test('is a fault: an event before the case', () => {
    expect(() => evolve(nothing, happened({ type: 'CaseMoved', from: 'a', to: 'b' }, 1))).toThrow(
      'before CaseOpened',
    )
  })

  test('is a fault: an event of a filing that is not there', () => {
    const state = evolve(nothing, happened(opened(), 1))
    expect(() => evolve(state, happened({ type: 'FilingAccepted', filing: 3 }, 2))).toThrow('filing 3')
  })
})
