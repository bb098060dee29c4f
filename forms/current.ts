import type { Current } from '../functions/engine/adoption.ts'
import { newestTrack } from './registry.ts'
import { about } from './rule-set-adoption/about.ts'
import { ruleSet } from './ruleset.ts'

/** The rules in force, and the form by which an open case is moved to them. */
export const current: Current = {
  ruleSet: { id: ruleSet.id, version: ruleSet.version },
  newestTrack,
  adoptedBy: about.id,
}
