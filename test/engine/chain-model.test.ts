import { expect, test } from 'vitest'
import { Case, type CaseState, nothing } from '../../functions/engine/case.ts'
import { chainFaults } from '../../functions/engine/chain-check.ts'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { open } from './commands.ts'
import { type Attempt, attempt, mayDecide } from './model/acts.ts'
import { chainOf, commandOf, filingIn, rulesFor, submission } from './model/engine.ts'
import { layOutFirst, type Paper, type PaperChain } from './model/paper.ts'
import {
  allOrgans,
  allPeople,
  type Dice,
  dice,
  randomAttempt,
  randomChain,
  randomSize,
} from './model/random.ts'
import { seenInEngine, seenOnPaper } from './model/seen.ts'

/** The engine with one filing in it. */
const engineFor = (chain: PaperChain, size: string) => {
  const rules: Rules = rulesFor(chainOf(chain))
  let state: CaseState = nothing
  let sequence = 0
  const tell = (command: Command): boolean => {
    const decided = decide(rules, state, command)
    if (!decided.ok) return false
    for (const event of decided.events) {
      sequence += 1
      state = evolve(state, { event, sequence, actor: command.actor })
    }
    return true
  }
  if (!tell(open('promise')) || !tell(submission(size))) throw new Error('Nothing was filed')
  return {
    tell,
    /** Whether it would be taken; nothing is done. */
    would: (command: Command): boolean => decide(rules, state, command).ok,
    state: () => state,
    /** Sequence of the next event. */
    next: () => sequence + 1,
  }
}

const paperFor = (chain: PaperChain, size: string): Paper => {
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

type Counts = { [what: string]: number }

const add = (counts: Counts, what: string): void => {
  counts[what] = (counts[what] ?? 0) + 1
}

/** One chain and one history: after every attempt both say the same, whether it was taken and what stands. */
const history = (seed: number, counts: Counts): void => {
  const roll = dice(seed)
  const chain = randomChain(roll)
  const faults = chainFaults(chainOf(chain))
  if (faults.length > 0) throw new Error(`Seed ${seed}: ${faults.join(' ')}`)
  const size = randomSize(roll)
  const engine = engineFor(chain, size)
  const paper = paperFor(chain, size)
  const told: Attempt[] = []
  for (let turn = 0; turn < 5 + roll.below(25); turn += 1) {
    const tried = nextOf(roll, paper, engine.next())
    told.push(tried)
    const command = commandOf(tried, paper)
    const isTaken = engine.tell(command)
    const isAllowed = attempt(paper, tried)
    add(counts, `${tried.act} ${isTaken ? 'taken' : 'refused'}`)
    const [engineSays, paperSays] = [seenInEngine(filingIn(engine.state())), seenOnPaper(paper)]
    if (isTaken !== isAllowed || JSON.stringify(engineSays) !== JSON.stringify(paperSays))
      expect({ isTaken, ...engineSays }, where(seed, chain, told)).toEqual({
        isTaken: isAllowed,
        ...paperSays,
      })
  }
  add(counts, `ended ${paper.status}`)
  agreeOnWho(seed, paper, engine.would)
  const state = Case.parse(JSON.parse(JSON.stringify(engine.state())))
  if (JSON.stringify(state) !== JSON.stringify(Case.parse(engine.state())))
    throw new Error(`Seed ${seed}: state`)
}

const nextOf = (roll: Dice, paper: Paper, sequence: number): Attempt => {
  const tried = randomAttempt(roll, paper)
  return tried.act === 'opinion' ? { ...tried, no: sequence } : tried
}

const where = (seed: number, chain: PaperChain, told: readonly Attempt[]): string =>
  `seed ${seed}\n${JSON.stringify(chain)}\n${told.map((one) => JSON.stringify(one)).join('\n')}`

/** Whoever may decide now, of all people at all organs. */
const agreeOnWho = (seed: number, paper: Paper, would: (command: Command) => boolean): void => {
  const of = paper.epoch % 2 === 0 ? '' : 'p-1'
  for (const person of allPeople.filter((one) => one !== of))
    for (const organ of allOrgans) {
      const tried: Attempt = {
        act: 'return',
        person,
        of,
        organ,
        epoch: paper.epoch,
        version: paper.version,
        other: person,
        at: organ,
        place: 'beside',
        fields: ['name'],
        opens: false,
        size: paper.size,
        no: 0,
      }
      const may = mayDecide(paper, tried) !== undefined
      if (would(commandOf(tried, paper)) !== may)
        throw new Error(`Seed ${seed}: ${person} at ${organ}, ${may}`)
    }
}

const histories = Number(process.env.CHAIN_HISTORIES ?? 10_000)
const first = Number(process.env.CHAIN_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`the engine and a plain model agree on ${histories} chains and histories (CHAIN_SEED=${first})`, () => {
  console.log(`Chains and histories of the seeds ${first} to ${first + histories - 1}.`)
  const counts: Counts = {}
  for (let turn = 0; turn < histories; turn += 1) history(first + turn, counts)
  console.log(JSON.stringify(Object.fromEntries(Object.entries(counts).sort())))
  const rare = Object.entries(counts).filter(([, times]) => times < 50)
  expect(rare, 'every act is taken often and refused often, and filings end in every way').toEqual([])
  expect(Object.keys(counts)).toHaveLength(11 * 2 + 5)
})
