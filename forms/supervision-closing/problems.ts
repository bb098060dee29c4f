import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { shareOf } from '../shared/share.ts'
import { numberOf } from '../shared/values.ts'

/** How many problems were found, and how many of them put right; undefined before both are told. */
export const counts = ({ problems, fixed }: Answers): { found: string; right: string } | undefined => {
  const [found, right] = [numberOf(problems), numberOf(fixed)]
  return found !== undefined && right !== undefined ? { found, right } : undefined
}

export const hasOpenProblems = (answers: Answers): boolean => {
  const told = counts(answers)
  return told !== undefined && compareDecimals(told.right, told.found) < 0
}

export const fixedShare = (answers: Answers): string => {
  const told = counts(answers)
  return told ? shareOf(Number(told.right), Number(told.found)) : ''
}
