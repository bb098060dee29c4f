import type { InApproval } from '../engine/case.ts'
import type { PersonId } from '../engine/ids.ts'
import type { People } from '../store/people.ts'

/** Holders of tasks who are no active approvers of the organ any more; nobody is read where nobody holds one. */
export const leaversIn = async (people: People, { assigned = {} }: InApproval): Promise<PersonId[]> => {
  const found = await Promise.all(
    Object.entries(assigned).map(async ([organ, id]) => {
      const person = await people.byId(id)
      const stays =
        person?.active && person.roles.some((role) => role.role === 'approver' && role.organ === organ)
      return stays ? [] : [id]
    }),
  )
  return found.flat()
}

/** A filing in which what leavers held is their colleagues' again, from the moment at which they leave. */
export const withoutLeavers = async (people: People, filing: InApproval): Promise<InApproval> => {
  const gone = await leaversIn(people, filing)
  const { assigned = {}, ...rest } = filing
  const left = Object.entries(assigned).filter(([, person]) => !gone.includes(person))
  return left.length > 0 ? { ...rest, assigned: Object.fromEntries(left) } : rest
}
