import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '../../functions/engine/agreement.ts'
import { nothing } from '../../functions/engine/case.ts'
import type { Chain } from '../../functions/engine/chain.ts'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import type { CaseEvent, LoggedEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { lettersFor } from '../../functions/mail/letters.ts'
import { Cases } from '../../functions/store/cases.ts'
import { key } from '../../functions/store/keys.ts'
import { approve, open, refusal, submit } from '../engine/commands.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { county, organs, rules } from '../support/rules.ts'
import { setting } from '../support/setting.ts'
import { newCase, play, send } from './story.ts'

let database: Database
beforeAll(async () => {
  database = await startDatabase({ stream: false })
})
afterAll(() => database.stop())

/** `aa`, `ab` … for as many offices. */
const officesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)))

const line = rules.chain({ id: 'line', version: '1' })

/** So many organs at once, then one more that ends it. */
const chainOf = (count: number, agree: Agreement): Chain => ({
  ...line,
  steps: line.steps
    .slice(0, 2)
    .map((step, place) =>
      place > 0
        ? step
        : { ...step, agree, organs: officesOf(count).map((office) => ({ level: 'county', office })) },
    ),
})

const someone = (chain: Chain): Cases => {
  const asked: Rules = { ...rules, chain: () => chain }
  return new Cases(database.table(), async () => asked)
}

const ofType = (log: readonly LoggedEvent[], ...types: readonly CaseEvent['type'][]) =>
  log.filter(({ event }) => types.includes(event.type))

/** All at the same moment, each from a function of its own. */
const race = async (
  chain: Chain,
  count: number,
  decisionOf: (organ: string, place: number) => Command,
): Promise<{ id: CaseId; taken: number; refused: string[]; log: LoggedEvent[] }> => {
  const id = newCase()
  await play(someone(chain), id, open(), submit('longer', 'line'))
  const commands = officesOf(count).map((office, place) => decisionOf(`${county}-${office}`, place))
  const outcomes = await Promise.all(commands.map((command) => send(someone(chain), id, command)))
  const log = await someone(chain).history(id)
  expect(fold(log, nothing)).toEqual((await someone(chain).head(id))?.state)
  return {
    id,
    taken: outcomes.filter(({ ok }) => ok).length,
    refused: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.rejection.code])),
    log,
  }
}

/** Whom a log has mailed, but for whoever filed it. */
const mailed = (log: readonly LoggedEvent[]): string[] =>
  log.flatMap(({ event }) =>
    lettersFor(event, setting).flatMap((letter) => {
      if (letter.to === 'approvers') return [letter.organ]
      return letter.to === 'actor' ? ['receipt'] : []
    }),
  )

const half = { share: '1/2' } as const
const counts = [2, 3, 8, 17, 64]

describe.each<[string, Agreement, (count: number) => number]>([
  ['any one', 'any', () => 1],
  ['half', half, (count) => Math.ceil(count / 2)],
  ['all', 'all', (count) => count],
])('%s of so many organs, who all approve at the same moment', (_, agree, needed) => {
  test.each(counts)('%i: as many approvals as needed, one completion, one set of mails', async (count) => {
    const { id, taken, refused, log } = await race(chainOf(count, agree), count, (organ) => approve(organ))
    expect(taken).toBe(needed(count))
    expect(ofType(log, 'StepApproved')).toHaveLength(needed(count))
    expect(refused).toEqual(Array(count - needed(count)).fill('step-closed'))
    expect(ofType(log, 'StepEntered').map(({ event }) => 'step' in event && event.step)).toEqual([
      'check',
      'safety',
    ])
    expect(log.at(-1)?.event.type).toBe('StepEntered')
    const asked = officesOf(count).map((office) => `${county}-${office}`)
    expect(mailed(log)).toEqual([...asked, ...Array(needed(count)).fill('receipt'), organs.safety])
    expect(await database.table().partition(key.head(id).pk, 'Q#')).toEqual([])
  })
})

describe('half of so many organs, every other of whom refuses', () => {
  test.each([3, 8, 17])('%i: one outcome, and nothing after it', async (count) => {
    for (let turn = 0; turn < 6; turn += 1) {
      const chain = chainOf(count, half)
      const { log } = await race(chain, count, (organ, place) =>
        (place + turn) % 2 === 0 ? approve(organ) : refusal(organ),
      )
      const approvals = ofType(log, 'StepApproved').length
      const refusals = ofType(log, 'StepRefused', 'FilingRefused').length
      const needed = Math.ceil(count / 2)
      const isCarried = log.at(-1)?.event.type === 'StepEntered'
      expect(isCarried ? approvals : refusals).toBe(isCarried ? needed : count - needed + 1)
      expect(ofType(log, 'FilingRefused')).toHaveLength(isCarried ? 0 : 1)
      expect(ofType(log, 'StepEntered')).toHaveLength(isCarried ? 2 : 1)
    }
  })
})
