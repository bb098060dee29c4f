import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { Cases } from '../../functions/store/cases.ts'
import { approve, official, open, refusal, submit } from '../engine/commands.ts'
import { addSigner, recuse, takeBack, transfer } from '../engine/task-acts.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { organs, rules } from '../support/rules.ts'
import { newCase, play, send } from './story.ts'

let database: Database
beforeAll(async () => {
  database = await startDatabase({ stream: false })
})
afterAll(() => database.stop())

const someone = (): Cases => new Cases(database.table(), async () => rules)

/** Two commands at the same moment after others that must be taken; what was taken, refused and recorded. */
const race = async (before: readonly Command[], both: readonly [Command, Command]) => {
  const id = newCase()
  await play(someone(), id, open(), ...before)
  const outcomes = await Promise.all(both.map((command) => send(someone(), id, command)))
  const log = await someone().history(id)
  expect(fold(log, nothing)).toEqual((await someone().head(id))?.state)
  return {
    taken: outcomes.map(({ ok }) => ok),
    refused: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.rejection.code])),
    count: (type: CaseEvent['type']) => log.filter(({ event }) => event.type === type).length,
  }
}

const turns = Array.from({ length: 40 }, (_, turn) => turn)
const swapped = (turn: number, [one, two]: readonly [Command, Command]): [Command, Command] =>
  turn % 2 === 0 ? [one, two] : [two, one]

describe('two acts on one task at the same moment, forty times each', () => {
  test('a decision taken back while the next person decides: one of the two', async () => {
    for (const turn of turns) {
      const both = swapped(turn, [takeBack(organs.lead), approve(organs.safety, 2)])
      const { taken, refused, count } = await race([submit('longer'), approve(organs.lead)], both)
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(['not-to-take-back', 'step-closed']).toContain(refused[0])
      expect(count('DecisionTakenBack') + count('StepApproved')).toBe(2)
      expect(count('StepEntered')).toBe(3)
    }
  })

  test('a transfer while another approver decides: the decision, or nobody’s but the holder’s', async () => {
    for (const turn of turns) {
      const other = official(organs.lead, 'p-other')
      const both = swapped(turn, [
        transfer(organs.lead, 'p-third'),
        approve(organs.lead, 1, { actor: other }),
      ])
      const { taken, refused, count } = await race([submit('longer')], both)
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(['assigned-to-another', 'step-closed']).toContain(refused[0])
      expect(count('TaskTransferred') + count('StepApproved')).toBe(1)
    }
  })

  test('a recusal while the same person decides: never both in that order', async () => {
    for (const turn of turns) {
      const both = swapped(turn, [recuse(organs.lead), refusal(organs.lead)])
      const { taken, count } = await race([submit('longer')], both)
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(count('PersonRecused') + count('FilingRefused')).toBe(1)
    }
  })

  test('two signers added before: one stands before the step, the other hears that it is over', async () => {
    for (const turn of turns) {
      const other = official(organs.lead, 'p-other')
      const both = swapped(turn, [
        addSigner(organs.lead, 'before', organs.water),
        addSigner(organs.lead, 'before', organs.power, 1, { actor: other }),
      ])
      const { taken, refused, count } = await race([submit('longer')], both)
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(refused).toEqual(['step-closed'])
      expect([count('SignerAdded'), count('StepEntered')]).toEqual([1, 2])
    }
  })
})
