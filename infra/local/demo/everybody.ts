import type { Person } from '../../../functions/engine/people.ts'
import { contacts } from './enterprises.ts'
import { officials } from './officials.ts'

/** Officials by division, then those who file for the enterprises. */
export const everybody: readonly Person[] = [...officials, ...contacts]
