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
  const ids = [...new Set([...theirs.keys(), ...mine.keys(), ...sides.shown.map(({ id }) => id)])]
  const all = ids.map((id) => ({ id, kept: keptOf(id, mine.get(id), theirs.get(id), sides) }))
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

const keptOf = (
  id: string,
  mine: Answers | undefined,
  theirs: Answers | undefined,
  sides: RowSides,
): Kept => {
  const [ours, newest] = [rowSeal(mine), rowSeal(theirs)]
  if (ours === newest) return 'same'
  const before = sides.shown.find((one) => one.id === id)?.seal
  // What the page did not show, it does not take away.
  if (before === undefined && !mine) return isRepeated(theirs, sides) ? 'theirs' : 'taken'
  if (mine && !theirs && isAddedAlike(mine, sides, before)) return 'same'
  if (sides.isOwn(id)) return 'mine'
  if ((before ?? blankSeal) === newest) return 'mine'
  if (before === ours) return 'taken'
  if (!mine) return 'taken'
  if (!theirs) return 'mine'
  const choice = Object.hasOwn(sides.chosen, id) ? sides.chosen[id] : undefined
  return choice?.over === newest ? choice.side : 'clash'
}

/** A new row that the other side has added in the same words is one row, not two. */
const isAddedAlike = (mine: Answers, sides: RowSides, before: string | undefined): boolean =>
  (before === undefined || before === blankSeal) && addedBy(sides.theirs, sides).includes(rowSeal(mine))

const isRepeated = (theirs: Answers | undefined, sides: RowSides): boolean =>
  addedBy(sides.mine, sides).includes(rowSeal(theirs))

const addedBy = (rows: readonly Row[], { shown }: RowSides): string[] =>
  rows.filter(({ id }) => !shown.some((one) => one.id === id)).map(({ row }) => rowSeal(row))
