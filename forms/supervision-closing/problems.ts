import { told } from '../../functions/engine/condition.ts'
import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { shareOf } from '../shared/share.ts'
import { numberOf } from '../shared/values.ts'

/** How many problems were found, and how many of them put right; undefined before both are told. */
export const counts = ({ problems, fixed }: Answers): { found: string; right: string } | undefined => {
  const [found, right] = [numberOf(problems), numberOf(fixed)]
  return found !== undefined && right !== undefined ? { found, right } : undefined
}

export const hasOpenProblems = told(
  { zh: '已整改的问题少于发现的问题', en: 'fewer problems were put right than were found' },
  (answers) => {
    const counted = counts(answers)
    return counted !== undefined && compareDecimals(counted.right, counted.found) < 0
  },
)

export const fixedShare = (answers: Answers): string => {
  const counted = counts(answers)
  return counted ? shareOf(Number(counted.right), Number(counted.found)) : ''
}
