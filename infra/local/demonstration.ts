import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Person } from './pages/people.ts'
import type { Stack } from './running.ts'

/** A city to look around in. */
export interface Demonstration {
  /** Fills an empty table. */
  readonly seed: (stack: Stack) => Promise<void>
  /** Whom one can sign in as. */
  readonly people?: (stack: Stack) => Promise<readonly Person[]>
}

/** The product's own demonstration city, if it is there. */
export async function loadDemonstration(): Promise<Demonstration | undefined> {
  const file = new URL('./demo/seed.ts', import.meta.url)
  return existsSync(fileURLToPath(file)) ? ((await import(file.href)) as Demonstration) : undefined
}
