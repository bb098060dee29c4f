import { CaseId } from '../../engine/ids.ts'
import { outsideIds } from '../../store/keys.ts'
import { Failure } from '../failure.ts'
import { newId } from '../secrets.ts'

/** A new id each time that a form is opened: what is sent twice from one page is one filing. */
export const newOutsideId = (today: string): CaseId =>
  CaseId.parse(`${outsideIds}${today.replaceAll('-', '')}-${newId(12)}`)

export const outsideIdIn = (typed: string | null): CaseId => {
  const id = CaseId.safeParse(typed)
  if (!id.success || !/^C-t-\d{8}-[0-9a-z]{12}$/.test(id.data)) throw new Failure(400)
  return id.data
}

/** The id of a form's draft, by which its filing is found and its sender is sealed. */
export const draftIdOf = (id: CaseId): string => id.slice(outsideIds.length)
