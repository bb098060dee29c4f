import { hashOfRange, leafHash, type Range, type Sha256, subtreesOf } from '../../engine/merkle.ts'
import {
  bundleOf,
  complete,
  entriesIn,
  entriesPath,
  hashesIn,
  hashIn,
  type Tile,
  tileAt,
  tileOf,
  tilePath,
  tileWidth,
} from './tiles.ts'

/** A tile or bundle by its address below that of the log; throws where there is none. */
export type ReadTile = (path: string) => Promise<Uint8Array>

/** What is to be put under an address below that of the log. */
export type TileFile = { readonly path: string; readonly bytes: Uint8Array }

export type Grown = { readonly files: readonly TileFile[]; readonly root: Uint8Array }

/** Bundles, tiles and root of a log that grew: from its right edge at the earlier size and the new entries alone. */
export const grow = async (
  sha256: Sha256,
  read: ReadTile,
  before: number,
  entries: readonly Uint8Array[],
): Promise<Grown> => {
  const tiles: TileFile[] = []
  let hashes = entries.map((entry) => leafHash(sha256, entry))
  for (let level = 0; hashes.length > 0; level += 1) {
    const start = Math.floor(before / tileWidth ** level)
    const earlier = await edge(read, level, start)
    const wide = inTiles([...earlier, ...hashes])
    const first = Math.floor(start / tileWidth)
    tiles.push(...wide.map((some, at) => tileFile(level, first + at, some)))
    hashes = wide.filter((some) => some.length === tileWidth).map((some) => complete(sha256, some))
  }
  const made = new Map(tiles.map(({ path, bytes }) => [path, bytes]))
  const all: ReadTile = async (path) => made.get(path) ?? read(path)
  const root = await rootOf(sha256, all, before + entries.length)
  return { files: [...(await bundles(read, before, entries)), ...tiles], root }
}

/** The hashes of a level's last tile where that is not full. */
const edge = async (read: ReadTile, level: number, hashes: number): Promise<readonly Uint8Array[]> => {
  const width = hashes % tileWidth
  if (width === 0) return []
  return hashesIn(await read(tilePath({ level, index: Math.floor(hashes / tileWidth), width })))
}

const tileFile = (level: number, index: number, hashes: readonly Uint8Array[]): TileFile => ({
  path: tilePath({ level, index, width: hashes.length }),
  bytes: Buffer.concat(hashes),
})

const bundles = async (
  read: ReadTile,
  before: number,
  entries: readonly Uint8Array[],
): Promise<TileFile[]> => {
  const index = Math.floor(before / tileWidth)
  const width = before % tileWidth
  const earlier = width > 0 ? entriesIn(await read(entriesPath({ index, width }))) : []
  return inTiles(entries.length > 0 ? [...earlier, ...entries] : []).map((some, at) => ({
    path: entriesPath({ index: index + at, width: some.length }),
    bytes: bundleOf(some),
  }))
}

const inTiles = (all: readonly Uint8Array[]): Uint8Array[][] =>
  Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, at) =>
    all.slice(at * tileWidth, (at + 1) * tileWidth),
  )

/** The root of the tree of a size. */
export const rootOf = async (sha256: Sha256, read: ReadTile, size: number): Promise<Uint8Array> => {
  const [root = sha256(new Uint8Array())] = await hashesOf(sha256, read, size > 0 ? [[0, size]] : [], size)
  return root
}

/** Hashes of ranges in the tree of a size, as proofs ask for them; each tile is read once. */
export const hashesOf = async (
  sha256: Sha256,
  read: ReadTile,
  ranges: readonly Range[],
  size: number,
): Promise<Uint8Array[]> => {
  const paths = ranges.flatMap(subtreesOf).map((subtree) => tilePath(tileOf(subtree, size)))
  const tiles = new Map(
    await Promise.all([...new Set(paths)].map(async (path) => [path, await read(path)] as const)),
  )
  const tile = (of: Tile): Uint8Array => tiles.get(tilePath(of)) ?? new Uint8Array()
  return ranges.map((range) =>
    hashOfRange(
      sha256,
      subtreesOf(range).map((subtree) => hashIn(sha256, tile(tileOf(subtree, size)), subtree)),
    ),
  )
}

/** The entries `[from, to)` of a log of a size. */
export const entriesOf = async (
  read: ReadTile,
  size: number,
  from: number,
  to: number,
): Promise<Uint8Array[]> => {
  const first = Math.floor(from / tileWidth)
  const count = to > from ? Math.ceil(to / tileWidth) - first : 0
  const found = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { index, width } = tileAt(0, first + at, size)
      return entriesIn(await read(entriesPath({ index, width })))
    }),
  )
  return found.flat().slice(from - first * tileWidth, to - first * tileWidth)
}
