import { describe, expect, test } from 'vitest'
import { leafHash } from '../../../functions/engine/merkle.ts'
import { sha256 } from '../../../functions/register/log/hashing.ts'
import { entriesOf, grow, rootOf } from '../../../functions/register/log/tree.ts'
import { dice } from '../../engine/model/random.ts'
import { plainRoot, tilesInMemory } from './log-city.ts'

const entries = Array.from({ length: 1500 }, (_, index) => Buffer.from(`entry ${index}`))
const hashes = entries.map((entry) => leafHash(sha256, entry))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const seed = 20_264

describe(`a log that grows in any steps (seed ${seed})`, () => {
  test('is the log that was made at once', async () => {
    const roll = dice(seed)
    const { store, files } = tilesInMemory()
    let size = 0
    while (size < entries.length) {
      const some = entries.slice(size, size + 1 + roll.below(roll.once(3) ? 600 : 20))
      const grown = await grow(sha256, store.read, size, some)
      await Promise.all(grown.files.map(store.write))
      size += some.length
      expect(hex(grown.root)).toBe(hex(plainRoot(hashes.slice(0, size))))
    }
    const atOnce = tilesInMemory()
    const grown = await grow(sha256, atOnce.store.read, 0, entries)
    for (const { path, bytes } of grown.files) expect(hex(files.get(path) ?? Buffer.of())).toBe(hex(bytes))
    expect(hex(await rootOf(sha256, store.read, size))).toBe(hex(plainRoot(hashes)))
    const read = await entriesOf(store.read, size, 250, 800)
    expect(read.map(hex)).toEqual(entries.slice(250, 800).map(hex))
  })

  test('that did not grow has no new files', async () => {
    const { store } = tilesInMemory()
    expect((await grow(sha256, store.read, 0, [])).files).toEqual([])
    expect(hex(await rootOf(sha256, store.read, 0))).toBe(hex(plainRoot([])))
  })
})
