import type { FormContext } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** A year of account, or a half of one. */
export type Period = { readonly year: number; readonly half?: 1 | 2 }

/** The period that the number of a matter names: `LC-2026H1-371526-MIIT`, `LC-2026Y-371500-MIIT`. */
export const periodIn = (caseNumber: string): Period | undefined => {
  const [, year, half] = /^LC-(20\d\d)(H[12]|Y)-/.exec(caseNumber) ?? []
  if (year === undefined) return undefined
  return half === 'Y' ? { year: Number(year) } : { year: Number(year), half: half === 'H1' ? 1 : 2 }
}

/** What a period is called. */
export const periodWords = ({ year, half }: Period): Text => {
  if (half === undefined) return { zh: `${year}年`, en: `${year}` }
  return half === 1
    ? { zh: `${year}年上半年`, en: `first half of ${year}` }
    : { zh: `${year}年下半年`, en: `second half of ${year}` }
}

/** The same of the matter that a form is filed in, in the language of the record; empty where its number names none. */
export const periodOf = ({ caseNumber }: Pick<FormContext, 'caseNumber'>): string => {
  const period = periodIn(caseNumber)
  return period ? periodWords(period).zh : ''
}
