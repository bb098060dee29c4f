import Big from 'big.js'

/**
 * How many organs of a step must approve: each of them, one, a number, or at least a share of them. A share
 * is a fraction or a decimal in text (`2/3`, `0.5`), since no float is two thirds.
 */
export type Agreement = 'all' | 'any' | { readonly atLeast: number } | { readonly share: string }

const written = /^(\d{1,4})\/([1-9]\d{0,3})$|^(\d(?:\.\d{1,4})?)$/

type Fraction = { readonly part: string; readonly whole: string }

/** Undefined where the text is neither a fraction nor a decimal above nothing and up to the whole. */
export const shareOf = (text: string): Fraction | undefined => {
  const [, part, whole = '1', decimal] = written.exec(text) ?? []
  const share = part ?? decimal
  return share !== undefined && Number(share) > 0 && new Big(share).lte(whole)
    ? { part: share, whole }
    : undefined
}

/** Approvals that a step of so many organs needs: at least one, and never more than there are organs. */
export const approvalsNeeded = (agree: Agreement, organs: number): number => {
  if (agree === 'all') return organs
  if (agree === 'any') return Math.min(1, organs)
  if ('atLeast' in agree) return Math.min(agree.atLeast, organs)
  const share = shareOf(agree.share)
  if (!share) throw new Error(`No share: ${agree.share}`)
  return new Big(organs).times(share.part).div(share.whole).round(0, Big.roundUp).toNumber()
}
