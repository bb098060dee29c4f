import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimedBy } from '../../functions/evidence/claimed.ts'
import { jpeg, png } from './samples.ts'

const exif = {
  takenAt: '2026:02:24 10:11:12',
  offset: '+08:00',
  latitude: 36.4567,
  longitude: 115.9854,
  make: 'HUAWEI',
  model: 'Mate 60 Pro',
}

describe('claimedBy', () => {
  test('reads when, where and with what', async () => {
    expect(await claimedBy(jpeg({ exif }))).toEqual({
      takenAt: '2026-02-24T10:11:12+08:00',
      latitude: 36.4567,
      longitude: 115.9854,
      device: 'HUAWEI Mate 60 Pro',
    })
  })

  test('south and west are negative', async () => {
    const claimed = await claimedBy(jpeg({ exif: { latitude: -33.5, longitude: -70.25 } }))
    expect(claimed).toEqual({ latitude: -33.5, longitude: -70.25 })
  })

  test.each([
    [{ takenAt: '2026:02:24 10:11:12' }, { takenAt: '2026-02-24T10:11:12' }],
    [{ takenAt: '0000:00:00 00:00:00' }, undefined],
    [{ takenAt: '2026:02:31 10:11:12' }, undefined],
    [{ takenAt: "'; DROP TABLE" }, undefined],
    [{ latitude: 91, longitude: 10 }, undefined],
    [{ make: 'Apple', model: 'Apple iPhone 17' }, { device: 'Apple iPhone 17' }],
    [{ software: 'Adobe Photoshop 25.0' }, { software: 'Adobe Photoshop 25.0' }],
    [{ model: 'X\u202e\u0007Y' }, { device: 'XY' }],
  ])('%j claims %j', async (given, claims) => {
    expect(await claimedBy(jpeg({ exif: given }))).toEqual(claims)
  })

  test('a picture without EXIF claims nothing', async () => {
    expect(await claimedBy(jpeg())).toBeUndefined()
    expect(await claimedBy(png())).toBeUndefined()
  })

  test('spoiled EXIF never throws', async () => {
    const whole = jpeg({ width: 8, height: 8, exif })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        async (at, value, cut) => {
          const spoiled = Buffer.from(whole)
          spoiled[at] = value
          await expect(claimedBy(spoiled.subarray(0, cut))).resolves.not.toBeNull()
        },
      ),
      { seed: 20260224, numRuns: 2000 },
    )
  })
})
