import { beforeAll, describe, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { type Device, Devices } from '../../functions/store/devices.ts'
import { onEveryDatabase } from './on.ts'

let made = 0
const somebody = () => ({
  id: PersonId.parse(`p-device-${++made}`),
  sessionsFrom: '2026-01-01T00:00:00.000Z',
})
const phone: Device = {
  form: 'phone',
  browser: 'chrome',
  first: '2026-03-02T00:00:00.000Z',
  last: '2026-03-02T00:00:00.000Z',
  expires: 1000,
}

onEveryDatabase('known devices', (database) => {
  let devices: Devices
  beforeAll(() => {
    devices = new Devices(database().table())
  })

  test('are known to one person until they expire', async () => {
    const one = somebody()
    await devices.remember(one.id, 'phone', phone)
    expect(await devices.known(one, 'phone', 999)).toEqual({ ...phone, hash: 'phone' })
    expect(await devices.known(one, 'phone', 1000)).toBeUndefined()
    expect(await devices.known(one, 'another', 999)).toBeUndefined()
    expect(await devices.known(somebody(), 'phone', 999)).toBeUndefined()
  })

  test('are listed, the newest first', async () => {
    const one = somebody()
    await devices.remember(one.id, 'phone', phone)
    await devices.remember(one.id, 'office', {
      ...phone,
      form: 'computer',
      first: '2026-03-03T00:00:00.000Z',
    })
    await devices.remember(one.id, 'old', { ...phone, expires: 10 })
    expect((await devices.of(one, 999)).map(({ hash }) => hash)).toEqual(['office', 'phone'])
  })

  test('say when they were last seen, but are not made by that', async () => {
    const one = somebody()
    await devices.remember(one.id, 'phone', phone)
    await devices.seen(one.id, 'phone', '2026-03-09T00:00:00.000Z')
    await devices.seen(one.id, 'never', '2026-03-09T00:00:00.000Z')
    expect(await devices.of(one, 999)).toEqual([
      { ...phone, hash: 'phone', last: '2026-03-09T00:00:00.000Z' },
    ])
  })

  describe('are forgotten', () => {
    test('one by one, and all at once', async () => {
      const one = somebody()
      for (const hash of ['a', 'b', 'c']) await devices.remember(one.id, hash, phone)
      await devices.forget(one.id, 'b')
      expect((await devices.of(one, 0)).map(({ hash }) => hash).toSorted()).toEqual(['a', 'c'])
      await devices.forgetAll(one.id)
      expect(await devices.of(one, 0)).toEqual([])
    })

    test('when the person’s sessions are ended, even one that is saved a moment later', async () => {
      const one = somebody()
      const ended = { ...one, sessionsFrom: '2026-03-02T00:00:00.001Z' }
      await devices.remember(one.id, 'phone', phone)
      expect(await devices.known(ended, 'phone', 999)).toBeUndefined()
      expect(await devices.of(ended, 999)).toEqual([])
    })
  })
})
