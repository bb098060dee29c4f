import type { Rules } from '../functions/engine/commands.ts'
import { calendars } from './calendars.ts'
import { municipality } from './organs.ts'
import { registerRows } from './register-rows.ts'
import { chainOf, trackOf } from './registry.ts'
import { ruleSet } from './ruleset.ts'

/** The regulation as the engine takes it: values, and no word of it in the engine. */
export const rules: Rules = {
  municipality: municipality.id,
  ruleSet: { id: ruleSet.id, version: ruleSet.version },
  calendars,
  track: trackOf,
  chain: chainOf,
  rows: registerRows,
}
