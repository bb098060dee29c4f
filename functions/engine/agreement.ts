/**
 * How many organs of a step must approve: each of them, one, a number, or at least a share of them. A share
 * is a fraction or a decimal in text (`2/3`, `0.5`), since no float is two thirds.
 */
export type Agreement = 'all' | 'any' | { readonly atLeast: number } | { readonly share: string }

const written = /^(?:(\d{1,4})\/([1-9]\d{0,3})|(\d)(?:\.(\d{1,4}))?)$/

/** Whole numbers, so that no share is rounded before it is counted. */
type Fraction = { readonly part: number; readonly whole: number }

/** Undefined where the text is neither a fraction nor a decimal above nothing and up to the whole. */
export const shareOf = (text: string): Fraction | undefined => {
  const [, part, whole, units, places = ''] = written.exec(text) ?? []
  const share =
    part === undefined
      ? { part: Number(`${units}${places}`), whole: 10 ** places.length }
      : { part: Number(part), whole: Number(whole) }
  return share.part > 0 && share.part <= share.whole ? share : undefined
}

/** Approvals that a step of so many organs needs: at least one, and never more than there are organs. */
export const approvalsNeeded = (agree: Agreement, organs: number): number => {
  if (agree === 'all') return organs
  if (agree === 'any') return Math.min(1, organs)
  if ('atLeast' in agree) return Math.min(agree.atLeast, organs)
  const share = shareOf(agree.share)
  if (!share) throw new Error(`No share: ${agree.share}`)
  const parts = share.part * organs + share.whole - 1
  return (parts - (parts % share.whole)) / share.whole
}
