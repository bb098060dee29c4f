import { describe, expect, test } from 'vitest'
import { isPicture, pixelsOf } from '../../functions/evidence/pixels.ts'
import { heic, jpeg, png, webp } from './samples.ts'

const size = { width: 1234, height: 567 }

describe('pixelsOf', () => {
  test.each([
    ['image/jpeg', jpeg(size)],
    ['image/jpeg', jpeg({ ...size, exif: { make: 'X', model: 'Y' } })],
    ['image/png', png(size)],
    ['image/webp', webp(size)],
    ['image/heic', heic(size)],
  ])('reads %s', (type, bytes) => {
    expect(pixelsOf(type, bytes)).toEqual(size)
  })

  test('reads the extended and lossless forms of WebP', () => {
    const extended = Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'),
      Buffer.from('0a00000000000000d10400360200', 'hex'),
    ])
    expect(pixelsOf('image/webp', extended)).toEqual({ width: 1234, height: 567 })
    const bits = (1233 | (566 << 14)) >>> 0
    const lossless = Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f', 'latin1'),
      Buffer.alloc(4),
    ])
    lossless.writeUInt32LE(bits, 21)
    expect(pixelsOf('image/webp', lossless)).toEqual({ width: 1234, height: 567 })
  })

  test('knows nothing where headers are cut, at any byte, and never throws', () => {
    for (const [type, bytes, headers] of [
      ['image/jpeg', jpeg(size), 80],
      ['image/png', png(size), 24],
      ['image/webp', webp(size), 30],
      ['image/heic', heic(size), 60],
    ] as const) {
      for (let cut = 0; cut < headers; cut += 1)
        expect(pixelsOf(type, bytes.subarray(0, cut))).toBeUndefined()
    }
  })

  test('asks only of pictures', () => {
    expect(isPicture('application/pdf')).toBe(false)
    expect(pixelsOf('application/pdf', jpeg())).toBeUndefined()
  })
})
