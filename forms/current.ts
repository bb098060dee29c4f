import type { Current } from '../functions/engine/adoption.ts'
import { newestTrack } from './registry.ts'
import { about } from './rule-set-adoption/about.ts'
import { ruleVersion } from './rule-version.ts'

/** The rules in force, and the form by which an open case is moved to them. */
export const current: Current = {
  ruleSet: ruleVersion,
  newestTrack,
  adoptedBy: about.id,
}
