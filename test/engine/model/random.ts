import type { Attempt } from './acts.ts'
import { type Paper, type PaperChain, type PaperStep, table } from './paper.ts'

/** Repeatable numbers from a seed (mulberry32). */
export type Dice = {
  readonly below: (count: number) => number
  readonly pick: <One>(all: readonly One[]) => One
  /** True once in so many times. */
  readonly once: (inSoMany: number) => boolean
}

export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: (all) => all[below(all.length)] as (typeof all)[number],
    once: (inSoMany) => below(inSoMany) === 0,
  }
}

export const allOrgans = ['a', 'b', 'c', 'd', 'e', 'f']
export const allPeople = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5']
const sizes = ['small', 'big']
const fields = ['name', 'size', 'evidence.photos']

const some = <One>({ below }: Dice, all: readonly One[], least: number): One[] => {
  const shuffled = [...all]
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = below(at + 1)
    const [one, two] = [shuffled[at], shuffled[other]] as [One, One]
    shuffled[at] = two
    shuffled[other] = one
  }
  return shuffled.slice(0, least + below(all.length - least + 1))
}

const randomStep = (roll: Dice, index: number): PaperStep => {
  const organs = some(roll, allOrgans.slice(0, 4), 1)
  const whole = 1 + roll.below(5)
  const earlier = Array.from({ length: index }, (_, at) => at)
  return {
    id: `s${index}`,
    organs,
    agree: roll.pick(['all', 'all', 'any', 1 + roll.below(organs.length), [1 + roll.below(whole), whole]]),
    ...(roll.once(4) && { sizes: [roll.pick(sizes)] }),
    refusal: roll.pick(['ends', 'ends', 'to-enterprise', index > 0 ? roll.below(index) : 'to-enterprise']),
    differsFrom: earlier.filter(() => roll.once(4)),
  }
}

/** One to four steps, of which one at least is for every filing. */
export const randomChain = (roll: Dice): PaperChain => {
  const steps = Array.from({ length: 1 + roll.below(4) }, (_, index) => randomStep(roll, index))
  const always = roll.below(steps.length)
  const kept = steps.map((step, index): PaperStep => {
    const { sizes: _, ...rest } = step
    return index === always ? rest : step
  })
  return { steps: kept, resumes: roll.once(2) }
}

const usual = ['approve', 'approve', 'approve', 'approve', 'refuse', 'return'] as const
const other = ['transfer', 'recuse', 'signer', 'signer', 'opinion', 'give', 'take-back', 'take-back'] as const
const homeward = ['resubmit', 'resubmit', 'resubmit', 'take-back', 'withdraw', 'approve'] as const

const actNow = (roll: Dice, { status }: Paper): Attempt['act'] => {
  if (status === 'returned') return roll.pick(homeward)
  if (roll.once(40)) return roll.pick(['withdraw', 'resubmit'] as const)
  return roll.once(3) ? roll.pick(other) : roll.pick(usual)
}

/** Mostly what somebody whose turn it is would try; sometimes what nobody should. */
export const randomAttempt = (roll: Dice, paper: Paper): Attempt => {
  const act = actNow(roll, paper)
  const turn = paper.status === 'in-approval' ? table(paper).lines.map(({ organ }) => organ) : allOrgans
  const asked = paper.opinions.length > 0 ? roll.pick(paper.opinions) : undefined
  const made = paper.undo ?? paper.returnedBy
  const by = act === 'give' ? asked : act === 'take-back' ? made : undefined
  const isFair = !roll.once(8)
  const person = isFair && by ? by.person : roll.pick(allPeople)
  const of = roll.once(4) ? roll.pick(allPeople) : ''
  return {
    act,
    person,
    of: of === person ? '' : of,
    organ: isFair && by ? by.organ : roll.once(8) ? roll.pick(allOrgans) : roll.pick(turn),
    epoch: paper.epoch - (roll.once(20) ? 1 : 0),
    version: paper.version - (roll.once(30) ? 1 : 0),
    other: roll.pick(allPeople),
    at: roll.pick(allOrgans),
    place: roll.pick(['before', 'beside', 'after'] as const),
    fields: some(roll, fields, 0),
    opens: roll.once(4),
    size: roll.pick(sizes),
    no: asked && isFair ? asked.no : roll.below(20),
  }
}

export const randomSize = (roll: Dice): string => roll.pick(sizes)
