import { expect, test } from 'vitest'
import { inVolumes, volumeName, volumeOf } from '../../../functions/evidence/archive/volumes.ts'

const parts = (...sizes: readonly number[]) =>
  sizes.map((size, at) => ({
    key: `archives/C-${at}_e1.zip`,
    size,
    sha256: String(at).repeat(64),
    sm3: 'a'.repeat(64),
    crc32: '0000000f',
  }))

const sizes = (volumes: readonly (readonly { readonly size: number }[])[]) =>
  volumes.map((volume) => volume.map(({ size }) => size))

test('archives fill volumes in their order, and one that is larger than a volume has its own', () => {
  expect(sizes(inVolumes(parts(40_000, 50_000, 30_000, 200_000, 10_000, 90_000), 100_000))).toEqual([
    [40_000, 50_000],
    [30_000],
    [200_000],
    [10_000],
    [90_000],
  ])
  expect(inVolumes([], 100_000)).toEqual([])
})

test('a volume with what its ZIP adds stays below what was chosen', () => {
  const filled = inVolumes(parts(...Array<number>(300).fill(900)), 100_000)
  expect(filled.length).toBeGreaterThan(2)
  const whole = filled.map(
    (volume, at) => volumeOf(volumeName('cases_0123456789abcdef', at), volume).plan.size,
  )
  expect(Math.max(...whole)).toBeLessThanOrEqual(100_000)
})

test('another content under the same name is another volume', () => {
  const [one, other] = parts(10, 10)
  if (!one || !other) throw new Error('There are two')
  const digest = (...of: readonly (typeof one)[]) => volumeOf('cases_x_v001', of).digest
  expect(digest(one, other)).toBe(digest(one, other))
  expect(new Set([digest(one, other), digest(other, one), digest(one)]).size).toBe(3)
})
