import * as z from 'zod/mini'
import { atVersion, notThereYet } from './expressions.ts'
import { jitter } from './jitter.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Key, Table, Write } from './table.ts'

const Kept = z.object({ version: z.int(), list: z.instanceof(Uint8Array) })

const attempts = 40

/** A list that follows from logs, and what is written because of its change; no change writes nothing. */
export type Change<One> = { readonly list: readonly One[]; readonly writes: readonly Write[] } | undefined

/**
 * Keeps a list as the logs have it now, and in the same transaction what its change does elsewhere.
 *
 * Whoever read the logs before another kept what it had read loses, and reads them anew: so what is kept last rests
 * on the newest logs. `change` is asked again until it sees none.
 */
export const keepList = async <One>(
  table: Table,
  at: Key,
  parse: (list: unknown) => readonly One[],
  change: (known: readonly One[]) => Promise<Change<One>>,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { version, list } = await known(table, at)
    const found = await change(parse(list))
    if (!found) return
    const next = { ...at, version: version + 1, list: packForGood(found.list) }
    const only = [version === 0 ? notThereYet : atVersion(version)]
    const done = await table.transact([{ put: next, only }, ...found.writes])
    if (done !== 'done') await jitter(attempt)
  }
  throw new Error(`${at.pk} ${at.sk} stayed contended through ${attempts} attempts`)
}

const known = async (table: Table, at: Key): Promise<{ version: number; list: unknown }> => {
  const item = await table.get(at)
  if (!item) return { version: 0, list: [] }
  const { version, list } = Kept.parse(item)
  return { version, list: unpackForGood(list) }
}
