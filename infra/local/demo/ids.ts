import { digestOf } from '../../../functions/engine/digest.ts'
import { CaseId } from '../../../functions/engine/ids.ts'
import type { Story } from './story.ts'

/** As the product makes them: the day on which it was entered, and six letters. */
export function caseIdOf({ enterprise, openedOn, track, noticeNumber }: Story): CaseId {
  return newCaseId(openedOn, `${enterprise.code} ${track.id} ${noticeNumber}`)
}

export function newCaseId(day: string, of: string): CaseId {
  return CaseId.parse(`C-${day.replaceAll('-', '')}-${digestOf(of).slice(0, 6)}`)
}

/** `C-20260224-c7a2d4` is case number `LC-20260224-C7A2D4`. */
export function numberOf(id: CaseId): string {
  return `L${id.toUpperCase()}`
}

/** A form that was filed before has a draft of its own each time. */
export function draftIdOf(id: CaseId, form: string, earlier = 0): string {
  return digestOf(`${id} ${form}${earlier > 0 ? ` ${earlier}` : ''}`).slice(0, 16)
}
