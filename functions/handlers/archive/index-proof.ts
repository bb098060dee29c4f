import { toBase64 } from '../../engine/base64.ts'
import { canonical } from '../../engine/digest.ts'
import type { IndexInput } from '../../evidence/archive/index-bag.ts'
import { proveEntry } from '../../register/log/proof.ts'
import { readProof } from '../../register/log/proof-text.ts'
import type { ReadTile } from '../../register/log/tree.ts'
import type { Order } from '../../store/orders.ts'

export type Kept = NonNullable<Order['log']>

type Said = Pick<IndexInput, 'proof' | 'publicLog'>

/**
 * What an index says of the public log: the last event of every archive stands in it, all under one checkpoint, the
 * newest that an archive of the order was made under. It follows from the archives: the same ones give the same bytes.
 */
export const indexProof = async (read: ReadTile, kept: readonly Kept[], site: string): Promise<Said> => {
  const standing = kept.flatMap((one) => standingOf(one) ?? [])
  const [newest] = [...standing].sort((one, other) => other.size - one.size)
  if (!newest) return { publicLog: 'not-yet' }
  const { note, size, origin } = newest
  const readOnce = remembering(read)
  const lines: string[] = []
  for (const { index, entry, opening } of standing) {
    const { path } = await proveEntry(readOnce, { size, note }, index)
    lines.push(`${canonical({ entry, index, opening, path: path.map(toBase64) })}\n`)
  }
  return {
    proof: [
      { path: 'proof/checkpoint', content: note },
      { path: 'proof/cases.jsonl', content: lines.join('') },
    ],
    publicLog: { origin, cases: lines.length, of: size, site },
  }
}

/** Where the last event of an archive stands, as that archive proves it; undefined where it was not in the log. */
const standingOf = ({ proof, place }: Kept) => {
  const text = (name: string): string => proof.find(({ path }) => path === `proof/${name}`)?.content ?? ''
  const note = readProof(text('last-event.tlog-proof'))?.note
  if (!place || note === undefined) return undefined
  const [entry, opening]: unknown[] = [JSON.parse(text('entry.json')), JSON.parse(text('opening.json'))]
  return { note, entry, opening, index: place.entry - 1, size: place.of, origin: place.origin }
}

/** Neighbours in the log are proven by the same tiles. */
const remembering = (read: ReadTile): ReadTile => {
  const known = new Map<string, Promise<Uint8Array>>()
  return (path) => {
    const tile = known.get(path) ?? read(path)
    known.set(path, tile)
    return tile
  }
}
