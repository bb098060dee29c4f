import { CaseId } from '../engine/ids.ts'
import { noticeIds } from '../store/keys.ts'
import { newId } from './secrets.ts'

/** An id for a case that begins on a day, `C-20260224-k7q2mz`. */
export const newCaseId = (today: string): CaseId => CaseId.parse(`C-${today.replaceAll('-', '')}-${newId(6)}`)

/**
 * The id that the address of a new case names. The ids of notices, tip-offs and returns follow from what these are of:
 * whoever could begin a case under one would keep it from ever being begun.
 */
export const begunIdIn = (typed: string | undefined): CaseId | undefined =>
  /^C-\d{8}-[0-9a-z]{6,12}$/.test(typed ?? '') ? CaseId.safeParse(typed).data : undefined

/** The notice of a public entry: `LC-20260224-K7Q2MZ-3` is on notice as `C-n-20260224-k7q2mz-3`. */
export const noticeOf = (entry: string): CaseId =>
  CaseId.parse(`${noticeIds}${entry.replace(/^LC-/, '').toLowerCase()}`)

/** The public entry that a case is the notice of. */
export const entryOfNotice = (id: CaseId): string => `LC-${id.slice(noticeIds.length).toUpperCase()}`

/** The id of a case by its number; undefined for what is none. */
export const caseIdOf = (number: string): CaseId | undefined =>
  CaseId.safeParse(number.toLowerCase().replace(/^lc-/, 'C-')).data

/** `C-20260224-k7q2mz` is case number `LC-20260224-K7Q2MZ`. */
export const caseNumberOf = (id: CaseId): string => `L${id.toUpperCase()}`
