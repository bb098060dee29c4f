import { type CaseState, nothing } from '../../../functions/engine/case.ts'
import type { Command } from '../../../functions/engine/commands.ts'
import { shanghaiDate } from '../../../functions/engine/day.ts'
import { decide } from '../../../functions/engine/decide.ts'
import type { LoggedEvent } from '../../../functions/engine/events.ts'
import { evolve } from '../../../functions/engine/evolve.ts'
import { Digest } from '../../../functions/engine/ids.ts'
import { open } from '../commands.ts'
import { attempt } from './acts.ts'
import { chainOf, commandOf, rulesFor, submission } from './engine.ts'
import { layOutFirst, type Paper } from './paper.ts'
import { dice, randomAttempt, randomChain, randomSize } from './random.ts'

const quarterMs = 15 * 60_000
const hash = Digest.parse('0'.repeat(64))
const clock = { kind: 'system', name: 'sweep' } as const

/** The log of a case with one filing on a chain by chance, its moments on whole quarters of an hour. */
export const randomLog = (seed: number): LoggedEvent[] => {
  const roll = dice(seed)
  const chain = randomChain(roll)
  const rules = rulesFor(chainOf(chain))
  const size = randomSize(roll)
  const log: LoggedEvent[] = []
  let state: CaseState = nothing
  let now = Date.parse('2026-02-05T01:00:00Z') + roll.below(200) * quarterMs
  const tell = (command: Command): boolean => {
    const decided = decide(rules, state, { ...command, today: shanghaiDate(now) })
    if (!decided.ok) return false
    const at = new Date(now).toISOString()
    for (const event of decided.events) {
      const sequence = log.length + 1
      log.push({ sequence, at, actor: command.actor, event, previous: hash, hash })
      state = evolve(state, { event, sequence, actor: command.actor })
    }
    return true
  }
  if (!tell(open('promise')) || !tell(submission(size))) throw new Error('Nothing was filed')
  const paper = paperOf(chain, size)
  for (let turn = 0; turn < 5 + roll.below(25); turn += 1) {
    now += roll.below(roll.once(5) ? 700 : 60) * quarterMs
    if (roll.once(4)) tell({ type: 'ReadClocks', actor: clock, today: '' })
    const tried = randomAttempt(roll, paper)
    const numbered = tried.act === 'opinion' ? { ...tried, no: log.length + 1 } : tried
    if (tell(commandOf(numbered, paper))) attempt(paper, numbered)
  }
  return log
}

const paperOf = (chain: Paper['chain'], size: string): Paper => {
  const paper: Paper = {
    chain,
    status: 'in-approval',
    size,
    version: 1,
    epoch: 0,
    sheets: [],
    added: new Map(),
    aside: new Set(),
    opinions: [],
    undo: undefined,
    returnedBy: undefined,
  }
  layOutFirst(paper, 0)
  return paper
}
