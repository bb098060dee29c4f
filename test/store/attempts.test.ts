import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Attempts } from '../../functions/store/attempts.ts'
import { limits } from '../../functions/store/limits.ts'
import type { Used } from '../../functions/store/table.ts'
import { onEveryDatabase } from './on.ts'

const name = 'same-link'
const { most, seconds } = limits[name]
const monday = 1_772_409_600
let made = 0
const fresh = (): string => `somebody-${++made}`

onEveryDatabase('attempts', (database) => {
  let attempts: Attempts
  beforeEach(() => {
    attempts = new Attempts(database().table())
  })

  const tryTimes = (times: number, whose: string, at = monday) =>
    Promise.all(Array.from({ length: times }, () => attempts.count(name, whose, at)))

  describe('in one window', () => {
    test('are let through as often as the limit says, and then no more', async () => {
      const whose = fresh()
      for (let tries = 0; tries < most; tries += 1) {
        expect(await attempts.isSpent(name, whose, monday)).toBe(false)
        expect(await attempts.count(name, whose, monday)).toBe(true)
      }
      expect(await attempts.isSpent(name, whose, monday + seconds - 1)).toBe(true)
      expect(await attempts.count(name, whose, monday + seconds - 1)).toBe(false)
    })

    test('are counted once each, though 64 come at the same moment', async () => {
      const passed = await tryTimes(64, fresh())
      expect(passed.filter(Boolean)).toHaveLength(most)
    })

    test('are counted together by functions that know nothing of each other', async () => {
      const whose = fresh()
      const others = Array.from({ length: 64 }, () => new Attempts(database().table()))
      const tried = await Promise.all(others.map((one) => one.count(name, whose, monday + 9 * 86_400)))
      expect(tried.filter(Boolean)).toHaveLength(most)
    })

    test('are counted of each by themselves, and of each limit', async () => {
      const whose = fresh()
      await tryTimes(most, whose)
      expect(await attempts.isSpent(name, fresh(), monday)).toBe(false)
      expect(await attempts.isSpent('dead-link', whose, monday)).toBe(false)
      expect(await attempts.count('dead-link', whose, monday)).toBe(true)
    })
  })

  test('begin anew with the next window, and with the next day', async () => {
    const whose = fresh()
    await tryTimes(most, whose)
    for (const later of [seconds, 24 * 3600]) {
      expect(await attempts.isSpent(name, whose, monday + later)).toBe(false)
      expect(await attempts.count(name, whose, monday + later)).toBe(true)
    }
  })

  test('cost one write each, whether let through or not, once the day’s key is read', async () => {
    const calls: string[] = []
    const counted = new Attempts(database().table(({ call, units }: Used) => calls.push(`${call} ${units}`)))
    const whose = fresh()
    await counted.count(name, whose, monday)
    calls.length = 0
    for (let tries = 1; tries < most; tries += 1) await counted.count(name, whose, monday)
    expect(new Set(calls)).toEqual(new Set(['update 1']))
    expect(calls).toHaveLength(most - 1)
  })

  test('leave in the table neither who tried nor anything that lasts', async () => {
    const address = '203.0.113.0/24'
    await attempts.count('dead-link', address, monday)
    const secrets = await database().table().partition('T#SECRET', '')
    const secret = secrets.find(({ sk }) => sk === String(monday / 86_400))
    expect(secret).toMatchObject({ expires: monday + 86_400 })
    const hmac = createHmac('sha256', String(secret?.secret)).update(`dead-link\n${address}`).digest('hex')
    expect(await database().table().partition(`T#${hmac}`, '')).toEqual([
      { pk: `T#${hmac}`, sk: String(monday), tries: 1, expires: monday + limits['dead-link'].seconds },
    ])
  })
})
