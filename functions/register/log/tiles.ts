import { hashOfRange, type Sha256, type Subtree } from '../../engine/merkle.ts'

/** Hashes, or entries, that a full tile has (C2SP tlog-tiles). */
export const tileWidth = 256
const tileHeight = 8
const hashLength = 32

/** A tile of hashes: the index-th of its level; a partial one has fewer than 256. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number }

/** Address of a tile below that of the log: `tile/0/x001/234`, or `tile/0/x001/234.p/5` where it is partial. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${numbered(index)}${partial(width)}`

/** Address of the entries behind a tile of level 0. */
export const entriesPath = ({ index, width }: Omit<Tile, 'level'>): string =>
  `tile/entries/${numbered(index)}${partial(width)}`

const partial = (width: number): string => (width < tileWidth ? `.p/${width}` : '')

const numbered = (index: number): string => {
  const groups = String(index)
    .replace(/\B(?=(?:\d{3})+$)/gu, ' ')
    .split(' ')
  const padded = groups.map((group) => group.padStart(3, '0'))
  return padded.map((group, at) => (at < padded.length - 1 ? `x${group}` : group)).join('/')
}

/** The tile that holds a subtree's hash in the tree of a size. */
export const tileOf = ({ level, index }: Subtree, size: number): Tile => {
  const tileLevel = Math.floor(level / tileHeight)
  const perTile = 2 ** (tileHeight - (level % tileHeight))
  return tileAt(tileLevel, Math.floor(index / perTile), size)
}

/** The index-th tile of a level as it is in the tree of a size. */
export const tileAt = (level: number, index: number, size: number): Tile => ({
  level,
  index,
  width: Math.min(tileWidth, hashesOn(level, size) - index * tileWidth),
})

const hashesOn = (level: number, size: number): number => Math.floor(size / 2 ** (level * tileHeight))

/** The hash of a subtree from the tile that holds it. */
export const hashIn = (sha256: Sha256, tile: Uint8Array, { level, index }: Subtree): Uint8Array => {
  const leaves = 2 ** (level % tileHeight)
  const first = (index * leaves) % tileWidth
  const hashes = hashesIn(tile).slice(first, first + leaves)
  if (hashes.length < leaves) throw new RangeError(`A tile of ${hashesIn(tile).length} lacks hash ${first}`)
  return complete(sha256, hashes)
}

/** Hash of a complete subtree from its leaves' hashes. */
export const complete = (sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array => {
  const [only] = hashes
  if (hashes.length === 1 && only) return only
  const middle = hashes.length / 2
  return hashOfRange(sha256, [
    complete(sha256, hashes.slice(0, middle)),
    complete(sha256, hashes.slice(middle)),
  ])
}

export const hashesIn = (tile: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(tile.length / hashLength) }, (_, at) =>
    tile.subarray(at * hashLength, (at + 1) * hashLength),
  )

/** Entries as a bundle: each after its length in two bytes, the higher first; at most 65,535 bytes each. */
export const bundleOf = (entries: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError(`An entry of ${entry.length} bytes`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )

export const entriesIn = (bundle: Uint8Array): readonly Uint8Array[] => {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0)
    if (end > bundle.length) throw new RangeError(`A bundle that ends inside entry ${entries.length}`)
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}
