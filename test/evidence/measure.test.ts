import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure } from '../../functions/evidence/measure.ts'
import { mov, mp4 } from './samples.ts'

const hex = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex')

/** Cuts bytes into chunks of the given sizes, in turn. */
async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 5 })

describe('measure', () => {
  test('says the same of a file however its stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200_000), chunkSizes, async (length, sizes) => {
        const bytes = Buffer.from(Array.from({ length }, (_, n) => (n * 7919) >> 3))
        const found = await measure(cut(bytes, sizes))
        expect(found).toMatchObject({
          size: length,
          sha256: hex('sha256', bytes),
          sm3: hex('sm3', bytes),
          crc32: crc32(bytes).toString(16).padStart(8, '0'),
          archiveInside: false,
        })
        expect(found.head.equals(bytes)).toBe(true)
        expect(found.tail.equals(bytes.subarray(-65_557))).toBe(true)
      }),
      { seed: 20260224, numRuns: 60 },
    )
  })

  test('keeps no more than a megabyte of the beginning', async () => {
    const bytes = Buffer.alloc(3_000_000, 'abc')
    expect((await measure(cut(bytes, [65_536]))).head.equals(bytes.subarray(0, 1024 * 1024))).toBe(true)
  })

  test.each(['526172211a07', '377abcaf271c'])(
    'finds the signature %s wherever the stream is cut',
    async (signature) => {
      const bytes = Buffer.concat([Buffer.alloc(100), Buffer.from(signature, 'hex'), Buffer.alloc(100)])
      for (let size = 1; size <= bytes.length; size += 1) {
        expect((await measure(cut(bytes, [size]))).archiveInside).toBe(true)
      }
    },
  )

  test('finds the index of a video wherever the stream is cut', async () => {
    for (const size of [1, 3, 7, 8, 15, 16, 17, 1000, 100_000]) {
      expect((await measure(cut(mp4(), [size]))).movieIndex).toBe(true)
      expect((await measure(cut(mov(), [size]))).movieIndex).toBe(true)
      expect((await measure(cut(mp4({ index: false }), [size]))).movieIndex).toBe(false)
    }
  })

  test('reads boxes with 64-bit sizes, and stops at what is no box', async () => {
    const large = Buffer.concat([Buffer.from('000000016d6461740000000000000018', 'hex'), Buffer.alloc(8)])
    const index = Buffer.from('000000086d6f6f76', 'hex')
    const index16 = Buffer.concat([index, Buffer.alloc(8)])
    expect((await measure(cut(Buffer.concat([large, index]), [5]))).movieIndex).toBe(true)
    expect((await measure(cut(Buffer.concat([Buffer.alloc(16), index16]), [5]))).movieIndex).toBe(false)
  })
})
