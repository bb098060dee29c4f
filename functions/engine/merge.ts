import { isBlank, rowsOf } from './answer-kinds.ts'
import { digestOf } from './digest.ts'
import type { Answer, Answers } from './form.ts'

/** Seals of answers by field. */
export type Seals = Readonly<Record<string, string>>

/** Which of two answers a person chose, and the seal of the other side's answer that they chose it over. */
export type Choice = { readonly side: 'mine' | 'theirs'; readonly over: string }

/** One page as somebody sends it, beside the newest saved answers. */
export type Sides = {
  readonly fields: readonly string[]
  /** What the page showed; a field that is not among them was not on it. Undefined where nobody knows. */
  readonly shown: Seals | undefined
  readonly mine: Answers
  readonly theirs: Answers
  /** Whether the newest answer of a field was itself sent from this very page. */
  readonly isOwn: (field: string) => boolean
  readonly chosen: Readonly<Record<string, Choice>>
}

export type Merged = {
  /** Of the page's fields; where both sides changed one, theirs stands until somebody chooses. */
  readonly answers: Answers
  /** Fields that differ from the newest: what this page changes. */
  readonly changed: readonly string[]
  /** Fields that only the other side changed. */
  readonly taken: readonly string[]
  /** Fields that both sides changed, and nobody has chosen yet. */
  readonly clashes: readonly string[]
}

/** 64 bits of the digest of an answer: small enough for a page, and no two answers share them by chance. */
export const sealOf = (answer: Answer | undefined): string =>
  digestOf(isBlank(answer) ? '' : plain(answer)).slice(0, 16)

/** Rows without what is blank in them, as they come back from a browser. */
const plain = (answer: Answer | undefined): unknown => {
  const rows = rowsOf(answer)
  return rows.length === 0
    ? answer
    : rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value))))
}

/** Merges a page field by field: what one side changed is taken, what both changed is left to be chosen. */
export const merge = (sides: Sides): Merged => {
  const all = sides.fields.map((field) => ({ field, kept: keptOf(field, sides) }))
  const named = (...which: readonly Kept[]) =>
    all.filter(({ kept }) => which.includes(kept)).map(({ field }) => field)
  const mine = new Set(named('mine', 'same'))
  return {
    answers: Object.fromEntries(
      sides.fields.flatMap((field) => {
        const answer = own(mine.has(field) ? sides.mine : sides.theirs, field)
        return answer === undefined ? [] : [[field, answer]]
      }),
    ),
    changed: named('mine'),
    taken: named('taken'),
    clashes: named('clash'),
  }
}

type Kept = 'same' | 'mine' | 'taken' | 'theirs' | 'clash'

const keptOf = (field: string, { shown, mine, theirs, isOwn, chosen }: Sides): Kept => {
  const [ours, newest] = [sealOf(own(mine, field)), sealOf(own(theirs, field))]
  const wasShown = shown === undefined || Object.hasOwn(shown, field)
  if (ours === newest) return 'same'
  // What the page did not ask for, it does not clear.
  if (!wasShown && ours === blankSeal) return 'theirs'
  const before = isOwn(field) ? newest : wasShown ? shown?.[field] : blankSeal
  if (before === newest) return 'mine'
  if (before === ours) return 'taken'
  const choice = Object.hasOwn(chosen, field) ? chosen[field] : undefined
  return choice?.over === newest ? choice.side : 'clash'
}

/** Of no answer. */
export const blankSeal = sealOf(undefined)

const own = (answers: Answers, field: string): Answer | undefined =>
  Object.hasOwn(answers, field) ? answers[field] : undefined
