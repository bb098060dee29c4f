import * as z from 'zod/mini'
import { Catalogue, Edition, Entry } from './catalogue.ts'
import { Enterprise, itemOf as itemOfEnterprise } from './enterprises.ts'
import { type Clause, notThereYet } from './expressions.ts'
import { index, key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Range } from './range.ts'
import type { Item, Table, Write } from './table.ts'

const Text = z.object({ zh: z.string(), en: z.string() })

/** What became of a line, as it was shown and as it is kept. */
const KeptLine = z.object({
  line: z.int(),
  name: z.string(),
  fate: z.enum(['new', 'changed', 'same', 'refused']),
  changes: z.array(z.object({ label: Text, before: Text, after: Text })),
  reasons: z.array(Text),
})
export type KeptLine = z.infer<typeof KeptLine>

/** One write of an import, with what was there when it was shown. */
const Step = z.union([
  z.object({ line: z.int(), enterprise: Enterprise, was: z.optional(Enterprise) }),
  z.object({ edition: Edition, entries: z.array(Entry), was: z.optional(z.int()) }),
])
export type Step = z.infer<typeof Step>

const Plan = z.object({ lines: z.array(KeptLine), steps: z.array(Step) })
export type Plan = z.infer<typeof Plan>

const Who = z.object({ person: z.string(), name: z.string(), at: z.string() })

/** A file that somebody brought in: tried, then perhaps applied. It stays, whatever became of it. */
export const Import = z.object({
  id: z.string(),
  kind: z.enum(['enterprises', 'catalogue']),
  file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }),
  /** What was said beside the file. */
  about: z.record(z.string(), z.string()),
  tried: Who,
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), refused: z.int() }),
  status: z.enum(['tried', 'applying', 'applied']),
  applied: z.optional(Who),
  /** Steps that were made, or passed over as what they change had moved meanwhile. */
  done: z.int(),
  moved: z.array(z.int()),
})
export type Import = z.infer<typeof Import>

const isAt = (status: Import['status'], done: number): Clause => ({
  expression: '#status = :status AND #done = :done',
  names: { '#status': 'status', '#done': 'done' },
  values: { ':status': status, ':done': done },
})

/** A transaction has a hundred writes: these, the record, its plan and its mark. */
const atOnce = 90

/** Most bytes of a plan: an item has 400 KB. */
export const mostPlanBytes = 350 * 1024

/** Imports: what was brought in, by whom, what each line did; and how one that was pressed ends whole. */
export class Imports {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Keeps what was tried; the same request sent again keeps it once. */
  async keep(one: Import): Promise<void> {
    await this.table.put(itemOf(one), [notThereYet])
  }

  async import(id: string): Promise<Import | undefined> {
    const item = await this.table.get(key.importedFile(id))
    return item && Import.parse(item)
  }

  /** What it did line by line; undefined before it was applied. */
  async plan(id: string): Promise<Plan | undefined> {
    const item = await this.table.get(key.importPlan(id))
    return item && Plan.parse(unpackForGood(item.packed as Uint8Array))
  }

  /** Of all, newest first. */
  async newest(range: Range): Promise<{ imports: Import[]; next?: string }> {
    const { items, next } = await this.table.list('county', 'IMPORTS', { ...range, newestFirst: true })
    return { imports: items.map((item) => Import.parse(item)), ...(next && { next }) }
  }

  /**
   * Begins to apply a plan. One transaction holds all of a short one; of a long one it holds the plan, which
   * `goOn` then carries out, however often it is broken off. `moved` where something is not as it was shown.
   */
  async apply(one: Import, plan: Plan): Promise<'done' | 'begun' | 'moved'> {
    const isShort = plan.steps.length <= atOnce
    const writes = isShort ? plan.steps.flatMap(writesOf) : []
    const next: Import = isShort
      ? { ...one, status: 'applied', done: plan.steps.length }
      : { ...one, status: 'applying' }
    const done = await this.table.settle([
      { put: itemOf(next), only: [isAt('tried', 0)] },
      { put: { ...key.importPlan(one.id), type: 'import-plan', packed: packPlan(plan) } },
      ...(isShort ? [] : [{ put: key.importing(one.id) }]),
      ...writes,
    ])
    if (done === 'done') return isShort ? 'done' : 'begun'
    // Pressed twice: the first press has it.
    return done.refused === 0 ? 'begun' : 'moved'
  }

  /** Carries out what is left of a plan; may be broken off anywhere, and run beside another of the same. */
  async goOn(id: string): Promise<void> {
    const plan = await this.plan(id)
    for (;;) {
      const one = await this.import(id)
      if (!one || !plan || one.status !== 'applying') return
      await this.stretch(one, plan)
    }
  }

  /** One stretch of steps with the record of them; a step whose ground has moved is passed over, and says so. */
  private async stretch(one: Import, { steps }: Plan): Promise<void> {
    const ahead = steps.slice(one.done, one.done + atOnce)
    const moved: Step[] = []
    for (;;) {
      const kept = ahead.filter((step) => !moved.includes(step))
      const isLast = one.done + ahead.length >= steps.length
      const next: Import = {
        ...one,
        done: one.done + ahead.length,
        moved: [...one.moved, ...moved.flatMap((step) => ('line' in step ? [step.line] : []))],
        ...(isLast && { status: 'applied' }),
      }
      const made = await this.table.settle([
        { put: itemOf(next), only: [isAt('applying', one.done)] },
        ...(isLast ? [{ remove: key.importing(one.id) }] : []),
        ...kept.flatMap(writesOf),
      ])
      if (made === 'done' || made.refused === 0) return
      const refused = kept[made.refused - (isLast ? 2 : 1)]
      if (!refused) return
      moved.push(refused)
    }
  }

  /** Those that were pressed and are not through yet. */
  async unfinished(): Promise<string[]> {
    const items = await this.table.partition(key.importing('').pk, '')
    return items.map(({ sk }) => sk)
  }
}

const itemOf = (one: Import): Item => ({
  ...key.importedFile(one.id),
  type: 'import',
  ...one,
  ...index.imports(one.tried.at, one.id),
})

export const packPlan = (plan: Plan): Uint8Array => packForGood(plan)

const writesOf = (step: Step): Write[] =>
  'edition' in step
    ? Catalogue.writes(step.edition, step.entries, step.was)
    : [
        {
          put: itemOfEnterprise(step.enterprise),
          only: [step.was ? isStill(step.was) : notThereYet],
        },
      ]

/** Every attribute as it was when it was shown. */
const isStill = (was: Enterprise): Clause => {
  const attributes = Object.entries(was).filter(([, value]) => value !== undefined)
  return {
    expression: attributes.map((_, at) => `#was${at} = :was${at}`).join(' AND '),
    names: Object.fromEntries(attributes.map(([name], at) => [`#was${at}`, name])),
    values: Object.fromEntries(attributes.map(([, value], at) => [`:was${at}`, value])),
  }
}
