import type { Answers } from './form.ts'
import { blankSeal, type Choice, sealOf } from './merge.ts'

/** A row of a table under the id that it keeps while the draft lives. */
export type Row = { readonly id: string; readonly row: Answers }
export type RowSeal = { readonly id: string; readonly seal: string }

/** One table of a page as somebody sends it, beside the newest saved rows. */
export type RowSides = {
  /** The rows that the page showed, in their order; a row that is not among them was not on it. */
  readonly shown: readonly RowSeal[]
  readonly mine: readonly Row[]
  readonly theirs: readonly Row[]
  /** Whether the newest answers of a row were themselves sent from this very page. */
  readonly isOwn: (id: string) => boolean
  readonly chosen: Readonly<Record<string, Choice>>
}

export type MergedRows = {
  /** Where both sides changed a row, theirs stands until somebody chooses. */
  readonly rows: readonly Row[]
  /** Ids of rows that this page changes, adds or removes. */
  readonly changed: readonly string[]
  /** … that only the other side changed, added or removed. */
  readonly taken: readonly string[]
  /** … that both sides changed, and nobody has chosen yet. */
  readonly clashes: readonly string[]
}

type Kept = 'same' | 'mine' | 'taken' | 'theirs' | 'clash'

/** 64 bits of the digest of a row. */
export const rowSeal = (row: Answers | undefined): string => sealOf(row && [row])

/**
 * Merges a table row by row: rows that two people add are both kept, and a row that one changed and the other removed
 * stays. They stand in the saved order, and what this page adds comes last.
 */
export const mergeRows = (sides: RowSides): MergedRows => {
  const [mine, theirs] = [byId(sides.mine), byId(sides.theirs)]
  const shown = new Map(sides.shown.map(({ id, seal }) => [id, seal]))
  const known = { ...sides, shown, added: { mine: addedBy(mine, shown), theirs: addedBy(theirs, shown) } }
  const ids = [...new Set([...theirs.keys(), ...mine.keys(), ...shown.keys()])]
  const all = ids.map((id) => ({ id, kept: keptOf(id, mine.get(id), theirs.get(id), known) }))
  const named = (...which: readonly Kept[]) =>
    all.filter(({ kept }) => which.includes(kept)).map(({ id }) => id)
  return {
    rows: all.flatMap(({ id, kept }) => {
      const row = (kept === 'mine' ? mine : theirs).get(id)
      return row ? [{ id, row }] : []
    }),
    changed: named('mine'),
    taken: named('taken'),
    clashes: named('clash'),
  }
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Answers> =>
  new Map(rows.map(({ id, row }) => [id, row]))

type Known = Omit<RowSides, 'shown'> & {
  readonly shown: ReadonlyMap<string, string>
  /** Seals of rows that the page did not show: new ones. */
  readonly added: { readonly mine: ReadonlySet<string>; readonly theirs: ReadonlySet<string> }
}

const keptOf = (id: string, mine: Answers | undefined, theirs: Answers | undefined, known: Known): Kept => {
  const [ours, newest] = [rowSeal(mine), rowSeal(theirs)]
  if (ours === newest) return 'same'
  const before = known.shown.get(id)
  // What the page did not show, it does not take away; a new row in the very same words is one row, not two.
  if (before === undefined && !mine) return known.added.mine.has(newest) ? 'theirs' : 'taken'
  const isNew = before === undefined || before === blankSeal
  if (mine && !theirs && isNew && known.added.theirs.has(ours)) return 'same'
  if (known.isOwn(id)) return 'mine'
  if ((before ?? blankSeal) === newest) return 'mine'
  if (before === ours) return 'taken'
  if (!mine) return 'taken'
  if (!theirs) return 'mine'
  const choice = Object.hasOwn(known.chosen, id) ? known.chosen[id] : undefined
  return choice?.over === newest ? choice.side : 'clash'
}

const addedBy = (
  rows: ReadonlyMap<string, Answers>,
  shown: ReadonlyMap<string, string>,
): ReadonlySet<string> => new Set([...rows].flatMap(([id, row]) => (shown.has(id) ? [] : [rowSeal(row)])))
