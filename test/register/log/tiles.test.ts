import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfRange, nodeHash, subtreesOf } from '../../../functions/engine/merkle.ts'
import {
  bundleOf,
  complete,
  entriesIn,
  entriesPath,
  hashesIn,
  hashIn,
  tileOf,
  tilePath,
  tileWidth,
} from '../../../functions/register/log/tiles.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const leaves = Array.from({ length: 66_000 }, (_, index) => sha256(Buffer.from(`${index}`)))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Hashes on each level of tiles, made once for all. */
const level1 = Array.from({ length: Math.floor(leaves.length / 256) }, (_, at) =>
  complete(sha256, leaves.slice(at * 256, (at + 1) * 256)),
)
const level2 = [complete(sha256, level1.slice(0, 256))]
const levels = [leaves, level1, level2]

const tileBytes = ({ level, index, width }: ReturnType<typeof tileOf>): Uint8Array =>
  Buffer.concat((levels[level] ?? []).slice(index * tileWidth, index * tileWidth + width))

describe('addresses of tiles', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 1234067, width: 256 }, 'tile/1/x001/x234/067'],
    [{ level: 0, index: 1000, width: 5 }, 'tile/0/x001/000.p/5'],
    [{ level: 2, index: 999, width: 1 }, 'tile/2/999.p/1'],
  ])('%j', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
  })

  test('of entries', () => {
    expect(entriesPath({ index: 1234067, width: 7 })).toBe('tile/entries/x001/x234/067.p/7')
  })
})

const seed = 20_260

describe(`the tiles of a log (seed ${seed})`, () => {
  test('hold the hash of every subtree that its root is made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: leaves.length }), (size) => {
        const fromTiles = subtreesOf([0, size]).map((subtree) =>
          hashIn(sha256, tileBytes(tileOf(subtree, size)), subtree),
        )
        const fromLeaves = subtreesOf([0, size]).map(({ level, index }) =>
          complete(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        )
        expect(fromTiles.map(hex)).toEqual(fromLeaves.map(hex))
        expect(hashOfRange(sha256, fromTiles)).toHaveLength(32)
      }),
      { seed, numRuns: 6 },
    )
  })

  test('lack a hash that is beyond them', () => {
    expect(() => hashIn(sha256, tileBytes({ level: 0, index: 0, width: 3 }), { level: 1, index: 1 })).toThrow(
      'lacks',
    )
  })

  test('are hashes one after the other', () => {
    expect(hashesIn(Buffer.concat([leaves[0] ?? Buffer.of(), leaves[1] ?? Buffer.of()]))).toHaveLength(2)
    expect(nodeHash(sha256, leaves[0] ?? Buffer.of(), leaves[1] ?? Buffer.of())).toEqual(
      complete(sha256, leaves.slice(0, 2)),
    )
  })
})

describe('entries in a bundle', () => {
  test('read back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 }), (entries) => {
        expect(entriesIn(bundleOf(entries)).map(hex)).toEqual(entries.map(hex))
      }),
      { seed },
    )
  })

  test('are refused where one is too long, or the bundle is cut', () => {
    expect(() => bundleOf([new Uint8Array(65_536)])).toThrow('65536')
    expect(() => entriesIn(Uint8Array.of(0, 3, 1))).toThrow('inside entry 0')
  })
})
