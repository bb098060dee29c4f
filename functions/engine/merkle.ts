/** How bytes are hashed: a server and a browser each bring their own SHA-256. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Leaves from the first up to, not including, the second; its hash is a node of some tree. */
export type Range = readonly [from: number, to: number]

/** A complete subtree: 2^level leaves, the index-th of its level. */
export type Subtree = { readonly level: number; readonly index: number }

/** Hash of an entry of the log (RFC 9162 §2.1.1). */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(Uint8Array.of(0, ...entry))

/** Hash of two hashes side by side (RFC 9162 §2.1.1). */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(1, left, right))

const joined = (prefix: number, first: Uint8Array, second: Uint8Array = new Uint8Array()): Uint8Array => {
  const bytes = new Uint8Array(1 + first.length + second.length)
  bytes[0] = prefix
  bytes.set(first, 1)
  bytes.set(second, 1 + first.length)
  return bytes
}

/** Ranges whose hashes show that a leaf is in the tree of a size (RFC 9162 §2.1.3.1). */
export const inclusionRanges = (leaf: number, size: number): readonly Range[] => {
  const below = ([from, to]: Range): readonly Range[] => {
    if (to - from === 1) return []
    const middle = from + splitOf(to - from)
    return leaf < middle ? [...below([from, middle]), [middle, to]] : [...below([middle, to]), [from, middle]]
  }
  return below([0, size])
}

/** Ranges whose hashes show that the tree of one size is the beginning of that of another (RFC 9162 §2.1.4.1). */
export const consistencyRanges = (before: number, size: number): readonly Range[] => {
  const below = ([from, to]: Range, isKnown: boolean): readonly Range[] => {
    if (to === before) return isKnown ? [] : [[from, to]]
    const middle = from + splitOf(to - from)
    return before <= middle
      ? [...below([from, middle], isKnown), [middle, to]]
      : [...below([middle, to], false), [from, middle]]
  }
  return before === 0 ? [] : below([0, size], true)
}

/** Complete subtrees that a range consists of, from left to right; it must be one that a tree splits into. */
export const subtreesOf = ([from, to]: Range): readonly Subtree[] => {
  if (from === to) return []
  const level = Math.floor(Math.log2(to - from))
  return [{ level, index: from / 2 ** level }, ...subtreesOf([from + 2 ** level, to])]
}

/** Hash of a range from those of its subtrees; the empty tree's is that of nothing. */
export const hashOfRange = (sha256: Sha256, subtrees: readonly Uint8Array[]): Uint8Array =>
  subtrees.length === 0
    ? sha256(new Uint8Array())
    : subtrees.reduceRight((right, left) => nodeHash(sha256, left, right))

/** Largest power of two that is smaller than a number of leaves. */
const splitOf = (leaves: number): number => 2 ** Math.floor(Math.log2(leaves - 1))

export type Inclusion = {
  readonly leaf: number
  readonly size: number
  readonly path: readonly Uint8Array[]
}

/** The root that a leaf's hash and its path lead to; undefined where the path is not of that place (RFC 9162 §2.1.3.2). */
export const rootFrom = (
  sha256: Sha256,
  hash: Uint8Array,
  { leaf, size, path }: Inclusion,
): Uint8Array | undefined => {
  const ranges = leaf < size ? inclusionRanges(leaf, size) : []
  if (leaf >= size || ranges.length !== path.length) return undefined
  return ranges.reduce<Uint8Array>((root, [from], index) => {
    const sibling = path[index] ?? root
    return from > leaf ? nodeHash(sha256, root, sibling) : nodeHash(sha256, sibling, root)
  }, hash)
}

export type Consistency = {
  readonly before: { readonly size: number; readonly root: Uint8Array }
  readonly after: { readonly size: number; readonly root: Uint8Array }
  readonly path: readonly Uint8Array[]
}

/** Whether a later tree only adds to an earlier one (RFC 9162 §2.1.4.2). */
export const isConsistent = (sha256: Sha256, { before, after, path }: Consistency): boolean => {
  if (before.size > after.size) return false
  if (before.size === after.size) return path.length === 0 && same(before.root, after.root)
  if (before.size === 0) return path.length === 0
  const ranges = consistencyRanges(before.size, after.size)
  if (ranges.length !== path.length) return false
  // The earlier tree is itself a subtree of the later one, or the proof begins with its last subtree.
  const isSubtree = Number.isInteger(Math.log2(before.size))
  const start = isSubtree ? before.root : path[0]
  if (!start) return false
  const folded = ranges.slice(isSubtree ? 0 : 1).reduce(
    ({ old, all }, [from], index) => {
      const sibling = path[index + (isSubtree ? 0 : 1)] ?? start
      return from >= before.size
        ? { old, all: nodeHash(sha256, all, sibling) }
        : { old: nodeHash(sha256, sibling, old), all: nodeHash(sha256, sibling, all) }
    },
    { old: start, all: start },
  )
  return same(folded.old, before.root) && same(folded.all, after.root)
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
