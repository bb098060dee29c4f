import { CaseId } from '../engine/ids.ts'
import { newId } from './secrets.ts'

/** An id for a case that begins on a day, `C-20260224-k7q2mz`. */
export const newCaseId = (today: string): CaseId => CaseId.parse(`C-${today.replaceAll('-', '')}-${newId(6)}`)

/** The id of a case by its number; undefined for what is none. */
export const caseIdOf = (number: string): CaseId | undefined =>
  CaseId.safeParse(number.toLowerCase().replace(/^lc-/, 'C-')).data

/** `C-20260224-k7q2mz` is case number `LC-20260224-K7Q2MZ`. */
export const caseNumberOf = (id: CaseId): string => `L${id.toUpperCase()}`
