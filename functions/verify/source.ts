/** An archive as bytes that can be read from anywhere: a file on a disk, or one chosen in a browser. */
export type Source = {
  /** Bytes. */
  readonly size: number
  /** The bytes `[from, to)`, in pieces, in order. */
  readonly read: (from: number, to: number) => AsyncIterable<Uint8Array>
}

/** A digest that is fed in pieces. */
export type Hash = { readonly update: (bytes: Uint8Array) => unknown; readonly hex: () => string }

/** What a verifier computes with, as Node and browsers have different means. */
export type Hashing = { readonly sha256: () => Hash; readonly sm3: () => Hash }

/** Small enough to be held whole. */
const mostAtOnce = 64 * 2 ** 20

/** A range as one array; throws where it is larger than any record of ours. */
export const readAll = async (source: Source, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (from < 0 || to > source.size || from > to) throw new RangeError('Outside the file')
  if (to - from > mostAtOnce) throw new RangeError('Too large to be read at once')
  const all = new Uint8Array(to - from)
  let at = 0
  for await (const piece of source.read(from, to)) {
    all.set(piece, at)
    at += piece.length
  }
  if (at < all.length) throw new RangeError('The file ends early')
  return all
}
