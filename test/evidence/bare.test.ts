import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { bareOf } from '../../functions/evidence/bare.ts'
import { claimedBy } from '../../functions/evidence/claimed.ts'
import { measure } from '../../functions/evidence/measure.ts'
import { pixelsOf } from '../../functions/evidence/pixels.ts'
import { isCutShort, typeOf } from '../../functions/evidence/sniff.ts'
import { jpeg, png } from './samples.ts'

const device = 'SECRET-PHONE-7'
const taken = jpeg({
  exif: { model: device, takenAt: '2026:02:24 10:11:12', latitude: 36.45, longitude: 115.98 },
})

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(marker, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Behind the first two bytes, as devices write them. */
const withSegment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([taken.subarray(0, 2), segment(marker, data), taken.subarray(2)])

const turned = (turn: number): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(turn, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

describe('a photograph laid bare', () => {
  test('says nothing of its device, and is the same picture', async () => {
    expect(await claimedBy(taken)).toMatchObject({ device })
    const bare = bareOf('image/jpeg', taken) ?? Buffer.alloc(0)
    expect(await claimedBy(bare)).toBeUndefined()
    expect(bare.includes(device)).toBe(false)
    expect(pixelsOf('image/jpeg', bare)).toEqual(pixelsOf('image/jpeg', taken))
    expect(await typeOf(bare)).toBe('image/jpeg')
    expect(isCutShort('image/jpeg', await measure(Readable.from([bare])))).toBe(false)
    expect(bareOf('image/jpeg', bare)).toEqual(bare)
  })

  test.each([
    ['another application', 0xffe5],
    ['a comment', 0xfffe],
    ['a profile', 0xffe2],
  ])('has lost %s', (_, marker) => {
    expect(bareOf('image/jpeg', withSegment(marker, Buffer.from(device)))?.includes(device)).toBe(false)
  })

  test('has lost what hangs on behind its end', () => {
    expect(bareOf('image/jpeg', Buffer.concat([taken, Buffer.from(device)]))?.includes(device)).toBe(false)
  })

  test('keeps which side is up, and only that', () => {
    const bare = bareOf('image/jpeg', withSegment(0xffe1, turned(6))) ?? Buffer.alloc(0)
    expect(bare.includes(Buffer.from('4d4d002a00000008000101120003000000010006', 'hex'))).toBe(true)
    expect(bareOf('image/jpeg', bare)).toEqual(bare)
    expect(bareOf('image/jpeg', withSegment(0xffe1, turned(1)))?.includes('Exif')).toBe(false)
  })

  test('of PNG keeps what draws it', () => {
    const drawn = png()
    const text = Buffer.concat([Buffer.from([0, 0, 0, device.length]), Buffer.from(`tEXt${device}crc!`)])
    const said = Buffer.concat([drawn.subarray(0, 33), text, drawn.subarray(33), Buffer.from(device)])
    expect(bareOf('image/png', said)).toEqual(bareOf('image/png', drawn))
    expect(bareOf('image/png', said)?.includes(device)).toBe(false)
  })

  test('that is cut short, or is something else, is none', () => {
    for (const bytes of [taken.subarray(0, 400), taken.subarray(0, 20), Buffer.from('x'), Buffer.alloc(0)])
      expect(bareOf('image/jpeg', bytes)).toBeUndefined()
    expect(bareOf('image/png', png().subarray(0, 60))).toBeUndefined()
    expect(bareOf('image/webp', taken)).toBeUndefined()
  })
})
