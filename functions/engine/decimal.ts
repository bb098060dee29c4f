import Big from 'big.js'

const written = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** An exact decimal as typed, without the ways in which people write it; undefined where it is no number. */
export const readDecimal = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/^\+/, '')
    .replace(/^(-?\d{1,3})((?:[,，]\d{3})+)(?=\.|$)/, (_, head, groups) => head + groups.replace(/\D/g, ''))
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
  return written.test(plain) && plain.length <= 40 ? plain : undefined
}

/** Digits after the point. */
export const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0

/** Negative, zero or positive as the first is below, equal to or above the second. */
export const compareDecimals = (a: string, b: string): number => new Big(a).cmp(b)

export const subtract = (a: string, b: string): string => new Big(a).minus(b).toFixed()

export const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, amount) => total.plus(amount), new Big(0)).toFixed()
