import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFunction } from '../../../../infra/local/lambda/function.ts'
import { temporaryFolder } from '../fixtures/temporary.ts'

/** A function whose bundle is the given code, and what it printed. */
const functionOf = (code: string, timeoutMs = 5000, map?: object) => {
  const bundle = join(temporaryFolder(), 'index.js')
  writeFileSync(bundle, code)
  if (map) writeFileSync(`${bundle}.map`, JSON.stringify(map))
  const printed: string[] = []
  const log = {
    write: (source: string, text: string) => void printed.push(`${source}: ${text}`),
    close: async () => {},
  }
  const created = createFunction({ name: 'sample', bundle, environment: { COLOUR: 'green' }, timeoutMs, log })
  onTestFinished(created.stop)
  return { ...created, printed }
}

describe('a function in its thread', () => {
  test('is given its event, its context and its environment, and nothing else of this process', async () => {
    process.env.NOT_FOR_FUNCTIONS = 'secret'
    const { invoke } = functionOf(`exports.handler = async (event, context) => ({
      event, name: context.functionName, left: context.getRemainingTimeInMillis() > 4000, env: process.env })`)
    expect(await invoke({ a: 1, gone: undefined })).toEqual({
      event: { a: 1 },
      name: 'sample',
      left: true,
      env: { COLOUR: 'green' },
    })
  })

  test('stays warm between calls, and answers several at once', async () => {
    const { invoke } = functionOf(`let calls = 0; let release; const both = new Promise(r => { release = r })
      exports.handler = async () => { calls += 1; if (calls === 2) release(); await both; return calls }`)
    expect(await Promise.all([invoke({}), invoke({})])).toEqual([2, 2])
  })

  test('that returns nothing returns null', async () => {
    expect(await functionOf('exports.handler = async () => {}').invoke({})).toBeNull()
  })

  test.each([
    ['throws', `exports.handler = async () => { throw new Error('as asked') }`, 'as asked'],
    ['throws something odd', `exports.handler = async () => { throw 'odd' }`, 'odd'],
    ['cannot be loaded', `throw new Error('at load')`, 'at load'],
    ['has no handler', `exports.other = 1`, 'exports no handler'],
    ['answers more than 6 MB', `exports.handler = async () => 'x'.repeat(6291557)`, 'too large'],
  ])('that %s fails the call', async (_, code, words) => {
    await expect(functionOf(code).invoke({})).rejects.toThrow(words)
  })

  test('that throws names the line of its source by the map beside it', async () => {
    const map = { version: 3, sources: ['sample.ts'], names: [], mappings: 'AAMA' }
    const code = `exports.handler = async () => { throw new Error('as asked') }`
    await expect(functionOf(code, 5000, map).invoke({})).rejects.toThrow(/as asked\s+at .*sample\.ts:7:/)
  })

  test('that dies fails the calls under way, and starts again at the next', async () => {
    const { invoke } = functionOf(`exports.handler = async ({ die }) => {
      if (die) { setTimeout(() => process.exit(1)); await new Promise(() => {}) }
      return 'alive' }`)
    await expect(invoke({ die: true })).rejects.toThrow('died')
    expect(await invoke({})).toBe('alive')
  })

  test('that trips outside its calls takes only itself down', async () => {
    const { invoke } = functionOf(`exports.handler = async ({ trip }) => {
      if (trip) setTimeout(() => { throw new Error('later') })
      await new Promise(r => setTimeout(r, trip ? 1000 : 0)); return 'alive' }`)
    await expect(invoke({ trip: true })).rejects.toThrow('died')
    expect(await invoke({})).toBe('alive')
  })

  test('that takes too long fails the call', async () => {
    const { invoke } = functionOf('exports.handler = () => new Promise(() => {})', 50)
    await expect(invoke({})).rejects.toThrow('no answer in 50 ms')
  })

  test('is not called with more than 6 MB', async () => {
    const { invoke } = functionOf('exports.handler = async () => 1')
    await expect(invoke({ body: 'x'.repeat(6_291_556) })).rejects.toThrow('too large')
  })

  test('does not hold this thread up while it is busy', async () => {
    const { invoke } = functionOf(
      'exports.handler = () => { const end = Date.now() + 300; while (Date.now() < end); }',
    )
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 10)
    await invoke({})
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(3)
  })

  test('prints to the log under its name', async () => {
    const { invoke, printed } = functionOf(
      `exports.handler = async () => { console.log('单号', 7); console.error('odd') }`,
    )
    await invoke({})
    for (let tries = 0; printed.length < 2 && tries < 200; tries += 1) await pause(10)
    expect(printed.join('')).toContain('sample: 单号 7')
    expect(printed.join('')).toContain('sample: odd')
  })
})
