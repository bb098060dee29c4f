import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  isConsistent,
  leafHash,
  nodeHash,
  type Range,
  rootFrom,
  subtreesOf,
} from '../../functions/engine/merkle.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex')

/** Entries and roots that the implementations of RFC 6962 and RFC 9162 are commonly checked with. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((entry) => new Uint8Array(Buffer.from(entry, 'hex')))
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** The hash of a range from its leaves, as the RFC defines it: slow and plain. */
const slow = (leaves: readonly Uint8Array[], [from, to]: Range): Uint8Array => {
  if (from === to) return sha256(new Uint8Array())
  if (to - from === 1) return leaves[from] ?? new Uint8Array()
  let split = 1
  while (split * 2 < to - from) split *= 2
  return nodeHash(sha256, slow(leaves, [from, from + split]), slow(leaves, [from + split, to]))
}

const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHash(sha256, entries[index] ?? Buffer.from(`${index}`)))

const fast = (leaves: readonly Uint8Array[], range: Range): Uint8Array =>
  hashOfRange(
    sha256,
    subtreesOf(range).map(({ level, index }) => slow(leaves, [index * 2 ** level, (index + 1) * 2 ** level])),
  )

describe('the tree of a log', () => {
  test.each(roots.map((root, size) => ({ size, root })))(
    'of $size entries has the published root',
    ({ size, root }) => {
      expect(hex(fast(leavesOf(size), [0, size]))).toBe(root)
    },
  )

  test('has the published proofs that an entry is in it', () => {
    const path = inclusionRanges(5, 8).map((range) => hex(slow(leavesOf(8), range)))
    expect(path).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  test('has the published proof that it only grew', () => {
    const path = consistencyRanges(6, 8).map((range) => hex(slow(leavesOf(8), range)))
    expect(path).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })
})

const seed = 9162
const sizes = fc.integer({ min: 1, max: 300 })

describe(`any log (seed ${seed})`, () => {
  test('shows that each of its entries is in it, at that place alone', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, pick, other) => {
        const leaves = leavesOf(size)
        const leaf = pick % size
        const path = inclusionRanges(leaf, size).map((range) => slow(leaves, range))
        const from = (hash: Uint8Array | undefined, at: number) =>
          hex(rootFrom(sha256, hash ?? new Uint8Array(), { leaf: at, size, path }))
        const root = hex(slow(leaves, [0, size]))
        expect(from(leaves[leaf], leaf)).toBe(root)
        const elsewhere = other % size
        if (elsewhere !== leaf) {
          expect(from(leaves[elsewhere], leaf)).not.toBe(root)
          expect(from(leaves[leaf], elsewhere)).not.toBe(root)
        }
        expect(from(leaves[leaf], size)).toBe('')
      }),
      { seed },
    )
  })

  test('shows that it only grew, and nothing else passes for it', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, pick, spoiled) => {
        const leaves = leavesOf(size)
        const earlier = pick % (size + 1)
        const path = consistencyRanges(earlier, size).map((range) => slow(leaves, range))
        const after = { size, root: slow(leaves, [0, size]) }
        const before = { size: earlier, root: slow(leaves, [0, earlier]) }
        expect(isConsistent(sha256, { before, after, path })).toBe(true)
        if (earlier === 0) return
        const forked = leaves.with(spoiled % earlier, leafHash(sha256, Buffer.from('forked')))
        const fork = { size: earlier, root: slow(forked, [0, earlier]) }
        expect(isConsistent(sha256, { before: fork, after, path })).toBe(false)
        expect(isConsistent(sha256, { before, after, path: [...path, before.root] })).toBe(false)
        if (path.length > 0) expect(isConsistent(sha256, { before, after, path: path.slice(1) })).toBe(false)
      }),
      { seed },
    )
  })

  test('has the same hash of a range from its subtrees as from its leaves', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const leaves = leavesOf(size)
        expect(hex(fast(leaves, [0, size]))).toBe(hex(slow(leaves, [0, size])))
      }),
      { seed },
    )
  })
})
