import { digestOf } from '../../../functions/engine/digest.ts'
import { CaseId } from '../../../functions/engine/ids.ts'
import { outsideIds } from '../../../functions/store/keys.ts'
import { noticeOf } from '../../../functions/web/case-ids.ts'
import type { Entry, Story } from './story.ts'

/** As the product makes them: the day on which it was entered, and six letters; else after what began it. */
export function caseIdOf(story: Story): CaseId {
  const { enterprise, openedOn, track, noticeNumber, about } = story
  if (about && track.begunBy === 'publication') return noticeOf(entryIdOf(about))
  if (about && track.begunBy === 'public') return newOutsideId(openedOn, `${track.id} ${entryIdOf(about)}`)
  return newCaseId(openedOn, `${enterprise.code} ${track.id} ${noticeNumber}`)
}

export function entryIdOf({ story, filing }: Entry): string {
  return `${numberOf(caseIdOf(story))}-${filing}`
}

/** Of something that the public sends. */
export function newOutsideId(day: string, of: string): CaseId {
  return CaseId.parse(`${outsideIds}${day.replaceAll('-', '')}-${digestOf(of).slice(0, 12)}`)
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
