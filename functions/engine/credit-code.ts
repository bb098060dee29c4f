/** The two check digits of a unified social credit code: of the organisation (position 17) and of the whole (18). */
export type CheckDigit = 'organisation' | 'whole'

/** What GB 32100-2015 says of a typed code; a `suspect` one may still have been issued. */
type CreditCode =
  | { readonly kind: 'valid'; readonly code: string }
  | { readonly kind: 'malformed'; readonly code: string; readonly fault: 'length' | 'alphabet' }
  | { readonly kind: 'suspect'; readonly code: string; readonly failed: readonly CheckDigit[] }

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Reads a code as typed (full width, spaces and lower case allowed) and checks both its digits. */
export const readCreditCode = (typed: string): CreditCode => {
  const code = normalCreditCode(typed)
  if (code.length !== 18) return { kind: 'malformed', code, fault: 'length' }
  if (!shape.test(code)) return { kind: 'malformed', code, fault: 'alphabet' }
  const failed: CheckDigit[] = []
  if (code[16] !== organisationCheck(code.slice(8, 16))) failed.push('organisation')
  if (code[17] !== wholeCheck(code.slice(0, 17))) failed.push('whole')
  return failed.length === 0 ? { kind: 'valid', code } : { kind: 'suspect', code, failed }
}

/** A code without the ways in which people write it: half width, upper case, no spaces or hyphens. */
export const normalCreditCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()

/** GB 32100-2015: weights 3^i mod 31, check = (31 − Σ mod 31) mod 31. */
const wholeCheck = (first17: string): string => {
  let sum = 0
  let weight = 1
  for (const letter of first17) {
    sum += alphabet.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** GB 11714: A = 10 … Z = 35, check = 11 − Σ mod 11, where 10 is X and 11 is 0. */
const organisationCheck = (first8: string): string => {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(first8.charAt(place), 36),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
