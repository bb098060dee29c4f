import { calendars, chains, chainOf, municipality, trackOf } from '../../forms/registry.ts'
import { registerRows } from '../../forms/registers.ts'
import { ruleSet } from '../../forms/ruleset.ts'
import type { Rules } from '../engine/commands.ts'
import type { Versioned } from '../engine/events.ts'
import type { Form } from '../engine/form.ts'

/** The regulation of the registry, as the engine takes it. */
export const rules: Rules = {
  municipality: municipality.id,
  ruleSet,
  calendars,
  track: trackOf,
  chain: chainOf,
  rows: registerRows,
}

/** The newest version of a form's chain: what a filing made today is frozen to. */
export const currentChain = (form: Form): Versioned => {
  const chain = chains.findLast(({ id }) => id === form.chain)
  if (!chain) throw new Error(`Form ${form.id} names no chain of the registry`)
  return { id: chain.id, version: chain.version }
}

