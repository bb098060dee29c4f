import { beforeAll, describe, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { hashOfId, type KnownPasskey, type Passkey, Passkeys } from '../../functions/store/passkeys.ts'
import type { Table } from '../../functions/store/table.ts'
import { onEveryDatabase } from './on.ts'

let made = 0
const somebody = () => ({ id: PersonId.parse(`p-passkey-${++made}`) })
const passkey: Passkey = {
  id: 'cGhvbmU',
  publicKey: 'a2V5',
  counter: 3,
  transports: ['internal'],
  name: '手机',
  createdAt: '2026-03-02T00:00:00.000Z',
}

onEveryDatabase('passkeys', (database) => {
  let table: Table
  let passkeys: Passkeys
  beforeAll(() => {
    table = database().table()
    passkeys = new Passkeys(table)
  })

  const known = async (person: PersonId, one = passkey): Promise<KnownPasskey> => {
    await table.settle([Passkeys.add(person, one)])
    return { ...one, hash: hashOfId(one.id), suspended: false }
  }

  test('are one person’s, the oldest first', async () => {
    const { id } = somebody()
    const newer = await known(id, { ...passkey, id: 'a2V5', createdAt: '2026-03-03T00:00:00.000Z' })
    const older = await known(id)
    expect(await passkeys.of({ id })).toEqual([older, newer])
    expect(await passkeys.of(somebody())).toEqual([])
  })

  test('have ids longer than a key may be', async () => {
    const { id } = somebody()
    const long = await known(id, { ...passkey, id: 'k'.repeat(1364) })
    expect(await passkeys.of({ id })).toEqual([long])
  })

  test('are added once', async () => {
    const { id } = somebody()
    await known(id)
    expect(await table.settle([Passkeys.add(id, { ...passkey, publicKey: 'another' })])).toEqual({
      refused: 0,
    })
    expect((await passkeys.of({ id }))[0]?.publicKey).toBe('a2V5')
  })

  test('are suspended when their owner says “not me”, even one that is saved a moment later', async () => {
    const { id } = somebody()
    await known(id)
    await known(id, { ...passkey, id: 'bGF0ZXI', createdAt: '2026-03-02T00:00:00.001Z' })
    const suspended = async (passkeysFrom: string) =>
      (await passkeys.of({ id, passkeysFrom })).map((one) => one.suspended)
    expect(await suspended('2026-03-01T23:59:59.999Z')).toEqual([false, false])
    expect(await suspended('2026-03-02T00:00:00.000Z')).toEqual([true, false])
  })

  test('are removed once', async () => {
    const { id } = somebody()
    const { hash } = await known(id)
    expect(await table.settle([Passkeys.remove(id, hash)])).toBe('done')
    expect(await table.settle([Passkeys.remove(id, hash)])).toEqual({ refused: 0 })
    expect(await passkeys.of({ id })).toEqual([])
  })

  test('are used from the count that was seen, and not made by that', async () => {
    const { id } = somebody()
    const seen = await known(id)
    const at = '2026-03-09T00:00:00.000Z'
    expect(await passkeys.used(id, seen, 4, at)).toBe(true)
    expect(await passkeys.used(id, seen, 4, at)).toBe(false)
    expect(await passkeys.of({ id })).toEqual([{ ...seen, counter: 4, lastUsed: at }])
    const other = somebody()
    expect(await passkeys.used(other.id, seen, 4, at)).toBe(false)
    expect(await passkeys.of(other)).toEqual([])
  })

  describe('a challenge', () => {
    test('is taken by exactly one caller', async () => {
      await passkeys.expect('one', { nonce: 'n', expires: 1000 })
      const taken = await Promise.all(Array.from({ length: 6 }, () => passkeys.take('one', 999)))
      expect(taken.filter(Boolean)).toEqual([{ nonce: 'n', expires: 1000 }])
      expect(await passkeys.take('one', 999)).toBeUndefined()
    })

    test('is gone when it expires, and when another takes its place', async () => {
      await passkeys.expect('two', { nonce: 'n', expires: 1000 })
      expect(await passkeys.take('two', 1000)).toBeUndefined()
      await passkeys.expect('two', { nonce: 'other', expires: 2000 })
      expect(await passkeys.take('two', 1000)).toEqual({ nonce: 'other', expires: 2000 })
    })
  })
})
