import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import type { CaseEvent, LoggedEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { firstBreak } from '../../functions/engine/log.ts'
import { Cases } from '../../functions/store/cases.ts'
import type { Outcome } from '../../functions/store/execute.ts'
import { key } from '../../functions/store/keys.ts'
import { approve, official, open, sendBack, submit } from '../engine/commands.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { organs, rules } from '../support/rules.ts'
import { newCase, play, send } from './story.ts'

let database: Database
let reads = 0

/** What one warm function has: a store of its own, so nobody shares what they have read. */
const someone = (): Cases =>
  new Cases(
    database.table(({ call }) => {
      if (call === 'get') reads += 1
    }),
    async () => rules,
  )

// Fresh each time and without a stream, all of which the embedded database would look through at every write.
beforeEach(async () => {
  database = await startDatabase({ stream: false })
})
afterEach(() => database.stop())

/** Sends all at the same moment, each from a function of its own. */
const together = (id: CaseId, commands: readonly Command[]): Promise<Outcome[]> =>
  Promise.all(commands.map((command) => send(someone(), id, command)))

const ofType = (log: readonly LoggedEvent[], ...types: readonly CaseEvent['type'][]): LoggedEvent[] =>
  log.filter(({ event }) => types.includes(event.type))

/** The log after a race: whole, unbroken, and folding to the head that was saved. */
const logAfter = async (id: CaseId): Promise<LoggedEvent[]> => {
  const log = await someone().history(id)
  const head = await someone().head(id)
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, place) => place + 1))
  expect(firstBreak(log)).toBeUndefined()
  expect(fold(log, nothing)).toEqual(head?.state)
  expect(log.at(-1)?.hash).toBe(head?.hash)
  return log
}

/** Runs races a few at a time, as a busy day would. */
const times = async (count: number, race: (turn: number) => Promise<void>): Promise<void> => {
  const turns = Array.from({ length: count }, (_, turn) => turn)
  const lane = async () => {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) await race(turn)
  }
  await Promise.all(Array.from({ length: 4 }, lane))
}

/** Two approvers of an organ, or the same two the other way round. */
const two = (organ: string, turn: number) => {
  const pair = [official(organ, 'p-first'), official(organ, 'p-second')] as const
  return turn % 2 === 0 ? pair : ([pair[1], pair[0]] as const)
}

const decisions = (log: readonly LoggedEvent[]) =>
  ofType(log, 'StepApproved', 'FilingReturned', 'FilingRefused')

const onlyOne = (outcomes: readonly Outcome[]) => {
  const [won] = outcomes.filter(({ ok }) => ok)
  const [lost] = outcomes.filter(({ ok }) => !ok)
  if (!won?.ok || lost?.ok !== false) throw new Error(`Not one and one: ${JSON.stringify(outcomes)}`)
  return { won, lost: lost.rejection }
}

describe('two approvers of the same organ on the same step at the same moment, a thousand times', () => {
  test('approve and approve, between two steps: one does, the other hears that the step is over', async () => {
    await times(200, async (turn) => {
      const id = newCase()
      await play(someone(), id, open(), submit('longer'))
      const both = two(organs.lead, turn).map((actor) => approve(organs.lead, 1, { actor }))
      const { won, lost } = onlyOne(await together(id, both))
      expect(lost).toEqual({ code: 'step-closed', filing: 1 })
      expect(decisions(await logAfter(id))).toEqual([won.events[0]])
    })
  })

  test('approve and approve, in a parallel step: one signs, the other hears who did', async () => {
    await times(150, async (turn) => {
      const id = newCase()
      await play(someone(), id, open(), submit('longer', 'wide'), approve(organs.lead))
      const both = two(organs.water, turn).map((actor) => approve(organs.water, 2, { actor }))
      const { won, lost } = onlyOne(await together(id, both))
      const [signed] = won.events
      expect(lost).toEqual({
        code: 'organ-has-signed',
        organ: organs.water,
        person: signed?.event.type === 'StepApproved' && signed.event.person,
      })
      expect(decisions(await logAfter(id))).toHaveLength(2)
    })
  })

  test('approve and approve, at the last step: accepted once, extended once', async () => {
    await times(150, async (turn) => {
      const id = newCase()
      await play(someone(), id, open(), submit('longer', 'lone'))
      const both = two(organs.lead, turn).map((actor) => approve(organs.lead, 1, { actor }))
      const { lost } = onlyOne(await together(id, both))
      expect(lost).toEqual({ code: 'not-in-approval', filing: 1, status: 'accepted' })
      const log = await logAfter(id)
      expect(ofType(log, 'StepApproved', 'FilingAccepted', 'DeadlineExtended')).toHaveLength(3)
    })
  })

  test('approve and return: one of the two, and the other hears which', async () => {
    await times(500, async (turn) => {
      const id = newCase()
      await play(someone(), id, open(), submit('longer'))
      const [one, other] = two(organs.lead, turn)
      const pair = [approve(organs.lead, 1, { actor: one }), sendBack(organs.lead, 1, { actor: other })]
      const { won, lost } = onlyOne(await together(id, turn % 4 < 2 ? pair : pair.reverse()))
      const approved = won.events[0]?.event.type === 'StepApproved'
      const truth = approved
        ? { code: 'step-closed', filing: 1 }
        : { code: 'not-in-approval', filing: 1, status: 'returned' }
      expect(lost).toEqual(truth)
      expect(decisions(await logAfter(id))).toEqual([won.events[0]])
    })
  })

  test('and these were races: most of the time both had read the same state', () => {
    // 1,000 races read 2 heads each, plus 1 for each loser that decided anew; the rest is set-up and checks.
    const setUp = 200 * 2 + 150 * 3 + 150 * 2 + 500 * 2
    const checks = 1000
    expect(reads - setUp - checks - 2000).toBeGreaterThan(500)
  })
})

test('four organs of a parallel step at once, two hundred times: four signatures, one completion', async () => {
  const four = [organs.lead, organs.water, organs.power, organs.safety]
  await times(200, async (turn) => {
    const id = newCase()
    await play(someone(), id, open(), submit('longer', 'wide'), approve(organs.lead))
    const order = [...four.slice(turn % 4), ...four.slice(0, turn % 4)]
    const outcomes = await together(
      id,
      order.map((organ) => approve(organ, 2)),
    )
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const log = await logAfter(id)
    const signed = ofType(log, 'StepApproved').flatMap(({ event }) => ('organ' in event ? [event.organ] : []))
    expect(signed.slice(1).sort()).toEqual([...four].sort())
    const entered = ofType(log, 'StepEntered').flatMap(({ event }) => ('step' in event ? [event.step] : []))
    expect(entered).toEqual(['check', 'together', 'final'])
    expect(await database.table().partition(key.head(id).pk, 'Q#')).toEqual([])
  })
})
