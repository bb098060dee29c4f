import { CaseId } from '../engine/ids.ts'
import { newId } from './secrets.ts'

/** An id for a case that begins on a day, `C-20260224-k7q2mz`. */
export const newCaseId = (today: string): CaseId => CaseId.parse(`C-${today.replaceAll('-', '')}-${newId(6)}`)

/** `C-20260224-k7q2mz` is case number `LC-20260224-K7Q2MZ`. */
export const caseNumberOf = (id: CaseId): string => `L${id.toUpperCase()}`
