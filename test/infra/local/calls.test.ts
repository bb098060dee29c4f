import { readdirSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type CallsOptions, openCalls } from '../../../infra/local/calls.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

const open = (folder: string, changes: Partial<CallsOptions> = {}) => {
  const made: unknown[] = []
  const givenUp: unknown[] = []
  const calls = openCalls({
    folder,
    most: 2,
    firstPauseMs: 1,
    invoke: async (event) => void made.push(event),
    giveUp: (event) => void givenUp.push(event),
    ...changes,
  })
  // Not awaited: some of these calls never end.
  onTestFinished(() => void calls.stop())
  return { ...calls, made, givenUp }
}

describe('calls that nobody waits for', () => {
  test('are made once each and leave nothing behind', async () => {
    const folder = temporaryFolder()
    const { add, settled, made } = open(folder)
    for (const event of [1, 2, 3, 4, 5]) add(event)
    await settled()
    expect(made.toSorted()).toEqual([1, 2, 3, 4, 5])
    expect(readdirSync(folder)).toEqual([])
  })

  test('are on disk before the one who adds them goes on', () => {
    const folder = temporaryFolder()
    const { add } = open(folder, { invoke: () => new Promise(() => {}) })
    add({ key: 'uploads/1' })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('that an earlier process left are made first', async () => {
    const folder = temporaryFolder()
    open(folder, { invoke: () => new Promise(() => {}) }).add('left over')
    const { settled, made } = open(folder)
    await settled()
    expect(made).toEqual(['left over'])
  })

  test('are tried three times in all, and then given up', async () => {
    let tries = 0
    const { add, settled, givenUp } = open(temporaryFolder(), {
      invoke: async () => {
        tries += 1
        throw new Error('never')
      },
    })
    add('bad')
    await settled()
    expect(tries).toBe(3)
    expect(givenUp).toEqual(['bad'])
  })

  test('run side by side, but not all of them', async () => {
    let running = 0
    let most = 0
    const { add, settled } = open(temporaryFolder(), {
      invoke: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
      },
    })
    for (const event of [1, 2, 3, 4, 5]) add(event)
    await settled()
    expect(most).toBe(2)
  })

  test('that fail while the stack goes down are kept for the next start', async () => {
    const folder = temporaryFolder()
    const cut = Promise.withResolvers<never>()
    const first = open(folder, { invoke: () => cut.promise })
    first.add('cut off')
    const stopped = first.stop()
    cut.reject(new Error('cut off'))
    await stopped
    const { settled, made } = open(folder)
    await settled()
    expect(made).toEqual(['cut off'])
  })
})
