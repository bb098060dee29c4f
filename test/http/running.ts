import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Stack } from '../../infra/local/running.ts'
import { startStack } from '../../infra/local/stack.ts'
import { seed } from '../support/city.ts'

export interface Running {
  readonly stack: Stack
  readonly dataDir: string
}

/** The whole product over the small city, for all tests of a file. */
export function running(): () => Running {
  let now: Running | undefined
  const dataDir = mkdtempSync(join(tmpdir(), 'tuichu-http-'))
  beforeAll(async () => {
    now = { dataDir, stack: await startStack({ port: 0, dataDir, seed: 'demo', demonstration: { seed } }) }
  })
  afterAll(async () => {
    await now?.stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return () => {
    if (!now) throw new Error('The stack is not up yet')
    return now
  }
}
